import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { takeBackSheet } from "@/commands/sheet/take-back-sheet";
import type { Database } from "@/db/connection";
import { freshDatabase } from "../../database/fresh-database";
import { at, deskRowCounts, edit, keller, osei, standing } from "../../desk/at-the-desk";
import { importWorkedStory } from "../../worked-story";
import { broughtIn, faultsOf, lookedAt } from "./brought-in";

const people =
  "Name,Other names,Description,Post,Organization,Since,Until,Wikidata\n" +
  "Vera Maslo,Вера Масло; V. Maslo,Runs the harbour,Harbour master,Port of Karsk,2016-09,,Q700001\n" +
  "Vera Maslo,,,Deputy harbour master,Port of Karsk,2012,2016-09,Q700001\n" +
  "Ivo Brandt,,Pilot,,,,,\n" +
  "Sergey Naryshkin,,,,,,,\n";

async function house(): Promise<Database> {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  return db;
}

const drafts = async (db: Database) =>
  (await db.draft.findMany({ orderBy: [{ kind: "asc" }, { id: "asc" }] })).map(({ content, published }) => ({
    published,
    ...(content as { slug?: string; names: { text: string }[] }),
  }));

test("people come in as drafts with their posts, and readers see none of them", async () => {
  const db = await house();
  const before = await db.entity.count();
  expect(await lookedAt(db, people)).toMatchObject({
    faultCount: 0,
    counts: { made: 2, joined: 1, held: 1, beside: ["Port of Karsk"] },
    shown: [
      { row: 2, does: "new", values: { name: "Vera Maslo", from: "2016-09" } },
      { row: 3, does: "joins", told: "tells more of row 2" },
      { row: 4, does: "new" },
      { row: 5, does: "held", told: "on record by this name" },
    ],
  });
  expect(await deskRowCounts(db)).toEqual({ actions: 0, drafts: 0, revisions: 0 });
  expect(await broughtIn(db, people)).toMatchObject({ ok: true, imported: true, counts: { made: 2 } });
  expect(await db.entity.count()).toBe(before);
  const [port, vera, ivo] = ["port-of-karsk", "vera-maslo", "ivo-brandt"].map(
    (slug) => async () => (await drafts(db)).find((draft) => draft.slug === slug),
  );
  expect(await port!()).toMatchObject({ kind: "organization", publishes: false, published: 0 });
  expect(await ivo!()).toMatchObject({ kind: "person", description: "Pilot", positions: [] });
  expect(await vera!()).toMatchObject({
    published: 0,
    names: [
      { text: "Vera Maslo", kind: "primary" },
      { text: "Вера Масло", kind: "alias" },
      { text: "V. Maslo" },
    ],
    externalIds: [{ scheme: "wikidata", value: "Q700001" }],
    positions: [
      { title: "Harbour master", from: "2016-09", to: null },
      { title: "Deputy harbour master", from: "2012", to: "2016-09" },
    ],
  });
});

test("the same file again makes nothing, and the same request again is one import", async () => {
  const db = await house();
  const action = randomUUID();
  const first = await broughtIn(db, people, { action });
  const counts = await deskRowCounts(db);
  expect(await broughtIn(db, people, { action })).toEqual(first);
  expect(await deskRowCounts(db)).toEqual(counts);
  expect(await broughtIn(db, people)).toMatchObject({ ok: true, counts: { made: 0, held: 4, beside: [] } });
  expect(await deskRowCounts(db)).toMatchObject({ drafts: counts.drafts, revisions: counts.revisions });
});

test("two who bring the same file in at once make it once", async () => {
  const db = await house();
  const answers = await Promise.all([broughtIn(db, people), broughtIn(db, people)]);
  expect(answers.map((answer) => answer.ok && answer.counts.made).sort()).toEqual([0, 2]);
  expect(await db.draft.count()).toBe(3);
});

test("one wrong cell keeps all of a file out", async () => {
  const db = await house();
  const wrong = `${people}Someone Else,,,Pilot,,2019,2018,\nLast One,,,,,yesterday,,\n`;
  expect(await faultsOf(db, wrong)).toEqual([
    "E6 is missing: a post has a title and an organization",
    "F7 is not a date: “yesterday” (like 2018-01-30, 2016-09, 2014 or 2018-01?)",
  ]);
  expect(await deskRowCounts(db)).toEqual({ actions: 0, drafts: 0, revisions: 0 });
});

test("an import whose connection is killed in the midst leaves nothing", async () => {
  const db = await house();
  await db.$executeRaw`CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.content ->> 'slug' = 'ivo-brandt' THEN PERFORM pg_sleep(60); END IF; RETURN NEW; END $$`;
  await db.$executeRaw`CREATE TRIGGER linger BEFORE INSERT ON draft FOR EACH ROW EXECUTE FUNCTION linger()`;
  const broken = expect(broughtIn(db, people)).rejects.toThrow();
  await vi.waitUntil(
    async () => {
      const [row] = await db.$queryRaw<{ ended: bigint }[]>`
        SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event = 'PgSleep'`;
      return row!.ended > 0n;
    },
    { timeout: 20_000 },
  );
  await broken;
  expect(await deskRowCounts(db)).toEqual({ actions: 0, drafts: 0, revisions: 0 });
  await db.$executeRaw`DROP TRIGGER linger ON draft`;
  expect(await broughtIn(db, people)).toMatchObject({ ok: true, counts: { made: 2 } });
});

test("namesakes are told apart by their ids, and by a name alone nobody is chosen", async () => {
  const db = await house();
  await broughtIn(db, "Name,Wikidata\nJan Novak,Q800001\nJan Novak,Q800002\n");
  expect((await drafts(db)).map(({ slug }) => slug).sort()).toEqual(["jan-novak", "jan-novak-2"]);
  expect(await faultsOf(db, "Name\nJan Novak\n", { kind: "people" })).toEqual([
    "A2 “Jan Novak” is the name of 2 on record, and nothing here says of which",
  ]);
  expect(await lookedAt(db, "Name,Wikidata\nJ. Novak,Q800002\nJan Novak,Q800003\n")).toMatchObject({
    faultCount: 0,
    shown: [{ does: "held", told: "on record with this id, as “Jan Novak”" }, { does: "new" }],
  });
  expect(await faultsOf(db, "Name,Wikidata\nAda One,Q800009\nAda Two,Q800009\n")).toEqual([
    "A3 has the id of row 2, which calls them “Ada One”",
  ]);
});

test("rows that say two things of one person are a fault at the second", async () => {
  const db = await house();
  expect(
    await faultsOf(db, "Name,Description\nVera Maslo,Pilot\nVera Maslo,Harbour master\n", { kind: "people" }),
  ).toEqual(["B3 says something else than row 2 does of them"]);
});

test("organizations say whether they publish", async () => {
  const db = await house();
  await broughtIn(db, "Organization,Publishes\nКарский вестник,yes\nPort of Karsk,no\n", {
    kind: "organizations",
  });
  expect((await drafts(db)).map(({ slug, ...one }) => ({ slug, ...one }))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: "organization",
        publishes: true,
        names: [expect.objectContaining({ text: "Карский вестник" })],
      }),
      expect.objectContaining({ slug: "port-of-karsk", publishes: false }),
    ]),
  );
});

test("an import is taken back as a whole, and can be brought in again", async () => {
  const db = await house();
  const undoes = randomUUID();
  await broughtIn(db, people, { action: undoes });
  const back = () => takeBackSheet(db, osei, { action: randomUUID(), undoes }, at);
  expect(await back()).toEqual({ ok: true, dropped: 3 });
  expect(await db.draft.count()).toBe(0);
  expect(await db.draftRevision.count({ where: { why: "taken back" } })).toBe(3);
  expect(await back()).toEqual({ ok: false, reason: "already-undone" });
  expect(await broughtIn(db, people)).toMatchObject({ ok: true, counts: { made: 2 } });
  expect(await db.draft.count()).toBe(3);
});

test("an import that others worked on is not taken back", async () => {
  const db = await house();
  const undoes = randomUUID();
  await broughtIn(db, people, { action: undoes });
  const [vera] = (await db.draft.findMany()).filter(
    ({ content }) => (content as { slug: string }).slug === "vera-maslo",
  );
  const { version, content } = await standing(db, "entity", vera!.id);
  await edit(db, "entity", vera!.id, version, { ...content, description: "Ran the harbour" });
  expect(await takeBackSheet(db, keller, { action: randomUUID(), undoes }, at)).toMatchObject({
    ok: false,
    faults: [{ message: expect.stringMatching(/^Somebody has worked on “Vera Maslo” since/) }],
  });
  expect(await db.draft.count()).toBe(3);
});

test("an import that other work names is not taken back", async () => {
  const db = await house();
  const undoes = randomUUID();
  await broughtIn(db, "Name,Kind\nPort of Karsk,\n", { action: undoes, kind: "organizations" });
  await broughtIn(db, "Name,Post,Organization\nIvo Brandt,Pilot,Port of Karsk\n");
  expect(await takeBackSheet(db, keller, { action: randomUUID(), undoes }, at)).toMatchObject({
    ok: false,
    faults: [{ message: "Other work names “Port of Karsk” by now, so the import stays." }],
  });
});
