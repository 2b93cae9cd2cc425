import type { Reader } from "@/db/connection";
import type { NameOf } from "@/domain/draft/compare-contents";
import { pointsAt } from "@/domain/draft/references";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { deskSubjects } from "../newsroom/subjects";

/** What the things are called that these documents point at: the draft's name where there is one. */
export async function namesIn(db: Reader, documents: readonly ContentOf<DeskKind>[]): Promise<NameOf> {
  const pointed = documents.map(pointsAt);
  const names = new Map<string, string>();
  for (const [kind, list] of [
    ["entity", "entities"],
    ["claim", "claims"],
    ["article", "articles"],
  ] as const) {
    const ids = pointed.flatMap((each) => each[list]);
    for (const { id, content } of await deskSubjects(db, kind, ids)) names.set(id, titleOf(kind, content));
  }
  return (id) => names.get(id) ?? null;
}
