import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { ArticleSnapshot, ClaimSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import { type ContentOf, contentFrom, contentOf, type DeskKind } from "@/domain/draft/subject";
import { kindWords, titleOf } from "@/domain/draft/subject-words";
import { type Collision, joinThree } from "@/domain/draft/three-way";
import { joinEntity } from "@/domain/entity/absorb-entity";
import { Moved } from "@/domain/entity/entity-merge";
import type { UnmergeAnswer } from "@/domain/outbox/answers";
import type { UnmergeEntitiesRequest } from "@/domain/outbox/requests";
import { knownEntities } from "@/queries/desk/known-entities";
import { mergedInto } from "@/queries/merged-into";
import { heldSnapshots } from "@/queries/snapshots";
import { changesOf } from "../changes";
import { writeRecord } from "../write-record";
import { atDesk, type Desk } from "./run-action";

/**
 * Takes two entities apart again that were merged. Every reference that still is where the merge put it goes back, in what is
 * published and in drafts; what was changed since stays, and is said.
 */
export async function unmergeEntities(
  db: Database,
  viewer: Viewer,
  { action, merge, why }: UnmergeEntitiesRequest,
  at: Date,
): Promise<UnmergeAnswer> {
  const doing = { viewer, action, kind: "entity-unmerge", words: "Took two entities apart again", at };
  return atDesk<UnmergeAnswer>(
    db,
    doing,
    async (desk) => {
      const { tx } = desk;
      // Two who take the same merge back at once: the second waits here, and finds it taken back.
      await tx.$executeRaw`SELECT id FROM entity_merge WHERE id::text = ${merge} FOR UPDATE`;
      const [row] = await tx.$queryRaw<{ fromId: string; intoId: string; moved: unknown; undone: boolean }[]>`
        SELECT from_id AS "fromId", into_id AS "intoId", moved, undone_at IS NOT NULL AS undone
        FROM entity_merge WHERE id::text = ${merge}`;
      if (!row) return { ok: false, reason: "not-found" };
      if (row.undone) return { ok: false, reason: "already-undone" };
      if ((await mergedInto(tx, [row.intoId])).has(row.intoId))
        return { ok: false, reason: "invalid", faults: [mergedFurther] };
      const moved = Moved.parse(row.moved);
      await desk.hold([...moved.published, ...moved.drafts]);
      await tx.entityMerge.update({
        where: { id: merge },
        data: { undoneBy: viewer.name, undoneAt: at },
      });
      const kept = [
        ...(await putBackInPublic(desk, moved.published, row, why)),
        ...(await putBackDrafts(desk, moved.drafts, why)),
      ];
      return { ok: true, entities: await knownEntities(tx, [row.fromId, row.intoId]), kept };
    },
    { publishes: true },
  );
}

const mergedFurther = {
  path: "merge",
  message: "the two became one with a third since: take that merge back first",
};

type Subject = Moved["published"][number];

async function putBackInPublic(
  desk: Desk,
  moved: readonly Subject[],
  { fromId, intoId }: { fromId: string; intoId: string },
  why: string,
): Promise<string[]> {
  const kept: string[] = [];
  const backOf = async <K extends "claim" | "article" | "entity">(kind: K): Promise<ContentOf<K>[]> => {
    const own = moved.filter((subject) => subject.kind === kind);
    const held = await heldSnapshots<unknown>(
      desk.tx,
      kind,
      contentOf[kind],
      own.map(({ id }) => id),
    );
    const back: ContentOf<K>[] = [];
    for (const { id, number } of own) {
      const key = { subjectKind: kind, subjectId: id, number };
      const revision = await desk.tx.revision.findUniqueOrThrow({
        where: { subjectKind_subjectId_number: key },
      });
      const now = held.get(id)?.snapshot as ContentOf<K> | undefined;
      if (!now || revision.from === null || revision.to === null) continue;
      const joined = takenBack(kind, contentFrom(kind, revision.to), now, contentFrom(kind, revision.from));
      kept.push(...sentences(kind, now, joined.collisions));
      back.push(joined.content);
    }
    return back;
  };
  const entities = apart(await backOf("entity"), fromId, intoId);
  const record = {
    entities: await changesOf(desk.tx, "entity", EntitySnapshot, entities),
    articles: await changesOf(desk.tx, "article", ArticleSnapshot, await backOf("article")),
    claims: await changesOf(desk.tx, "claim", ClaimSnapshot, await backOf("claim")),
    stories: [],
    questions: [],
  };
  await writeRecord(desk.tx, record, { by: desk.viewer.name, at: desk.at, why });
  return kept;
}

async function putBackDrafts(desk: Desk, moved: readonly Subject[], why: string): Promise<string[]> {
  const kept: string[] = [];
  const putBack = async <K extends DeskKind>(kind: K, { id, number }: Subject): Promise<void> => {
    const key = { kind, subjectId: id, number };
    const revision = await desk.tx.draftRevision.findUniqueOrThrow({ where: { kind_subjectId_number: key } });
    const now = await desk.held(kind, id);
    const before = revision.from === null ? null : contentFrom(kind, revision.from);
    if (before === null) return;
    if (revision.to === null) {
      // The draft of the one that went: it ended with the merge, and begins again.
      if (!now || now.version.draft === 0) await desk.put(kind, id, before, why);
      return;
    }
    if (!now) return;
    const joined = takenBack(kind, contentFrom(kind, revision.to), now.content, before);
    kept.push(...sentences(kind, now.content, joined.collisions));
    await desk.put(kind, id, joined.content, why);
  };
  for (const subject of moved) await putBack(subject.kind, subject);
  return kept;
}

/** What the merge made of a document, taken back from what it is by now. A field that was changed since stays. */
function takenBack<K extends DeskKind>(
  kind: K,
  after: ContentOf<K>,
  now: ContentOf<K>,
  before: ContentOf<K>,
): { content: ContentOf<K>; collisions: Collision[] } {
  if (kind !== "entity") return joinThree(after, now, before);
  const [base, theirs, mine] = [after, now, before] as [EntitySnapshot, EntitySnapshot, EntitySnapshot];
  const { content, collisions } = joinEntity(base, theirs, mine);
  return { content: content as ContentOf<K>, collisions };
}

/** A post or a sanction that was changed since the merge stays with the one that has it by now, and not with both. */
function apart(entities: EntitySnapshot[], fromId: string, intoId: string): EntitySnapshot[] {
  const into = entities.find(({ id }) => id === intoId);
  const stayed = new Set([...(into?.positions ?? []), ...(into?.sanctions ?? [])].map(({ id }) => id));
  const without = <T extends { id: string }>(things: T[]) => things.filter(({ id }) => !stayed.has(id));
  return entities.map((entity) =>
    entity.id === fromId
      ? { ...entity, positions: without(entity.positions), sanctions: without(entity.sanctions) }
      : entity,
  );
}

function sentences<K extends DeskKind>(
  kind: K,
  content: ContentOf<K>,
  collisions: readonly Collision[],
): string[] {
  const title = titleOf(kind, content);
  return collisions.map(
    ({ path }) => `The ${kindWords[kind]} “${title}” keeps “${path}”, which was changed after the merge.`,
  );
}
