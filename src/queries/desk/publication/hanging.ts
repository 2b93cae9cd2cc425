import type { Reader } from "@/db/connection";
import { pointsAt } from "@/domain/draft/references";
import type { ContentOf, DeskKind, DeskSubject } from "@/domain/draft/subject";
import { sameDocument } from "@/domain/draft/three-way";
import { withoutGone } from "@/domain/draft/without-gone";
import { deskSubject, deskSubjects } from "../newsroom/subjects";

/** What hangs on a draft that is dropped. */
export type HangingOn = {
  /** Drafts that go with it, since nothing is left of them. */
  ends: DeskSubject[];
  /** Drafts that stay without what goes: each as it is then. */
  changes: { subject: DeskSubject; left: ContentOf<DeskKind> }[];
  /** Suggestions that wait again, with what is left of what came of them. */
  opens: { id: string; became: Became }[];
  /** What names it, where it cannot go before that. */
  holds: DeskSubject[];
};

type Became = { claimId: string; attributionId: string }[];

const nothing: HangingOn = { ends: [], changes: [], opens: [], holds: [] };

/** What hangs on the draft of a subject; null where it has none. */
export async function hangingOn(db: Reader, kind: DeskKind, id: string): Promise<HangingOn | null> {
  const subject = await deskSubject(db, kind, id);
  if (!subject || subject.version.draft === 0) return null;
  if (subject.published !== null) return { ...nothing, opens: await opened(db, [subject]) };
  if (kind === "entity") return { ...nothing, holds: await naming(db, [id], new Set([nameOf(subject)])) };
  const gone = new Map([[nameOf(subject), subject as DeskSubject]]);
  let changes: HangingOn["changes"] = [];
  // What is gone may leave others with nothing, until no more goes.
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    const ids = new Set([...gone.values()].flatMap(idsOf));
    changes = [];
    for (const other of await naming(db, [...ids], new Set(gone.keys()))) {
      const left = withoutGone(other.content, ids);
      if (left === null && other.published === null) gone.set(nameOf(other), other);
      else if (left !== null && !sameDocument(left, other.content)) changes.push({ subject: other, left });
    }
  }
  const ends = [...gone.values()].slice(1);
  const unnamed = await namedByNobody(db, [subject as DeskSubject, ...ends], changes);
  const articles = [...gone.values()].flatMap((one) => (one.kind === "article" ? one.id : []));
  return {
    ends: [...ends, ...unnamed],
    changes,
    opens: await opened(db, [...gone.values()], articles),
    holds: [],
  };
}

const nameOf = ({ kind, id }: { kind: DeskKind; id: string }): string => `${kind} ${id}`;

function idsOf({ id, content }: DeskSubject): string[] {
  return [id, ...("versions" in content ? content.versions.map((version) => version.id) : [])];
}

/** Drafts in which one of these ids stands, without those. */
async function naming(
  db: Reader,
  ids: readonly string[],
  without: ReadonlySet<string>,
): Promise<DeskSubject[]> {
  const rows = await db.$queryRaw<{ kind: DeskKind; id: string }[]>`
    SELECT kind::text, id FROM draft WHERE kind <> 'suggestion' AND EXISTS (
      SELECT FROM unnest(${ids.map((id) => JSON.stringify(id))}::text[]) AS named(id)
      WHERE position(named.id IN content::text) > 0)
    ORDER BY kind, id`;
  const found: DeskSubject[] = [];
  for (const row of rows.filter((one) => !without.has(nameOf(one))))
    found.push(...(await deskSubjects(db, row.kind, [row.id])));
  return found;
}

/** People and organizations that readers do not know, and that nothing names any more. */
async function namedByNobody(
  db: Reader,
  ends: readonly DeskSubject[],
  changes: HangingOn["changes"],
): Promise<DeskSubject[]> {
  const before = [...ends.map(({ content }) => content), ...changes.map(({ subject }) => subject.content)];
  const ids = [...new Set(before.flatMap((content) => pointsAt(content).entities))];
  const without = new Set([...ends, ...changes.map(({ subject }) => subject)].map(nameOf));
  const found: DeskSubject[] = [];
  for (const one of await deskSubjects(db, "entity", ids)) {
    if (one.published !== null || one.version.draft === 0) continue;
    const isLeft = changes.some(({ left }) => JSON.stringify(left).includes(JSON.stringify(one.id)));
    const others = await naming(db, [one.id], new Set([...without, nameOf(one)]));
    if (!isLeft && others.length === 0) found.push(one);
  }
  return found;
}

/** Suggestions of which a claim or an attribution came that goes, but for those of articles that go as well. */
async function opened(
  db: Reader,
  gone: readonly DeskSubject[],
  articles: readonly string[] = [],
): Promise<HangingOn["opens"]> {
  const stays = new Map(
    gone.flatMap(({ kind, id, published }) => {
      if (kind !== "claim") return [];
      const said = published && "attributions" in published ? published.attributions : [];
      return [[id, new Set(said.map((one) => one.id))] as const];
    }),
  );
  if (stays.size === 0) return [];
  const rows = await db.$queryRaw<{ id: string; became: Became }[]>`
    SELECT id, became FROM suggestion
    WHERE article_id <> ALL(${[...articles]}) AND outcome NOT IN ('open', 'dismissed') AND EXISTS (
      SELECT FROM jsonb_array_elements(became) AS made WHERE made->>'claimId' = ANY(${[...stays.keys()]}))
    ORDER BY id`;
  return rows.flatMap(({ id, became }) => {
    const left = became.filter(
      ({ claimId, attributionId }) => stays.get(claimId)?.has(attributionId) ?? true,
    );
    return left.length === became.length ? [] : [{ id, became: left }];
  });
}
