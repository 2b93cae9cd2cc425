import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { isLasting } from "@/domain/draft/not-undoable";
import type { DeskKind, DeskSubject, SubjectName } from "@/domain/draft/subject";
import { joinThree, sameDocument } from "@/domain/draft/three-way";
import type { UndoAnswer } from "@/domain/outbox/answers";
import type { UndoRequest } from "@/domain/outbox/requests";
import { lowerFirst } from "@/domain/status/wording";
import { SuggestionState } from "@/domain/suggestion/suggestion";
import { contentAt, deskSubjects } from "@/queries/desk/newsroom/subjects";
import { deskSuggestions } from "@/queries/desk/suggestion/suggestions";
import { reopenMatch } from "../lists/reopen-match";
import { reopenChange } from "../watching/reopen-change";
import { atDesk, changedMeanwhile, type Desk, stateOf } from "./run-action";

type Refusal = Exclude<UndoAnswer, { ok: true }>;

/**
 * Takes an action back as a whole: every subject goes back to what it was before, joined with what others did to other
 * fields since, and so does what had become of a suggestion. Where that collides with later work nothing is taken back.
 */
export async function undoAction(
  db: Database,
  viewer: Viewer,
  { action, undoes }: UndoRequest,
  at: Date,
): Promise<UndoAnswer> {
  const before = await db.action.findUnique({ where: { id: undoes } });
  const words = before ? `Took back: ${lowerFirst(before.words)}` : "Took back an action";
  const doing = { viewer, action, kind: "undo", words, articleId: before?.articleId ?? null, at };
  const answer = await atDesk<UndoAnswer>(db, doing, async (desk) => {
    // Two who take back the same thing at once: the second waits here, and finds it taken back.
    await desk.tx.$executeRaw`SELECT id FROM action WHERE id = ${undoes}::uuid FOR UPDATE`;
    const target = await desk.tx.action.findUnique({ where: { id: undoes }, include: { undoneBy: true } });
    if (!target || isLasting(target.kind)) return { ok: false, reason: "not-found" };
    if (target.undoneBy) return { ok: false, reason: "already-undone" };
    await desk.tx.action.update({ where: { id: action }, data: { undoesId: undoes } });
    const answer = await takeBack(desk, undoes);
    if (answer.ok) {
      await reopenChange(desk.tx, undoes);
      await reopenMatch(desk.tx, undoes);
    }
    return answer;
  });
  // The only thing that can be wrong with the request itself is an id that is taken.
  return answer.ok || answer.reason !== "invalid" ? answer : { ok: false, reason: "not-found" };
}

async function takeBack(desk: Desk, undoes: string): Promise<UndoAnswer> {
  const own = { where: { actionId: undoes }, orderBy: { id: "asc" } } as const;
  const revisions = await desk.tx.draftRevision.findMany(own);
  const events = await desk.tx.suggestionEvent.findMany(own);
  if (revisions.length + events.length === 0) return { ok: false, reason: "not-found" };
  // An entity that the action made may be pointed at by what else it made: that goes first.
  const subjects = groups(revisions, ({ kind, subjectId }) => `${kind} ${subjectId}`)
    .map(([, own]) => ({ kind: own[0]!.kind, id: own[0]!.subjectId, from: own[0]!.from, last: own.at(-1)! }))
    .sort((a, b) => Number(a.kind === "entity") - Number(b.kind === "entity"));
  const suggestions = groups(events, ({ suggestionId }) => suggestionId);
  await desk.hold([...subjects, ...suggestions.map(([id]): SubjectName => ({ kind: "suggestion", id }))]);
  for (const { kind, id, from, last } of subjects) {
    const refusal = await takeBackSubject(desk, { kind, id }, from, last);
    if (refusal) return refusal;
  }
  for (const [id, own] of suggestions) {
    const refusal = await takeBackOutcome(desk, id, own[0]!.from, own.at(-1)!.to);
    if (refusal) return refusal;
  }
  const standing: DeskSubject[] = [];
  for (const { kind, id } of subjects) standing.push(...(await deskSubjects(desk.tx, kind, [id])));
  return {
    ok: true,
    subjects: standing,
    suggestions: await deskSuggestions(
      desk.tx,
      suggestions.map(([id]) => id),
    ),
    savedAt: desk.at.toISOString(),
  };
}

/** In the order in which each group was begun. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found];
}

type Last = { to: unknown; published: number };

export async function takeBackSubject<K extends DeskKind>(
  desk: Desk,
  { kind, id }: { kind: K; id: string },
  from: unknown,
  last: Last,
): Promise<Refusal | null> {
  const current = await desk.held(kind, id);
  const after =
    last.to ?? (await contentAt(desk.tx, kind, id, { published: last.published, draft: 0 })) ?? null;
  if (current === null) {
    // Gone by this very action, and so put back; gone by a later one, and so left gone.
    if (after !== null && from !== null) return { ok: false, reason: "not-found" };
    if (from !== null) await desk.put(kind, id, from as never, "taken back");
    return null;
  }
  if (from === null) {
    if (kind === "entity" && (await isPointedAt(desk, id))) return null;
    const cited = kind === "article" && (await isCited(desk, id));
    if (current.published === null && sameDocument(current.content, after) && !cited) {
      await desk.end(kind, id, "taken back");
      return null;
    }
    const collision = { path: "", base: after, theirs: current.content, mine: null };
    return changedMeanwhile(current, null, [collision]);
  }
  const { content, collisions } = joinThree<unknown>(after, current.content, from);
  if (collisions.length > 0) return changedMeanwhile(current, null, collisions);
  await desk.put(kind, id, content as never, "taken back");
  return null;
}

/** Whether somebody's draft points at an entity by now: then it stays, although the action that made it is taken back. */
async function isPointedAt(desk: Desk, id: string): Promise<boolean> {
  const rows = await desk.tx.$queryRaw<unknown[]>`
    SELECT FROM draft WHERE NOT (kind = 'entity' AND id = ${id})
      AND position(${JSON.stringify(id)} IN content::text) > 0 LIMIT 1`;
  return rows.length > 0;
}

/** Whether a story lists an article by now, or a claim or a question quotes it: it cannot go before them. */
async function isCited(desk: Desk, articleId: string): Promise<boolean> {
  const rows = await desk.tx.$queryRaw<unknown[]>`
    WITH named AS (
      SELECT content -> 'id' AS id FROM draft WHERE kind = 'article' AND id = ${articleId}
      UNION ALL
      SELECT version -> 'id' FROM draft a, jsonb_array_elements(a.content -> 'versions') AS version
      WHERE a.kind = 'article' AND a.id = ${articleId}
    )
    SELECT FROM draft d, named
    WHERE d.kind IN ('story', 'claim', 'open_question') AND position(named.id::text IN d.content::text) > 0
    LIMIT 1`;
  return rows.length > 0;
}

async function takeBackOutcome(desk: Desk, id: string, from: unknown, to: unknown): Promise<Refusal | null> {
  const now = stateOf(await desk.tx.suggestion.findUniqueOrThrow({ where: { id } }));
  const [before, after] = [SuggestionState.parse(from), SuggestionState.parse(to)];
  if (sameDocument(now, after)) {
    await desk.suggestionEvent(id, before);
    return null;
  }
  const current = (await desk.held("suggestion", id))!;
  const collision = { path: "outcome", base: after.outcome, theirs: now.outcome, mine: before.outcome };
  return changedMeanwhile(current, null, [collision]);
}
