import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { faultsOf } from "@/domain/dossier/faults";
import { readContent, type SubjectName } from "@/domain/draft/subject";
import { kindWords, titleOf } from "@/domain/draft/subject-words";
import type { EditAnswer } from "@/domain/outbox/answers";
import type { EditRequest } from "@/domain/outbox/requests";
import { atDesk } from "./run-action";

/** Saves what somebody typed into a subject. See `Desk.save`. */
export async function saveEdit(
  db: Database,
  viewer: Viewer,
  { action, kind, id, basedOn, content, why }: EditRequest,
  at: Date,
): Promise<EditAnswer> {
  const read = readContent(kind, content);
  if (!read.ok) return { ok: false, reason: "invalid", faults: faultsOf(read.error) };
  const words = `Changed the ${kindWords[kind]} “${titleOf(kind, read.content)}”`;
  const articleId = await articleOf(db, { kind, id });
  return atDesk(db, { viewer, action, kind: "edit", words, articleId, at }, (desk) =>
    desk.save(kind, id, basedOn, read.content, why),
  );
}

/** The article at which somebody works who changes this subject, as far as the subject alone tells. */
export async function articleOf(db: Database, { kind, id }: SubjectName): Promise<string | null> {
  if (kind === "article") return id;
  if (kind !== "suggestion") return null;
  const row = await db.suggestion.findUnique({ where: { id }, select: { articleId: true } });
  return row?.articleId ?? null;
}
