import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askQuestion } from "@/commands/desk/claim/ask-question";
import { undoAction } from "@/commands/desk/undo-action";
import { selectorAt } from "@/domain/anchor";
import type { QuestionRequest } from "@/domain/outbox/requests";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { freshDatabase } from "../database/fresh-database";
import { at, keller } from "./at-the-desk";
import { accept, bench, must, onTheBench, saying } from "./tagging";

function asking(on: Workbench, fields: Partial<QuestionRequest> = {}): QuestionRequest {
  const action = randomUUID();
  const nothing = {
    note: null,
    refusal: null,
    about: null,
    versionId: null,
    selector: null,
    suggestion: null,
  };
  return { action, story: on.story!.id, text: "Who welded the gate shut?", ...nothing, ...fields };
}

test("a question is asked of a story, about a claim, where the article raises it", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const claimId = must(await accept(db, on, saying(on, "spillway was closed"))).suggestion.became[0]!.claimId;
  const text = on.article.content.versions[0]!.text;
  const start = text.indexOf("It is unclear");
  const selector = selectorAt(text, { start, end: text.length }, "content");
  const request = asking(on, { about: claimId, versionId: on.versionId, selector });
  must(await askQuestion(db, keller, request, at));
  const { questions, story } = await bench(db, on.article.id);
  expect(questions).toMatchObject([
    {
      content: {
        text: "Who welded the gate shut?",
        aboutId: claimId,
        versionId: on.versionId,
        publishedAt: "2019-03-12T16:20:00.000Z",
        selectors: [{ role: "excerpt", start }],
      },
    },
  ]);
  expect(story!.content.articleIds).toEqual([on.article.id]);
});

test("a question that no article raises counts from when it was asked", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  must(await askQuestion(db, keller, asking(on), at));
  const [question] = (await bench(db, on.article.id)).questions;
  expect(question!.content).toMatchObject({ versionId: null, publishedAt: at.toISOString() });
});

test("a suggestion that asked it is decided by it, and undo takes both back", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const request = asking(on, { versionId: on.versionId, suggestion: suggestion.id });
  const answer = must(await askQuestion(db, keller, request, at));
  expect(answer.suggestions).toMatchObject([{ id: suggestion.id, outcome: "changed", became: [] }]);
  expect(await askQuestion(db, keller, { ...request, action: randomUUID() }, at)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    collisions: [{ path: "outcome" }],
  });
  must(await undoAction(db, keller, { action: randomUUID(), undoes: request.action }, at));
  const after = await bench(db, on.article.id);
  expect(after.questions).toEqual([]);
  expect(saying(after, "taken to hospital").outcome).toBe("open");
});

test("a question about nothing is refused", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  for (const fields of [{ about: "c-nothing" }, { story: "s-nowhere" }, { versionId: "v-none" }])
    expect(await askQuestion(db, keller, asking(on, fields), at)).toMatchObject({
      ok: false,
      reason: "invalid",
    });
  expect(await askQuestion(db, keller, asking(on, { suggestion: "g-none" }), at)).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("two who would not answer one question are told beside one, and undo leaves the first", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const { versionId } = on;
  const notes = ["Ada Lind “declined to say who”", "The board “would not say who”"];
  const [first, second] = notes.map((note) => asking(on, { note, versionId }));
  must(await askQuestion(db, keller, first!, at));
  must(await askQuestion(db, keller, { ...second!, text: "who welded the gate shut" }, at));
  const told = async () => (await bench(db, on.article.id)).questions.map(({ content }) => content.note);
  expect(await told()).toEqual([notes.join("; ")]);
  // The same one again is told once; what no article raises is asked by itself.
  must(await askQuestion(db, keller, asking(on, { note: notes[0]!, versionId }), at));
  must(await askQuestion(db, keller, asking(on, { note: notes[0]! }), at));
  expect((await told()).toSorted()).toEqual([notes[0], `${notes.join("; ")}`]);
  must(await undoAction(db, keller, { action: randomUUID(), undoes: second!.action }, at));
  expect((await told()).some((note) => note?.includes("The board"))).toBe(false);
});
