import type { z } from "zod";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { ArticleSnapshot, ClaimSnapshot, EntitySnapshot, QuestionSnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { absorbEntity, emptied } from "@/domain/entity/absorb-entity";
import type { Moved } from "@/domain/entity/entity-merge";
import { type Merged, pointingAtMerged } from "@/domain/entity/merged-entities";
import { type Kinds, speakingAs } from "@/domain/entity/speaking-as";
import type { MergeAnswer } from "@/domain/outbox/answers";
import type { MergeEntitiesRequest } from "@/domain/outbox/requests";
import { heldSnapshots } from "@/queries/article/snapshots";
import { draftedUses, publishedUses, type Use } from "@/queries/desk/entity/entity-uses";
import { knownEntity } from "@/queries/desk/entity/known-entities";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { mergedInto } from "@/queries/entity/merged-into";
import { type Change, changesOf } from "../../changes";
import { writeRecord } from "../../write-record";
import { atDesk, type Desk } from "../run-action";
import { faultOfKind } from "./fault-of-kind";

/**
 * Says that two entities are one. Every reference to the first is put over to the second, in what is published (each with its
 * revision, and statuses worked out anew) and in drafts; the first one's names become aliases of the second, and its page leads
 * there. Nothing is forgotten: `unmergeEntities` puts back what still is as the merge left it.
 */
export async function mergeEntities(
  db: Database,
  viewer: Viewer,
  { action, from: fromId, into: intoId, why }: MergeEntitiesRequest,
  at: Date,
): Promise<MergeAnswer> {
  const doing = { viewer, action, kind: "entity-merge", words: "Merged two entities", at };
  return atDesk<MergeAnswer>(
    db,
    doing,
    async (desk) => {
      const uses = await draftedUses(desk.tx, fromId);
      const published = await publishedUses(desk.tx, fromId);
      const both = [fromId, intoId].map((id) => ({ kind: "entity" as const, id }));
      await desk.hold([...both, ...uses, ...published]);
      const [from, into] = [
        await deskSubject(desk.tx, "entity", fromId),
        await deskSubject(desk.tx, "entity", intoId),
      ];
      if (!from || !into) return { ok: false, reason: "not-found" };
      const fault = await faultOf(desk, from, into);
      if (fault) return { ok: false, reason: "invalid", faults: [fault] };
      await desk.say(`Merged ${titleOf("entity", from.content)} into ${titleOf("entity", into.content)}`);

      const merged = new Map([[fromId, intoId]]);
      const kinds = new Map([[intoId, into.content.kind]]);
      const written = await moveInPublic(desk, { from, into, uses: published, merged, kinds, why });
      // In this order: what the second entity holds by now is what its draft is joined with.
      const absorbed = (await deskSubject(desk.tx, "entity", intoId))!;
      await desk.put("entity", intoId, absorbEntity(absorbed.content, from.content), why);
      for (const { kind, id } of uses) {
        if (kind === "entity" && id === intoId) continue;
        const subject = await deskSubject(desk.tx, kind, id);
        if (subject)
          await desk.put(
            kind,
            id,
            speakingAs(withoutItself(pointingAtMerged(subject.content, merged)), kinds),
            why,
          );
      }
      await desk.end("entity", fromId, why);

      const drafts = await desk.tx.draftRevision.findMany({
        where: { actionId: action },
        orderBy: { id: "asc" },
        select: { kind: true, subjectId: true, number: true },
      });
      const moved: Moved = {
        published: written,
        drafts: drafts.map(({ kind, subjectId: id, number }) => ({ kind, id, number })),
      };
      await desk.tx.entityMerge.create({
        data: { id: action, fromId, intoId, moved, why, by: viewer.name, at },
      });
      const now = (await deskSubject(desk.tx, "entity", intoId))!;
      const counts = { published: moved.published.length, drafts: moved.drafts.length };
      return { ok: true, merge: action, entity: knownEntity(now), moved: counts };
    },
    { publishes: true },
  );
}

type Two = { from: DeskSubject<"entity">; into: DeskSubject<"entity"> };

async function faultOf(desk: Desk, from: Two["from"], into: Two["into"]) {
  if (from.id === into.id) return { path: "into", message: "is the same one" };
  if (from.content.kind !== into.content.kind) {
    const fault = await faultOfKind(desk.tx, from.content, into.content.kind);
    if (fault) return { path: "from", message: fault };
  }
  if (from.published && !into.published)
    return {
      path: "into",
      message: `is known to nobody yet, while readers know ${titleOf("entity", from.content)}: merge the other way round`,
    };
  const gone = await mergedInto(desk.tx, [from.id, into.id]);
  if (gone.has(from.id)) return { path: "from", message: "was merged into another one already" };
  if (gone.has(into.id)) return { path: "into", message: "was merged into another one: take that one" };
  return null;
}

/** Puts every published reference over, and answers the revisions that did. */
async function moveInPublic(
  desk: Desk,
  { from, into, uses, merged, kinds, why }: Two & { uses: Use[]; merged: Merged; kinds: Kinds; why: string },
): Promise<Moved["published"]> {
  if (!from.published || !into.published) return [];
  const { tx } = desk;
  const idsOf = (kind: Use["kind"]) => uses.filter((use) => use.kind === kind).map(({ id }) => id);
  const moving = <T extends { id: string }>(held: Map<string, { snapshot: T }>) =>
    [...held.values()].map(({ snapshot }) => speakingAs(pointingAtMerged(snapshot, merged), kinds));
  const changed = async <T extends { id: string }>(kind: Use["kind"], schema: z.ZodType<T>) =>
    changesOf(tx, kind, schema, moving(await heldSnapshots(tx, kind, schema, idsOf(kind))));
  const claims = await changed("claim", ClaimSnapshot);
  const articles = await changed("article", ArticleSnapshot);
  const questions = await changed("open_question", QuestionSnapshot);
  const others = await heldSnapshots(
    tx,
    "entity",
    EntitySnapshot,
    idsOf("entity").filter((id) => id !== from.id && id !== into.id),
  );
  const entities = await changesOf(tx, "entity", EntitySnapshot, [
    emptied(from.published),
    absorbEntity(pointingAtMerged(into.published, merged), pointingAtMerged(from.published, merged)),
    ...moving(others).map(withoutItself),
  ]);
  const record = { entities, articles, claims, stories: [], questions };
  await writeRecord(tx, record, { by: desk.viewer.name, at: desk.at, why });
  const named = (kind: Use["kind"], changes: readonly Change<{ id: string }>[]) =>
    changes.map(({ id, number }) => ({ kind, id, number }));
  return [
    ...named("entity", entities),
    ...named("article", articles),
    ...named("claim", claims),
    ...named("open_question", questions),
  ];
}

/** Nobody is sanctioned by themselves. */
function withoutItself<T extends object>(content: T): T {
  if (!("sanctions" in content) || !("id" in content)) return content;
  const { sanctions, id } = content as unknown as EntitySnapshot;
  return { ...content, sanctions: sanctions.filter(({ authorityId }) => authorityId !== id) };
}
