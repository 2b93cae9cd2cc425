import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { decideMatch } from "@/commands/desk/incoming/decide-match";
import { undoAction } from "@/commands/desk/undo-action";
import type { Database } from "@/db/connection";
import type { MatchLine } from "@/domain/lists/match-lines";
import { listMatches } from "@/queries/desk/incoming/list-matches";
import { comesIn, type Entry, ids, sdnXml } from "../commands/lists/listed";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, standing, keller as viewer } from "./at-the-desk";

const naryshkin: Entry = {
  uid: 16_685,
  name: "NARYSHKIN, Sergei Yevgenyevich",
  programmes: ["UKRAINE-EO13661"],
};
const others = ids(1, 9);

async function listedFirst() {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  await comesIn(db, sdnXml([...others, naryshkin]));
  return db;
}

const waiting = async (db: Database) => (await listMatches(db, { page: 1 })).matches;
const decide = (
  db: Database,
  { list, entry, entity }: MatchLine,
  decision: "accept" | "reject" | "leave" | "reopen",
  from: string | null = null,
  action = randomUUID(),
) => decideMatch(db, viewer, { action, list: list.id, entry, entity: entity.id, decision, from }, at);

test("a match is proposed with its reasons, and accepted it is a draft with the sanction, its source and its authority", async () => {
  const db = await listedFirst();
  const [match, ...more] = await waiting(db);
  expect(more).toEqual([]);
  expect(match).toMatchObject({
    name: "NARYSHKIN, Sergei Yevgenyevich",
    entity: { name: "Sergey Naryshkin" },
    reasons: [expect.stringMatching(/^They bear names that sound alike: “Сергей/)],
    begins: [{ programme: "UKRAINE-EO13661", authority: "Office of Foreign Assets Control", from: null }],
    isDated: false,
  });
  // The list does not say since when, so an editor has to.
  expect(await decide(db, match!, "accept")).toMatchObject({
    ok: false,
    reason: "invalid",
    faults: [{ path: "from" }],
  });
  expect(await decide(db, match!, "accept", "2014-03-20")).toMatchObject({
    ok: true,
    entity: match!.entity.id,
  });
  const { content, published } = await standing(db, "entity", match!.entity.id);
  expect(content.sanctions.filter(({ key }) => key.startsWith("list-"))).toEqual([
    expect.objectContaining({
      from: "2014-03-20",
      to: null,
      programme: "UKRAINE-EO13661",
      url: expect.stringMatching(/id=16685$/),
    }),
  ]);
  expect(content.externalIds).toContainEqual({ scheme: "ofac", value: "16685" });
  expect(published?.sanctions.filter(({ key }) => key.startsWith("list-"))).toEqual([]);
  expect(await waiting(db)).toEqual([]);
});

test("whom another list has as born alike says so, by the list on which they were accepted", async () => {
  const db = await listedFirst();
  const [match] = await waiting(db);
  await decide(db, match!, "accept", "2014-03-20");
  await comesIn(db, sdnXml([{ ...naryshkin, uid: 7, born: "27 Oct 1954" }, ...others.slice(0, 3)]), {
    key: "karsk",
  });
  const found = (await waiting(db)).find(({ list }) => list.key === "karsk");
  expect(found!.reasons).toContain(
    "Born alike: 1954-10-27, and 1954 by OFAC: Specially Designated Nationals.",
  );
});

test("what is rejected is not proposed again, until somebody has it wait again", async () => {
  const db = await listedFirst();
  const [match] = await waiting(db);
  await decide(db, match!, "reject");
  await comesIn(db, sdnXml([...others, { ...naryshkin, title: "Director" }], "11/27/2026"));
  expect(await waiting(db)).toEqual([]);
  await decide(db, match!, "reopen");
  expect(await waiting(db)).toHaveLength(1);
});

test("a delisting proposes an end with its day, another programme another sanction, and either may be left", async () => {
  const db = await listedFirst();
  const [match] = await waiting(db);
  await decide(db, match!, "accept", "2014-03-20");
  const two = { ...naryshkin, programmes: ["UKRAINE-EO13661", "RUSSIA-EO14024"] };
  await comesIn(db, sdnXml([...others, two], "11/27/2026"));
  const [changed] = await waiting(db);
  expect(changed).toMatchObject({
    news: "changed",
    begins: [{ programme: "RUSSIA-EO14024", from: "2026-11-27" }],
    ends: [],
    isDated: true,
  });
  await decide(db, changed!, "accept");
  await comesIn(db, sdnXml(others, "11/28/2026"));
  const [gone] = await waiting(db);
  expect(gone).toMatchObject({
    news: "gone",
    begins: [],
    ends: [{ on: "2026-11-28" }, { on: "2026-11-28" }],
  });
  await decide(db, gone!, "leave");
  expect(await waiting(db)).toEqual([]);
  await decide(db, gone!, "accept");
  const { content } = await standing(db, "entity", match!.entity.id);
  expect(
    content.sanctions.flatMap(({ key, from, to }) => (key.startsWith("list-") ? `${from} ${to}` : [])),
  ).toEqual(["2014-03-20 2026-11-28", "2026-11-27 2026-11-28"]);
});

test("taken back, the draft goes and the match waits again", async () => {
  const db = await listedFirst();
  const [match] = await waiting(db);
  const action = randomUUID();
  await decide(db, match!, "accept", "2014-03-20", action);
  expect(await undoAction(db, viewer, { action: randomUUID(), undoes: action }, at)).toMatchObject({
    ok: true,
  });
  expect(await waiting(db)).toEqual([match]);
  const { version } = await standing(db, "entity", match!.entity.id);
  expect(version.published).toBe(1);
});
