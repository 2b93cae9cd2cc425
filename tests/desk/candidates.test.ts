import { expect, test } from "vitest";
import { candidatesFor } from "@/queries/desk/claim/candidates";
import { claimsSaying } from "@/queries/desk/claim/claims-saying";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { edit, standing } from "./at-the-desk";
import { accept, must, onTheBench, saying } from "./tagging";

test("a claim on record that says nearly the same is found, and how alike it is", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id, text } = await db.claim.findFirstOrThrow({ where: { text: { contains: "Pompeo" } } });
  const [first] = await candidatesFor(db, { text, storyId: null });
  expect(first).toEqual({ claimId: id, text, similarity: 1, inStory: false, published: true });
  const [near] = await candidatesFor(db, { text: text.replace("Pompeo", "Pompéo"), storyId: null });
  expect(near).toMatchObject({ claimId: id });
  expect(near!.similarity).toBeGreaterThan(0.7);
  expect(near!.similarity).toBeLessThan(1);
});

test("a claim that is still a draft is found as well, in the words of its draft", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const on = await onTheBench(db);
  const { claimId } = must(await accept(db, on, saying(on, "spillway was closed"))).suggestion.became[0]!;
  expect(await candidatesFor(db, { text: "The spillway was closed", storyId: null })).toMatchObject([
    { claimId, published: false },
  ]);
  const row = await db.claim.findFirstOrThrow();
  const published = await standing(db, "claim", row.id);
  const content = { ...published.content, text: "Wolves were seen near the town hall." };
  must(await edit(db, "claim", row.id, published.version, content));
  expect(
    await candidatesFor(db, { text: "Wolves were seen near the town hall", storyId: null }),
  ).toMatchObject([{ claimId: row.id, published: true }]);
  expect(await candidatesFor(db, { text: row.text, storyId: null })).not.toContainEqual(
    expect.objectContaining({ claimId: row.id }),
  );
});

test("the story's own claims come first, also where they are not alike", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const on = await onTheBench(db);
  const { suggestion } = must(await accept(db, on, saying(on, "spillway was closed")));
  const { text } = await db.claim.findFirstOrThrow({ where: { text: { contains: "Pompeo" } } });
  const found = await candidatesFor(db, { text, storyId: on.story!.id });
  expect(found[0]).toMatchObject({ claimId: suggestion.became[0]!.claimId, inStory: true });
  expect(found[1]).toMatchObject({ text, inStory: false, similarity: 1 });
});

test("nothing asked finds nothing", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  expect(await candidatesFor(db, { text: "", storyId: null })).toEqual([]);
  expect(await candidatesFor(db, { text: "'; % _ \\", storyId: "s-none" })).toEqual([]);
});

test("any claim is found by its words in any order, drafts in the words of their draft", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const on = await onTheBench(db);
  const { claimId } = must(await accept(db, on, saying(on, "spillway was closed"))).suggestion.became[0]!;
  expect(await claimsSaying(db, "closed SPILLWAY")).toMatchObject([{ claimId, published: false }]);
  const { id, text } = await db.claim.findFirstOrThrow({ where: { text: { contains: "Pompeo" } } });
  const words = text.split(" ").slice(0, 3).reverse().join(" ");
  expect((await claimsSaying(db, words)).map((one) => one.claimId)).toContain(id);
  const published = await standing(db, "claim", id);
  must(await edit(db, "claim", id, published.version, { ...published.content, text: "Wolves came." }));
  expect(await claimsSaying(db, "wolves")).toMatchObject([{ claimId: id, published: true }]);
});

test.each(["", " ", "…", "%", "_", "'; DROP", "\\"])(
  "words that are none find no claim: %j",
  async (words) => {
    const { db } = await freshDatabase();
    await importWorkedStory(db);
    expect(await claimsSaying(db, words)).toEqual([]);
  },
);
