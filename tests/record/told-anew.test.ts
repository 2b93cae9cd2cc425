import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { articlePage } from "@/queries/article/articles";
import { freshDatabase } from "../database/fresh-database";
import { days, endOf, Newsroom } from "./newsroom";
import { pagesShown } from "./pages-shown";
import { type Step, take } from "./steps";

const whole = [0, 1, 2];
const one: Omit<Step, "kind"> = { day: 1, stance: "asserts", source: "bob", n: 1 };

async function newsroom() {
  const { db } = await freshDatabase();
  const room = new Newsroom(db);
  expect(await room.tell()).toBe(true);
  return room;
}

const taken = async (room: Newsroom, step: Partial<Step>) => {
  room.hours += 1;
  expect(await take(room, { ...one, kind: "tell", ...step })).toMatchObject({ ok: true });
};

test.each([
  ["a file", "reorder"],
  ["the desk", "turn about"],
] as const)(
  "what %s names in another order stays where it stood on every page of every day",
  async (_, kind) => {
    const room = await newsroom();
    await taken(room, { day: 1 });
    await taken(room, { day: 1, source: "port", stance: "denies" });
    const before = await pagesShown(room, whole);
    await taken(room, { kind });
    expect(await pagesShown(room, whole)).toEqual(before);
  },
);

/** What the page with this key said at the end of each day; undefined where it was not there. */
async function texts({ db }: Newsroom, key: string) {
  const { id } = await db.article.findFirstOrThrow({ where: { key } });
  return Promise.all(days.map(async (day) => (await articlePage(db, id, endOf(day)))?.shown.text));
}

test("an article that a file tells by its newest text goes back to an earlier one in a new version", async () => {
  const room = await newsroom();
  await taken(room, { kind: "tell a page", day: 1, n: 1 });
  await taken(room, { kind: "tell a page", day: 2, n: 0 });
  const said = [room.textOfPage(0), room.textOfPage(1), room.textOfPage(0)];
  expect(await texts(room, "page")).toEqual(said);
  await taken(room, { kind: "tell a page", day: 2, n: 0 });
  expect(await texts(room, "page")).toEqual(said);
  const article = { key: "page" };
  expect(await room.db.articleVersion.count({ where: { article } })).toBe(3);
});

test("a text that comes back on the day of the other keeps its first day", async () => {
  const room = await newsroom();
  await taken(room, { kind: "tell a page", day: 1, n: 1 });
  await taken(room, { kind: "tell a page", day: 1, n: 0 });
  expect(await texts(room, "page")).toEqual([room.textOfPage(0), room.textOfPage(0), room.textOfPage(0)]);
  const page = { article: { key: "page" } };
  expect(await room.db.articleVersion.count({ where: page })).toBe(3);
});

test("a text that a file gives another day while it stands is that day corrected, and told as that", async () => {
  const room = await newsroom();
  room.page = { day: 1, text: 0 };
  const told = await importDossier(room.db, room.document(), { by: "test", at: room.at });
  const [from, to] = ["2024-05-01T00:00:00.000Z", "2024-05-02T00:00:00.000Z"];
  expect(told).toMatchObject({ corrected: [{ title: "The page titled first", from, to }] });
  const again = await importDossier(room.db, room.document(), { by: "test", at: room.at });
  expect(again).toMatchObject({ corrected: [], counts: { changed: 0 } });
  expect(await texts(room, "page")).toEqual([undefined, room.textOfPage(0), room.textOfPage(0)]);
});

test("words that a file finds in a later version of their article were said in the earlier one", async () => {
  const room = await newsroom();
  const before = await pagesShown(room, [0]);
  await taken(room, { kind: "tell an article anew", day: 2, n: 1 });
  expect(await pagesShown(room, [0])).toEqual(before);
  const question = await room.db.openQuestion.findFirstOrThrow();
  expect(question.publishedAt).toEqual(new Date("2024-05-01"));
});

test("a file that lists two versions says in which of them it was said", async () => {
  const room = await newsroom();
  const file = room.document();
  const first = file.articles[0]!;
  const [one, other] = [0, 1].map((n) => ({ text: room.textOfFirst(n), publishedAt: days[n]! }));
  first.versions = [one!, other!];
  const told = file.claims[0]!.attributions.map((said) => ({ ...said, version: 2 }));
  file.claims[0]!.attributions = told;
  expect(await importDossier(room.db, file, { by: "test", at: room.at })).toMatchObject({ ok: true });
  const said = await room.db.attribution.findFirstOrThrow({ where: { key: "said-0" } });
  expect(said.publishedAt).toEqual(new Date(days[1]!));
});

test("going back in a claim takes nothing out before the day of its text, which was put right since", async () => {
  const room = await newsroom();
  await taken(room, { kind: "tell an article anew", day: 1, n: 0 });
  await taken(room, { kind: "tell", source: "ann", n: 0 });
  const before = await pagesShown(room, [0]);
  await taken(room, { kind: "revert" });
  expect(await pagesShown(room, [0])).toEqual(before);
});
