import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { publish } from "@/commands/desk/publication/publish";
import { revertSubject } from "@/commands/desk/revert-subject";
import { saveEdit } from "@/commands/desk/save-edit";
import { undoAction } from "@/commands/desk/undo-action";
import { compareContents } from "@/domain/draft/compare-contents";
import { historySentences } from "@/domain/draft/history-words";
import { comparedVersions, historyOf } from "@/queries/desk/newsroom/history";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { cloneDatabase, freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, claimId, doing, edit, keller, osei, standing } from "./at-the-desk";

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
    ["draft", 1, "M. Keller", [expect.stringMatching(/^Claim: “Other\.”, was “/)]],
    ["published", 1, "test", ["New"]],
  ]);
  expect(more).toBe(false);
  const page = await historyOf(db, "claim", claim.id, { skip: 1, limit: 1 });
  expect(page).toMatchObject({ items: [{ layer: "draft", number: 1 }], more: true });
  const compared = await comparedVersions(db, "claim", claim.id, [claim.version, { published: 1, draft: 2 }]);
  expect(compared?.changes).toHaveLength(2);
});

test("a history says each thing once: what a draft ended in, what was taken back, where somebody went back to", async () => {
  const { db, drop } = await cloneDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C3"));
  const request = { kind: "claim" as const, id: claim.id };
  const save = async (change: object, action = randomUUID()) => {
    const { version, content } = await standing(db, "claim", claim.id);
    const asked = { action, ...request, basedOn: version, content: { ...content, ...change }, why: null };
    expect(await saveEdit(db, keller, asked, at)).toMatchObject({ ok: true });
    return action;
  };
  const said = async () => (await historyOf(db, "claim", claim.id)).items.map(historySentences);
  const undone = await save({ scope: "that he flew" });
  await undoAction(db, keller, { action: randomUUID(), undoes: undone }, at);
  await save({ scope: "that he came" });
  const { version } = await standing(db, "claim", claim.id);
  const back = { action: randomUUID(), ...request, to: claim.version, basedOn: version };
  expect(await revertSubject(db, keller, back, at)).toMatchObject({ ok: true });
  expect(await said()).toEqual([
    ["Went back to published 1."],
    [],
    [expect.stringMatching(/^Took back: changed the claim “/)],
    [],
    [],
  ]);

  await save({ scope: "that he came at all" });
  const { id } = await db.story.findFirstOrThrow();
  const plan = await publicationPlan(db, { kind: "story", id }, at);
  const ask = { action: randomUUID(), scope: { kind: "story" as const, id }, digest: plan?.digest ?? "" };
  expect(await publish(db, keller, { ...ask, note: "Checked" }, at)).toMatchObject({ state: "published" });
  const { items } = await historyOf(db, "claim", claim.id);
  expect(items.map(({ layer, number }) => `${layer} ${number}`).slice(0, 2)).toEqual([
    "published 2",
    "draft 5",
  ]);
  expect((await said()).slice(0, 2)).toEqual([["Checked"], []]);
  await drop();
});

/** One of what the worked story has none of. */
const samples: Record<string, unknown[]> = {
  determinations: [
    {
      ...{ id: "d-1", key: "d", status: "reported", by: "M. Keller", reason: "It is one voice." },
      ...{ effectiveAt: "2018-02-01T00:00:00.000Z", endsAt: null },
    },
  ],
  relations: [{ kind: "part_of", claimId: "c-other" }],
  externalIds: [{ scheme: "wikidata", value: "Q7747" }],
  refusals: [{ sourceId: null, name: "a clerk", stance: "no_response", words: null }],
};

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
      if (fixed.includes(field)) continue;
      const something = field === "closedAt" ? "2018-02-01T00:00:00.000Z" : "x";
      const more = samples[field];
      if (Array.isArray(held) && held.length === 0 && !more) throw new Error(`no sample of ${kind}.${field}`);
      const other = Array.isArray(held) ? (more ?? held.slice(1)) : held === null ? something : null;
      const words = compareContents(kind, content as never, { ...content, [field]: other } as never);
      expect(words, `${kind}.${field}`).toHaveLength(1);
    }
  }
  await drop();
});
