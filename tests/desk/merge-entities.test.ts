import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addEntity } from "@/commands/desk/entity/add-entity";
import { mergeEntities } from "@/commands/desk/entity/merge-entities";
import { unmergeEntities } from "@/commands/desk/entity/unmerge-entities";
import { undoAction } from "@/commands/desk/undo-action";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import type { ContentOf } from "@/domain/draft/subject";
import { claimRecords } from "@/queries/claim/claim-records";
import { verifyStatus } from "@/queries/claim/verify-status";
import { entitiesLike } from "@/queries/desk/entity/known-entities";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { wholeStory } from "../whole-story";
import { at, claimId, edit, keller, osei, standing } from "./at-the-desk";
import { accept, bench, must, onTheBench, saying } from "./tagging";

const why = "They are the same";

/** The story of the crane, in which one organization goes under two names that nobody has seen to be one. */
async function twoThatAreOne(db: Database) {
  const story = wholeStory();
  must(await importDossier(db, story, { by: "import", at }));
  const id = async (slug: string) => (await db.entity.findFirstOrThrow({ where: { slug } })).id;
  return {
    board: await id("safety-board"),
    authority: await id("harbour-authority"),
    radio: await id("radio"),
  };
}

const merge = (db: Database, from: string, into: string, viewer = keller) =>
  mergeEntities(db, viewer, { action: randomUUID(), from, into, why }, at);
const unmerge = (db: Database, id: string, viewer = keller) =>
  unmergeEntities(db, viewer, { action: randomUUID(), merge: id, why: "They are not" }, at);

/** All that is held of the record, without what only grows. */
async function record(db: Database) {
  const { revision: _, ...rows } = await everything(db, ["revision", "recorded_at"]);
  return rows;
}

const pointingAt = async (db: Database, id: string) => {
  const rows = await everything(db);
  const tables = ["claim_entity", "attribution", "relay", "evidence", "article", "position", "sanction"];
  return tables.flatMap((table) =>
    rows[table]!.filter((row) =>
      Object.entries(row).some(([field, value]) => field !== "id" && value === id),
    ),
  );
};

// The radio relays, speaks and publishes; the authority speaks, is spoken about, publishes evidence and employs.
test.each([
  ["radio", "courier"],
  ["harbour-authority", "quay-lines"],
])("every reference to %s is put over to %s, each with its revision", async (one, other) => {
  const { db } = await freshDatabase();
  await twoThatAreOne(db);
  const id = async (slug: string) => (await db.entity.findFirstOrThrow({ where: { slug } })).id;
  const [from, into] = [await id(one), await id(other)];
  const before = await pointingAt(db, from);
  expect(before.length).toBeGreaterThan(3);
  const held = (await pointingAt(db, into)).length;
  const answer = must(await merge(db, from, into));
  expect(await pointingAt(db, from)).toEqual([]);
  expect((await pointingAt(db, into)).length).toBeGreaterThan(held);
  expect(await db.revision.count({ where: { why, by: keller.name } })).toBe(answer.moved.published);
  expect((await verifyStatus(db)).differences).toEqual([]);
});

test("the names of the one that goes become aliases, and it is found as the other", async () => {
  const { db } = await freshDatabase();
  const { board, authority } = await twoThatAreOne(db);
  const { entity } = must(await merge(db, board, authority));
  expect(entity.names.find(({ text }) => text === "Safety Board")).toMatchObject({ kind: "alias" });
  expect(entity.name).toBe("Harbour Authority");
  expect((await entitiesLike(db, "safety board")).map(({ id }) => id)).toEqual([authority]);
});

test("taken apart again, the record is what it was", async () => {
  const { db } = await freshDatabase();
  const { board, authority } = await twoThatAreOne(db);
  const before = await record(db);
  const merged = must(await merge(db, board, authority));
  expect(await record(db)).not.toEqual(before);
  const apart = must(await unmerge(db, merged.merge));
  expect(apart.kept).toEqual([]);
  expect(await record(db)).toEqual(before);
  expect(await db.draft.count()).toBe(0);
  expect(await unmerge(db, merged.merge)).toEqual({ ok: false, reason: "already-undone" });
});

test("posts and sanctions of the one that goes are the other's, and come back", async () => {
  const { db } = await freshDatabase();
  await twoThatAreOne(db);
  const id = async (slug: string) => (await db.entity.findFirstOrThrow({ where: { slug } })).id;
  const [from, into] = [await id("yusuf-al-harbi"), await id("irina-volkova")];
  const before = await record(db);
  const merged = must(await merge(db, from, into));
  const held = await db.entity.findUniqueOrThrow({
    where: { id: into },
    include: { positions: true, sanctions: true },
  });
  expect(held.positions.map(({ title }) => title).sort()).toEqual(["Director", "Duty officer"]);
  expect(held.sanctions).toHaveLength(1);
  must(await unmerge(db, merged.merge));
  expect(await record(db)).toEqual(before);
});

test("nobody comes to be sanctioned by themselves", async () => {
  const { db } = await freshDatabase();
  const { board, authority } = await twoThatAreOne(db);
  const sanctioned = await standing(db, "entity", authority);
  const story = wholeStory();
  story.entities!.find(({ id }) => id === "authority")!.sanctions = [
    { id: "own", authority: "safety-board", from: "2020" },
  ];
  must(await importDossier(db, story, { by: "import", at }));
  expect(sanctioned.content.sanctions).toEqual([]);
  const before = await record(db);
  const merged = must(await merge(db, board, authority));
  expect((await standing(db, "entity", authority)).content.sanctions).toEqual([]);
  must(await unmerge(db, merged.merge));
  expect(await record(db)).toEqual(before);
});

test("statuses are worked out anew: two voices that turn out to be one count once", async () => {
  const { db } = await freshDatabase();
  const { authority } = await twoThatAreOne(db);
  const quay = (await db.entity.findFirstOrThrow({ where: { slug: "quay-lines" } })).id;
  const id = await claimId(db, "brakes");
  const spans = () => db.statusSpan.findMany({ where: { claimId: id }, orderBy: { from: "asc" } });
  const before = await spans();
  const merged = must(await merge(db, authority, quay));
  const [recorded] = await claimRecords(db, [id]);
  expect(recorded!.attributions.map(({ source }) => source.entity?.id)).not.toContain(authority);
  must(await unmerge(db, merged.merge));
  expect(await spans()).toEqual(before);
});

test("what was changed after the merge stays, and is said", async () => {
  const { db } = await freshDatabase();
  const { board, authority } = await twoThatAreOne(db);
  const merged = must(await merge(db, board, authority));
  const id = await claimId(db, "brakes");
  const story = wholeStory();
  // The import says of the board's voice that it is the radio's.
  const brakes = story.claims!.find((claim) => claim.id === "brakes")!;
  Object.assign(brakes.attributions!.find((said) => said.id === "board-neither")!, { source: "radio" });
  must(await importDossier(db, story, { by: "import", at }));
  const apart = must(await unmerge(db, merged.merge));
  expect(apart.kept).toHaveLength(1);
  expect(apart.kept[0]).toMatch(/^The claim “The brakes of the crane had failed.*sourceId/);
  const [now] = await claimRecords(db, [id]);
  expect(now!.attributions.find(({ key }) => key === "board-neither")!.source.entity!.slug).toBe("radio");
});

test("drafts are put over and back too: claims, forms of suggestions, and the draft of the one that goes", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const petrova = { kind: "person" as const, name: "M. Petrova" };
  const other = must(await addEntity(db, keller, { action: randomUUID(), ...petrova }, at)).entity;
  const suggestion = saying(on, "spillway was closed");
  const form = {
    ...suggestion.form,
    attribution: { ...suggestion.form.attribution, source: { id: other.id } },
  };
  const claim = must(await accept(db, on, suggestion, form)).suggestion.became[0]!.claimId;
  const waiting = saying(on, "cracks in the Karsk dam");
  const chosen = { ...waiting.form, attribution: { ...waiting.form.attribution, source: { id: other.id } } };
  must(await edit(db, "suggestion", waiting.id, waiting.version, chosen));
  const into = must(
    await addEntity(db, keller, { action: randomUUID(), kind: "person", name: "Milena Petrova" }, at),
  ).entity;
  const drafts = async () =>
    (await db.draft.findMany({ orderBy: [{ kind: "asc" }, { id: "asc" }] })).map(({ id, content }) => ({
      id,
      content,
    }));
  const before = await drafts();
  const merged = must(await merge(db, other.id, into.id));
  expect((await standing(db, "claim", claim)).content.attributions[0]!.sourceId).toBe(into.id);
  const after = await bench(db, on.article.id);
  expect(saying(after, "cracks in the Karsk dam").form.attribution.source).toEqual({ id: into.id });
  expect(await deskSubject(db, "entity", other.id)).toBeNull();
  expect((await standing(db, "entity", into.id)).content.names.map(({ text }) => text)).toEqual([
    "Milena Petrova",
    "M. Petrova",
  ]);
  expect(must(await unmerge(db, merged.merge)).kept).toEqual([]);
  expect(await drafts()).toEqual(before);
});

test("a draft on top of a published claim is put over as well, with what was typed into it", async () => {
  const { db } = await freshDatabase();
  const { board, authority } = await twoThatAreOne(db);
  const id = await claimId(db, "brakes");
  const published = await standing(db, "claim", id);
  must(
    await edit(
      db,
      "claim",
      id,
      published.version,
      { ...published.content, scope: "that they failed" },
      undefined,
    ),
  );
  const merged = must(await merge(db, board, authority));
  const sources = (claim: ContentOf<"claim">) => claim.attributions.map(({ sourceId }) => sourceId);
  const draft = await standing(db, "claim", id);
  expect(draft.content.scope).toBe("that they failed");
  expect(sources(draft.content)).not.toContain(board);
  must(await unmerge(db, merged.merge));
  const back = await standing(db, "claim", id);
  expect(back.content).toEqual({ ...published.content, scope: "that they failed" });
  expect(back.published).toEqual(published.content);
});

test("somebody chosen by an id that was merged away is whom they became", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const person = async (name: string) =>
    must(await addEntity(db, keller, { action: randomUUID(), kind: "person", name }, at)).entity.id;
  const [from, into] = [await person("M. Petrova"), await person("Milena Petrova")];
  must(await merge(db, from, into));
  const suggestion = saying(on, "spillway was closed");
  const form = { ...suggestion.form, attribution: { ...suggestion.form.attribution, source: { id: from } } };
  const answer = must(await accept(db, on, suggestion, form));
  const claim = await standing(db, "claim", answer.suggestion.became[0]!.claimId);
  expect(claim.content.attributions[0]!.sourceId).toBe(into);
});

test("merges that cannot be are refused with the reason, and write nothing", async () => {
  const { db } = await freshDatabase();
  const { board, authority, radio } = await twoThatAreOne(db);
  const person = (await db.entity.findFirstOrThrow({ where: { kind: "person" } })).id;
  const draft = must(
    await addEntity(db, keller, { action: randomUUID(), kind: "organization", name: "Harbour" }, at),
  ).entity.id;
  const before = await everything(db);
  for (const [from, into] of [
    [board, board],
    [radio, person],
    [board, draft],
  ] as const)
    expect(await merge(db, from, into)).toMatchObject({ ok: false, reason: "invalid" });
  expect(await merge(db, board, "o-nobody")).toEqual({ ok: false, reason: "not-found" });
  expect(await everything(db)).toEqual(before);
  const first = must(await merge(db, board, authority));
  expect(await merge(db, board, radio)).toMatchObject({ ok: false, faults: [{ path: "from" }] });
  expect(await merge(db, radio, board)).toMatchObject({ ok: false, faults: [{ path: "into" }] });
  must(await merge(db, authority, radio));
  expect(await unmerge(db, first.merge)).toMatchObject({ ok: false, reason: "invalid" });
});

test("a merge is not taken back by undo, which would leave half of it", async () => {
  const { db } = await freshDatabase();
  const { board, authority } = await twoThatAreOne(db);
  const { merge: undoes } = must(await merge(db, board, authority));
  expect(await undoAction(db, keller, { action: randomUUID(), undoes }, at)).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("of two who merge the same at once one does, and the other is told", async () => {
  const { db } = await freshDatabase();
  const { board, authority, radio } = await twoThatAreOne(db);
  const answers = await Promise.all([merge(db, board, authority), merge(db, board, radio, osei)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.entityMerge.count()).toBe(1);
});

test("the same file again says nothing new of what was merged since", async () => {
  const { db } = await freshDatabase();
  const { board, authority, radio } = await twoThatAreOne(db);
  const courier = (await db.entity.findFirstOrThrow({ where: { slug: "courier" } })).id;
  must(await merge(db, board, authority));
  must(await merge(db, radio, courier));
  const before = await everything(db);
  const again = must(await importDossier(db, wholeStory(), { by: "import", at }));
  expect(again.counts).toMatchObject({ created: 0, changed: 0 });
  expect(await everything(db)).toEqual(before);
});
