import { expect, test } from "vitest";
import { recordOfDraft } from "@/domain/draft/record-of-draft";
import { statusAsOf } from "@/domain/status/status";
import { claimDesk } from "@/queries/desk/claim/claims";
import { entityDesk, entityLines, mergePreview } from "@/queries/desk/entity/entities";
import { deskHome } from "@/queries/desk/newsroom/home";
import { storiesInWork, storyDesk } from "@/queries/desk/story/stories";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, claimId, doing, edit, keller, osei, standing } from "./at-the-desk";
import { bringIn, onTheBench } from "./tagging";

const later = new Date(at.getTime() + 5_000);

test("a story counts its own draft and those of its claims as not published, and comes first", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  expect(await storiesInWork(db)).toMatchObject([{ published: true, closed: false, claims: 8, drafts: 0 }]);
  const claim = await standing(db, "claim", await claimId(db, "C3"));
  await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "He flew to New York." });
  const { story } = await onTheBench(db);
  const [first, second] = await storiesInWork(db);
  // The story itself and its article, as the page of the article counts them.
  expect([first?.drafts, second?.drafts].toSorted()).toEqual([1, 2]);
  expect([first, second].map((one) => one?.id)).toContain(story?.id);
  const desk = await storyDesk(
    db,
    (await storiesInWork(db)).find(({ published }) => published)?.id ?? "",
    later,
  );
  expect(desk?.claims.find(({ id }) => id === claim.id)).toMatchObject({
    text: "He flew to New York.",
    status: "reported",
    drafted: true,
    published: true,
  });
});

test("the first page tells how far an article is, and what its reader did last and may take back", async () => {
  const { db } = await freshDatabase();
  const bench = await onTheBench(db);
  await db.presence.create({
    data: { userId: osei.id, name: osei.name, kind: "article", id: bench.article.id, at },
  });
  const home = await deskHome(db, keller.id, later);
  expect(home.articles).toMatchObject([
    {
      id: bench.article.id,
      reviewed: 0,
      suggestions: bench.suggestions.length,
      story: { id: bench.story?.id },
    },
  ]);
  expect(home.stories).toMatchObject([{ id: bench.story?.id, published: false }]);
  expect(home.atWork).toMatchObject([{ name: "R. Osei", on: [{ kind: "article", id: bench.article.id }] }]);
  expect(home.undoable.map(({ words }) => words)).toContain("Began the story “The Karsk dam”");
  expect((await deskHome(db, osei.id, later)).undoable).toEqual([]);
});

test("somebody who was last seen a minute ago is not at work", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const id = await claimId(db, "C1");
  await db.presence.create({ data: { userId: osei.id, name: osei.name, kind: "claim", id, at } });
  expect((await deskHome(db, keller.id, new Date(at.getTime() + 60_000))).atWork).toEqual([]);
});

test("a claim at the desk has the status that readers are told, by the same rules", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  for (const [key, status] of [
    ["C1", "confirmed"],
    ["C2", "reported"],
    ["C5", "confirmed"],
  ] as const) {
    const desk = await claimDesk(db, await claimId(db, key));
    if (!desk) throw new Error(key);
    expect(statusAsOf(recordOfDraft(desk.subject.content, desk.names, later), later).status, key).toBe(
      status,
    );
    expect(desk.stories).toHaveLength(1);
  }
});

test("people are found by a name in any script, whatever its case, and drafts come first", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  await bringIn(db, { outlet: "Nary Times" });
  const page = { limit: 50, offset: 0 };
  expect((await entityLines(db, "нарышкин", page)).items.map(({ name }) => name)).toEqual([
    "Sergey Naryshkin",
  ]);
  const { items, total } = await entityLines(db, "NARY", page);
  expect(items.map(({ name, published }) => [name, published])).toEqual([
    ["Nary Times", false],
    ["Sergey Naryshkin", true],
  ]);
  expect(total).toBe(2);
  expect((await entityLines(db, "%", page)).total, "a wildcard is no name").toBe(
    (await entityLines(db, "", page)).total,
  );
});

test("before a merge, every use that would move is named", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const [{ id: from } = { id: "" }] = (await entityLines(db, "Antonov", { limit: 1, offset: 0 })).items;
  const [{ id: into } = { id: "" }] = (await entityLines(db, "Pompeo", { limit: 1, offset: 0 })).items;
  const preview = await mergePreview(db, from, into);
  expect(preview?.uses).toContainEqual({
    kind: "claim",
    id: await claimId(db, "C1"),
    title: expect.any(String),
    published: true,
  });
  expect(await mergePreview(db, from, "p-nobody")).toBeNull();
  const desk = await entityDesk(db, from);
  expect(desk?.claims.map(({ id }) => id)).toContain(await claimId(db, "C1"));
  const person = await standing(db, "entity", from);
  await edit(
    db,
    "entity",
    from,
    person.version,
    { ...person.content, description: "Ambassador" },
    doing(osei),
  );
  const { items } = await entityLines(db, "", { limit: 50, offset: 0 });
  expect(items.find(({ id }) => id === from)).toMatchObject({ drafted: true });
});
