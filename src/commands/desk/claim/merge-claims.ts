import type { Database } from "@/db/connection";
import { absorbClaim, doubledIn, emptiedClaim } from "@/domain/absorb-claim";
import type { Viewer } from "@/domain/access/viewer";
import { ClaimSnapshot, QuestionSnapshot, StorySnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import type { Moved } from "@/domain/entity/entity-merge";
import { type Merged, pointingAtMerged } from "@/domain/entity/merged-entities";
import type { MergeClaimsAnswer } from "@/domain/outbox/answers";
import type { MergeClaimsRequest } from "@/domain/outbox/requests";
import { heldSnapshots } from "@/queries/article/snapshots";
import { takenDown } from "@/queries/change/taken-down";
import { draftedUsesOfClaim, publishedUsesOfClaim } from "@/queries/desk/claim/claim-uses";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { type Change, changesOf } from "../../changes";
import { writeRecord } from "../../write-record";
import { withdraw } from "../publication/withdraw";
import { atDesk, type Desk, stateOf } from "../run-action";

/**
 * Says that two claims are one. What was said of the first, and what shows it, is the second's from then on, wherever either
 * stands; the address of the first leads there. `putBack` takes them apart again, and undo where readers saw neither.
 */
export async function mergeClaims(
  db: Database,
  viewer: Viewer,
  { action, from: fromId, into: intoId, why }: MergeClaimsRequest,
  at: Date,
): Promise<MergeClaimsAnswer> {
  const isSeen = (await deskSubject(db, "claim", fromId))?.published != null;
  const kind = isSeen ? "claim-merge" : "claim-join";
  const doing = { viewer, action, kind, words: "Merged two claims", at };
  return atDesk<MergeClaimsAnswer>(
    db,
    doing,
    async (desk) => {
      const { tx } = desk;
      const drafts = await draftedUsesOfClaim(tx, fromId);
      const uses = await publishedUsesOfClaim(tx, fromId);
      const both = [fromId, intoId].map((id) => ({ kind: "claim" as const, id }));
      await desk.hold([...both, ...drafts, ...uses]);
      const [from, into] = [await deskSubject(tx, "claim", fromId), await deskSubject(tx, "claim", intoId)];
      if (!from || !into) return { ok: false, reason: "not-found" };
      const fault = await faultOf(desk, from, into);
      if (fault) return { ok: false, reason: "invalid", faults: [fault] };
      await desk.say(`Merged ${titleOf("claim", from.content)} into ${titleOf("claim", into.content)}`);

      const merged = new Map([[fromId, intoId]]);
      const published = await moveInPublic(desk, { from, into, uses, merged, why });
      const absorbed = (await deskSubject(tx, "claim", intoId))!;
      await desk.put("claim", intoId, absorbClaim(absorbed.content, from.content), why);
      for (const { kind: of, id } of drafts) {
        if (of === "claim" && id === intoId) continue;
        const subject = await deskSubject(tx, of, id);
        if (subject) await desk.put(of, id, pointingAtMerged(subject.content, merged), why);
      }
      await desk.end("claim", fromId, why);
      await moveSuggestions(desk, fromId, intoId, doubledIn(absorbed.content, from.content));

      const ended = await tx.draftRevision.findMany({
        where: { actionId: action },
        orderBy: { id: "asc" },
        select: { kind: true, subjectId: true, number: true },
      });
      const moved: Moved = {
        published,
        drafts: ended.map(({ kind: of, subjectId: id, number }) => ({ kind: of, id, number })),
      };
      if (from.published) {
        const title = titleOf("claim", from.published);
        const told = { id: action, leadsTo: `/claims/${intoId}`, reason: why, by: viewer.name, at, moved };
        await withdraw(tx, told, [
          { kind: "claim", id: fromId, title, path: `/claims/${fromId}`, withIt: false },
        ]);
      }
      return { ok: true, withdrawal: from.published ? action : null, into: intoId };
    },
    { publishes: true },
  );
}

type Two = { from: DeskSubject<"claim">; into: DeskSubject<"claim"> };

async function faultOf(desk: Desk, from: Two["from"], into: Two["into"]) {
  if (from.id === into.id) return { path: "into", message: "is the same one" };
  if (from.published && !into.published)
    return {
      path: "into",
      message: "is known to nobody yet, while readers know the other: merge the other way round",
    };
  const gone = await takenDown(desk.tx, "claim", [from.id, into.id]);
  if (gone.has(from.id)) return { path: "from", message: "was taken down, or merged, already" };
  if (gone.has(into.id)) return { path: "into", message: "was taken down, or merged: take what it became" };
  return null;
}

/** Puts over what readers see, and answers the revisions that did. */
async function moveInPublic(
  desk: Desk,
  {
    from,
    into,
    uses,
    merged,
    why,
  }: Two & { uses: { kind: string; id: string }[]; merged: Merged; why: string },
): Promise<Moved["published"]> {
  if (!from.published || !into.published) return [];
  const { tx } = desk;
  const idsOf = (kind: string) => uses.filter((use) => use.kind === kind).map(({ id }) => id);
  const moving = <T extends { id: string }>(held: Map<string, { snapshot: T }>) =>
    [...held.values()].map(({ snapshot }) => pointingAtMerged(snapshot, merged));
  const others = idsOf("claim").filter((id) => id !== from.id && id !== into.id);
  const record = {
    claims: await changesOf(tx, "claim", ClaimSnapshot, [
      emptiedClaim(from.published),
      absorbClaim(into.published, from.published),
      ...moving(await heldSnapshots(tx, "claim", ClaimSnapshot, others)),
    ]),
    stories: await changesOf(
      tx,
      "story",
      StorySnapshot,
      moving(await heldSnapshots(tx, "story", StorySnapshot, idsOf("story"))),
    ),
    questions: await changesOf(
      tx,
      "open_question",
      QuestionSnapshot,
      moving(await heldSnapshots(tx, "open_question", QuestionSnapshot, idsOf("open_question"))),
    ),
    ...{ entities: [], articles: [] },
  };
  await writeRecord(tx, record, { by: desk.viewer.name, at: desk.at, why });
  const named = (kind: "claim" | "story" | "open_question", changes: readonly Change<{ id: string }>[]) =>
    changes.map(({ id, number }) => ({ kind, id, number }));
  return [
    ...named("claim", record.claims),
    ...named("story", record.stories),
    ...named("open_question", record.questions),
  ];
}

/** What came of suggestions is now of the claim that has it. */
async function moveSuggestions(
  desk: Desk,
  fromId: string,
  intoId: string,
  doubled: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await desk.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM suggestion WHERE became @> ${JSON.stringify([{ claimId: fromId }])}::jsonb ORDER BY id`;
  for (const { id } of rows) {
    const now = stateOf(await desk.tx.suggestion.findUniqueOrThrow({ where: { id } }));
    const became = now.became.map(({ claimId, attributionId }) =>
      claimId === fromId
        ? { claimId: intoId, attributionId: doubled.get(attributionId) ?? attributionId }
        : { claimId, attributionId },
    );
    const each = new Map(became.map((one) => [`${one.claimId} ${one.attributionId}`, one]));
    await desk.suggestionEvent(id, { ...now, became: [...each.values()] });
  }
}
