import { expect, test } from "vitest";
import { compareContents } from "@/domain/desk/compare-contents";
import { comparedVersions, historyOf } from "@/queries/desk/history";
import { cloneDatabase, freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { claimId, doing, edit, osei, standing } from "./at-the-desk";

test("the history tells who did what, at the desk and in public, newest first", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  const first = await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Other." });
  if (!first.ok) throw new Error(first.reason);
  await edit(db, "claim", claim.id, first.version, { ...first.content, scope: "A part." }, doing(osei));
  const { items, more } = await historyOf(db, "claim", claim.id);
  expect(items.map(({ layer, number, by, changes }) => [layer, number, by, changes])).toEqual([
    ["draft", 2, "R. Osei", ["What a confirmation covers: “A part.”"]],
    ["draft", 1, "M. Keller", [expect.stringMatching(/^Words: “Other\.”, was “/)]],
    ["published", 1, "test", ["New"]],
  ]);
  expect(more).toBe(false);
  const page = await historyOf(db, "claim", claim.id, { skip: 1, limit: 1 });
  expect(page).toMatchObject({ items: [{ layer: "draft", number: 1 }], more: true });
  const compared = await comparedVersions(db, "claim", claim.id, [claim.version, { published: 1, draft: 2 }]);
  expect(compared?.changes).toHaveLength(2);
});

test("no field of any kind changes without a word", async () => {
  const { db, drop } = await cloneDatabase();
  await importWorkedStory(db);
  const ids = {
    story: (await db.story.findFirstOrThrow()).id,
    article: (await db.article.findFirstOrThrow()).id,
    entity: (await db.position.findFirstOrThrow()).personId,
    claim: await claimId(db, "C5"),
    open_question: (await db.openQuestion.findFirstOrThrow()).id,
  };
  // What a subject is never changes; where a question belongs does not either.
  const fixed = ["id", "dossier", "key", "kind", "storyId"];
  for (const [kind, id] of Object.entries(ids) as [keyof typeof ids, string][]) {
    const { content } = await standing(db, kind, id);
    for (const [field, held] of Object.entries(content)) {
      if (fixed.includes(field) || (Array.isArray(held) && held.length === 0)) continue;
      const something = field === "closedAt" ? "2018-02-01T00:00:00.000Z" : "x";
      const other = Array.isArray(held) ? held.slice(1) : held === null ? something : null;
      const words = compareContents(kind, content as never, { ...content, [field]: other } as never);
      expect(words, `${kind}.${field}`).toHaveLength(1);
    }
  }
  await drop();
});
