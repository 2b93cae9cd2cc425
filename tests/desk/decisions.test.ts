import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attributeByHand } from "@/commands/desk/claim/attribute-by-hand";
import { undoAction } from "@/commands/desk/undo-action";
import type { Database } from "@/db/connection";
import { selectorAt } from "@/domain/anchor";
import type { DeskSubject } from "@/domain/draft/subject";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { deskSubject, deskSubjects } from "@/queries/desk/newsroom/subjects";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { at, edit, keller, osei, standing } from "./at-the-desk";
import { accept, bench, decide, must, onTheBench, saying } from "./tagging";

/** A form whose claim and attribution leave nothing to ask. */
function withText(form: SuggestionForm, text: string): SuggestionForm {
  return { ...form, claim: { ...form.claim, text } };
}

const undo = (db: Database, undoes: string) => undoAction(db, keller, { action: randomUUID(), undoes }, at);

/** All that the desk has in work, without numbers that only grow, and each form as it stands. */
async function inWork(db: Database) {
  const drafts = await db.draft.findMany({ orderBy: [{ kind: "asc" }, { id: "asc" }] });
  const rows = await db.suggestion.findMany({ orderBy: { id: "asc" } });
  const forms = await deskSubjects(
    db,
    "suggestion",
    rows.map(({ id }) => id),
  );
  return {
    drafts: drafts.flatMap(({ kind, id, content }) => (kind === "suggestion" ? [] : { kind, id, content })),
    suggestions: rows,
    forms: forms.map(({ id, content }) => ({ id, content })),
  };
}

const claimOf = (subjects: DeskSubject[]) =>
  subjects.find((subject): subject is DeskSubject<"claim"> => subject.kind === "claim")!;

test("an accepted suggestion is a claim of the story, with its attribution and whom it names", async () => {
  const { db } = await freshDatabase();
  const before = await everything(db);
  const on = await onTheBench(db);
  const suggestion = saying(on, "cracks in the Karsk dam");
  const answer = must(await accept(db, on, suggestion));
  expect(answer.suggestion).toMatchObject({ outcome: "accepted", decidedBy: keller.name });
  const claim = claimOf(answer.subjects);
  expect(answer.suggestion.became).toEqual([
    { claimId: claim.id, attributionId: claim.content.attributions[0]!.id },
  ]);
  expect(claim).toMatchObject({ published: null, content: { dossier: on.story!.content.dossier } });
  const [said] = claim.content.attributions;
  expect(said).toMatchObject({ versionId: on.versionId, publishedAt: "2019-03-12T16:20:00.000Z" });
  const text = on.article.content.versions[0]!.text;
  for (const { exact, start, end } of said!.selectors) expect(text.slice(start!, end!)).toBe(exact);
  const story = await standing(db, "story", on.story!.id);
  expect(story.content).toMatchObject({ claimIds: [claim.id], articleIds: [on.article.id] });
  const source = await standing(db, "entity", said!.sourceId!);
  expect(answer.entities.map(({ id }) => id)).toContain(source.id);
  expect(await everything(db)).toEqual(before);
});

test("a form that differs from what was proposed is accepted as changed; the reading and the proposal stay", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const form = withText(suggestion.form, "Eleven people were taken to hospital after the Karsk flood.");
  const answer = must(await accept(db, on, suggestion, form));
  expect(answer.suggestion).toMatchObject({ outcome: "changed", form });
  expect(answer.suggestion.reading).toEqual(suggestion.reading);
  expect(answer.suggestion.proposal).toEqual(suggestion.proposal);
  expect(claimOf(answer.subjects).content.text).toBe(form.claim.text);
});

test("an entity chosen by its id is no change where the proposal would have made it by its name", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const [first, second] = [saying(on, "cracks in the Karsk dam"), saying(on, "spillway was closed")];
  must(await accept(db, on, first));
  const made = await bench(db, on.article.id);
  const petrova = made.entities.find(({ name }) => name === "Milena Petrova")!;
  const form = { ...second.form, attribution: { ...second.form.attribution, source: { id: petrova.id } } };
  expect(second.proposal.attribution.source).toEqual({ create: { kind: "person", name: "Milena Petrova" } });
  expect(must(await accept(db, on, second, form)).suggestion.outcome).toBe("accepted");
});

test("the same name in two forms is one entity", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const [first, second] = [saying(on, "cracks in the Karsk dam"), saying(on, "spillway was closed")];
  const sourceOf = (answer: Awaited<ReturnType<typeof accept>>) =>
    claimOf(must(answer).subjects).content.attributions[0]!.sourceId;
  const one = sourceOf(await accept(db, on, first));
  const create = { kind: "person" as const, name: "  milena PETROVA " };
  const form = { ...second.form, attribution: { ...second.form.attribution, source: { create } } };
  expect(sourceOf(await accept(db, on, second, form))).toBe(one);
  const people = await db.draft.findMany({
    where: { kind: "entity", content: { path: ["kind"], equals: "person" } },
  });
  expect(people.map(({ id }) => id)).toEqual([one]);
});

test("editors who make the same person at the same time, in stories of their own, make one", async () => {
  const { db } = await freshDatabase();
  const benches: Workbench[] = [];
  for (const title of ["One", "Two", "Three", "Four"])
    benches.push(await onTheBench(db, { title, url: null, anyway: true }));
  const answers = await Promise.all(
    benches.map((on, at) => {
      const suggestion = saying(on, "spillway was closed");
      return accept(db, on, suggestion, suggestion.form, at % 2 === 0 ? keller : osei);
    }),
  );
  const sources = answers.map((answer) => claimOf(must(answer).subjects).content.attributions[0]!.sourceId);
  expect(new Set(sources).size).toBe(1);
});

test("two editors who accept into one story at the same time both do", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const [first, second] = [saying(on, "cracks in the Karsk dam"), saying(on, "spillway was closed")];
  for (const answer of await Promise.all([accept(db, on, first), accept(db, on, second, second.form, osei)]))
    must(answer);
  expect((await standing(db, "story", on.story!.id)).content.claimIds).toHaveLength(2);
});

test("a no-comment makes no claim: it is merged into the one that it is about", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const silent = on.suggestions.find(({ reading }) => reading?.stance === "declined_comment")!;
  expect(await accept(db, on, silent)).toMatchObject({ ok: false, reason: "invalid" });
  const claim = claimOf(must(await accept(db, on, saying(on, "came from the ministry"))).subjects);
  const answer = must(await decide(db, silent, { kind: "merge", into: claim.id, form: silent.form }));
  expect(answer.suggestion).toMatchObject({ outcome: "merged", became: [{ claimId: claim.id }] });
  expect(claimOf(answer.subjects).content.attributions.map(({ stance }) => stance)).toEqual([
    "asserts",
    "declined_comment",
  ]);
});

test("a merged suggestion adds its voice, and of its own claim only whom it is about", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const claim = claimOf(must(await accept(db, on, saying(on, "spillway was closed"))).subjects);
  const second = saying(on, "spillway had been blocked");
  const create = { kind: "organization" as const, name: "Norden Works" };
  const form = { ...second.form, claim: { ...second.form.claim, about: [{ create }] } };
  const answer = must(await decide(db, second, { kind: "merge", into: claim.id, form }));
  const merged = claimOf(answer.subjects).content;
  expect(merged.text).toBe(claim.content.text);
  expect(merged.attributions).toHaveLength(2);
  const norden = answer.entities.find(({ name }) => name === "Norden Works")!;
  expect(merged.entityIds).toEqual([...claim.content.entityIds, norden.id]);
  expect((await standing(db, "story", on.story!.id)).content.claimIds).toEqual([claim.id]);
});

test("who takes back a denial that another made answers it, and nothing of another claim", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const first = saying(on, "spillway was closed");
  const denied = { ...first.form, attribution: { ...first.form.attribution, stance: "denies" as const } };
  const claim = claimOf(must(await accept(db, on, first, denied)).subjects);
  const denial = claim.content.attributions[0]!.id;
  const second = saying(on, "spillway had been blocked");
  const back = (answers: string) => ({
    ...second.form,
    attribution: { ...second.form.attribution, stance: "retracts" as const, answers },
  });
  const answer = must(await decide(db, second, { kind: "merge", into: claim.id, form: back(denial) }));
  expect(claimOf(answer.subjects).content.attributions[1]).toMatchObject({
    stance: "retracts",
    respondsToId: denial,
  });
  const third = saying(on, "came from the ministry");
  const other = must(await decide(db, third, { kind: "merge", into: claim.id, form: back("elsewhere") }));
  expect(claimOf(other.subjects).content.attributions.map(({ respondsToId }) => respondsToId)).toEqual([
    null,
    denial,
    null,
  ]);
});

test("who speaks of a claim that is joined is not whom it is about by that", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const claim = claimOf(must(await accept(db, on, saying(on, "spillway was closed"))).subjects);
  const second = saying(on, "spillway had been blocked");
  const create = { kind: "person" as const, name: "Paul Hendry" };
  const form = {
    claim: { ...second.form.claim, about: [{ create }] },
    attribution: {
      ...second.form.attribution,
      ...{ stance: "denies" as const, identity: "named_person" as const, source: { create } },
    },
  };
  const answer = must(await decide(db, second, { kind: "merge", into: claim.id, form }));
  const hendry = answer.entities.find(({ name }) => name === "Paul Hendry")!;
  const { attributions, entityIds } = claimOf(answer.subjects).content;
  expect(attributions.at(-1)).toMatchObject({ stance: "denies", sourceId: hendry.id });
  expect(entityIds).toEqual(claim.content.entityIds);
});

test("a compound suggestion is split into claims of their own", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "spillway was closed");
  const forms = ["The spillway was closed.", "The gate of the spillway was welded shut."].map((text) =>
    withText(suggestion.form, text),
  );
  const answer = must(await decide(db, suggestion, { kind: "split", story: on.story!.id, forms }));
  expect(answer.suggestion.outcome).toBe("split");
  const claims = await Promise.all(
    answer.suggestion.became.map(({ claimId }) => standing(db, "claim", claimId)),
  );
  expect(claims.map(({ content }) => content.text)).toEqual(forms.map(({ claim }) => claim.text));
  expect((await standing(db, "story", on.story!.id)).content.claimIds).toEqual(claims.map(({ id }) => id));
});

test("a dismissed suggestion keeps its reason and its reading", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = on.suggestions[0]!;
  const answer = must(
    await decide(db, suggestion, { kind: "dismiss", reason: "not_news", note: "of last week" }),
  );
  expect(answer.suggestion).toMatchObject({ outcome: "dismissed", reason: "not_news", note: "of last week" });
  expect(answer.suggestion.reading).toEqual(suggestion.reading);
  expect(answer.subjects).toEqual([]);
});

test("what was read as a question becomes an open question of the story", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const asking = on.suggestions.find(({ reading }) => reading?.openQuestion)!;
  const answer = must(await accept(db, on, asking));
  expect(answer.suggestion).toMatchObject({ outcome: "accepted", became: [] });
  const question = answer.subjects.find(
    ({ kind }) => kind === "open_question",
  ) as DeskSubject<"open_question">;
  expect(question.content).toMatchObject({ storyId: on.story!.id, versionId: on.versionId });
  expect((await bench(db, on.article.id)).questions.map(({ id }) => id)).toEqual([question.id]);
  must(await decide(db, answer.suggestion, { kind: "reopen" }));
  expect(await deskSubject(db, "open_question", question.id)).toBeNull();
});

const decisions: [string, (on: Workbench) => Parameters<typeof decide>[2]][] = [
  [
    "accept",
    (on) => ({
      kind: "accept",
      story: on.story!.id,
      form: withText(saying(on, "spillway was closed").form, "Closed."),
    }),
  ],
  [
    "split",
    (on) => ({
      kind: "split",
      story: on.story!.id,
      forms: [1, 2].map((n) => withText(saying(on, "spillway was closed").form, `Part ${n}.`)),
    }),
  ],
  ["dismiss", () => ({ kind: "dismiss", reason: "other", note: null })],
];

test.each(decisions)("undo takes back the whole of a decision to %s", async (_, decisionOn) => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const before = await inWork(db);
  const action = randomUUID();
  must(await decide(db, saying(on, "spillway was closed"), decisionOn(on), keller, action));
  expect(await inWork(db)).not.toEqual(before);
  must(await undo(db, action));
  expect(await inWork(db)).toEqual(before);
});

test("undo of a merge leaves the claim as it was", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const claim = claimOf(must(await accept(db, on, saying(on, "spillway was closed"))).subjects);
  const before = await inWork(db);
  const action = randomUUID();
  const second = saying(on, "spillway had been blocked");
  must(await decide(db, second, { kind: "merge", into: claim.id, form: second.form }, keller, action));
  must(await undo(db, action));
  expect(await inWork(db)).toEqual(before);
});

test("an entity that something else uses by then stays when the decision that made it is taken back", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const action = randomUUID();
  const first = saying(on, "cracks in the Karsk dam");
  const kind = "accept" as const;
  must(await decide(db, first, { kind, story: on.story!.id, form: first.form }, keller, action));
  const second = claimOf(must(await accept(db, on, saying(on, "spillway was closed"))).subjects);
  must(await undo(db, action));
  const petrova = await standing(db, "entity", second.content.attributions[0]!.sourceId!);
  expect(petrova.content.names[0]!.text).toBe("Milena Petrova");
  expect((await standing(db, "story", on.story!.id)).content.claimIds).toEqual([second.id]);
});

test("a suggestion accepted again after it was taken back has its old address", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const first = must(await accept(db, on, suggestion));
  const reopened = must(await decide(db, first.suggestion, { kind: "reopen" })).suggestion;
  expect(reopened).toMatchObject({ outcome: "open", became: [], decidedBy: null });
  expect(await deskSubject(db, "claim", first.suggestion.became[0]!.claimId)).toBeNull();
  expect((await standing(db, "story", on.story!.id)).content.claimIds).toEqual([]);
  const second = must(await accept(db, on, reopened));
  expect(second.suggestion.became).toEqual(first.suggestion.became);
});

test("reopening takes out the documents and the decision that came with the form", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "spillway was closed");
  const evidence = [
    {
      ...{
        id: randomUUID(),
        kind: "letter" as const,
        title: "Letter of 9 January",
        bearing: "supports" as const,
      },
      ...{
        authoritative: false,
        note: null,
        url: null,
        quote: null,
        place: null,
        publishedAt: "2019-03-10T00:00:00.000Z",
      },
      publisher: { create: { kind: "organization" as const, name: "Hydra" } },
    },
  ];
  const decided = {
    id: randomUUID(),
    status: "disputed" as const,
    reason: "Hydra denies it",
    at: at.toISOString(),
  };
  const form = { ...suggestion.form, claim: { ...suggestion.form.claim, evidence, decided } };
  const answer = must(await accept(db, on, suggestion, form));
  const claim = claimOf(answer.subjects);
  const hydra = answer.entities.find(({ name }) => name === "Hydra")!;
  expect(claim.content).toMatchObject({
    evidence: [{ title: "Letter of 9 January", publisherId: hydra.id }],
    determinations: [{ status: "disputed", by: keller.name, effectiveAt: decided.at }],
  });
  must(await decide(db, answer.suggestion, { kind: "reopen" }));
  expect(await deskSubject(db, "claim", claim.id)).toBeNull();
});

test("reopening takes one voice out of a claim that others back, and the claim stays", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const first = must(await accept(db, on, saying(on, "spillway was closed"))).suggestion;
  const { claimId } = first.became[0]!;
  const second = saying(on, "spillway had been blocked");
  must(await decide(db, second, { kind: "merge", into: claimId, form: second.form }));
  must(await decide(db, first, { kind: "reopen" }));
  const claim = await standing(db, "claim", claimId);
  expect(claim.content.attributions.map(({ key }) => key)).toEqual([second.id]);
});

test("of two decisions on one suggestion the second is told of the first, and writes nothing", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const answers = await Promise.all([
    accept(db, on, suggestion),
    decide(db, suggestion, { kind: "dismiss", reason: "other", note: null }, osei),
  ]);
  const [refused] = answers.filter((answer) => !answer.ok);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(refused).toMatchObject({
    reason: "changed-meanwhile",
    collisions: [{ path: "outcome", base: "open" }],
  });
  expect(await db.suggestionEvent.count()).toBe(1);
});

test("a form that another changed meanwhile is joined where they do not collide, and shown where they do", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const { id, form, version } = suggestion;
  const scoped = { ...form, claim: { ...form.claim, scope: "that they were taken there" } };
  must(await edit(db, "suggestion", id, version, scoped));
  const joined = must(await accept(db, on, suggestion, withText(form, "Eleven people were hurt."), osei));
  expect(claimOf(joined.subjects).content).toMatchObject({
    text: "Eleven people were hurt.",
    scope: "that they were taken there",
  });
  const other = saying(on, "spillway was closed");
  must(await edit(db, "suggestion", other.id, other.version, withText(other.form, "One wording.")));
  const before = await inWork(db);
  expect(await accept(db, on, other, withText(other.form, "Another wording."), osei)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    collisions: [{ path: "claim.text", theirs: "One wording.", mine: "Another wording." }],
  });
  const split = [1, 2].map((part) => withText(other.form, `Part ${part}.`));
  expect(await decide(db, other, { kind: "split", story: on.story!.id, forms: split }, osei)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
  });
  expect(await inWork(db)).toEqual(before);
});

test("what points at nothing is refused, and writes nothing", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const { form } = suggestion;
  const before = await inWork(db);
  const nobody = { ...form, attribution: { ...form.attribution, source: { id: "p-nobody" } } };
  for (const decision of [
    { kind: "accept", story: "s-nowhere", form },
    { kind: "merge", into: "c-nothing", form },
    { kind: "accept", story: on.story!.id, form: nobody },
    { kind: "accept", story: on.story!.id, form: withText(form, "  ") },
  ] as const)
    expect(await decide(db, suggestion, decision)).toMatchObject({ ok: false, reason: "invalid" });
  expect(await decide(db, { ...suggestion, id: "g-nothing" }, { kind: "reopen" })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await inWork(db)).toEqual(before);
});

test("a decision sent twice is one decision", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const decision = { kind: "accept" as const, story: on.story!.id, form: suggestion.form };
  const action = randomUUID();
  const first = await decide(db, suggestion, decision, keller, action);
  expect(await decide(db, suggestion, decision, keller, action)).toEqual(first);
  expect(await db.suggestionEvent.count()).toBe(1);
});

test("selectors that a browser got wrong are put where the words stand", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const text = on.article.content.versions[0]!.text;
  const right = selectorAt(
    text,
    { start: text.indexOf("Eleven"), end: text.indexOf("Eleven") + 6 },
    "content",
  );
  const wrong = { ...right, start: 3, end: 9 };
  const form = { ...suggestion.form, attribution: { ...suggestion.form.attribution, selectors: [wrong] } };
  const answer = must(await accept(db, on, suggestion, form));
  expect(claimOf(answer.subjects).content.attributions[0]!.selectors).toEqual([right]);
});

function byHand(on: Workbench, form: SuggestionForm, into: string | null = null) {
  const { article, versionId, story } = on;
  return { action: randomUUID(), article: article.id, versionId, story: story!.id, into, form };
}

test("an attribution made by hand is a claim, kept as one that the reading missed", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const form = withText(saying(on, "taken to hospital").form, "The valley was flooded.");
  const answer = must(await attributeByHand(db, keller, byHand(on, form), at));
  expect(answer.suggestion).toMatchObject({
    origin: "hand",
    reading: null,
    outcome: "accepted",
    ordinal: on.suggestions.length + 1,
    proposal: form,
  });
  const claim = claimOf(answer.subjects);
  const voice = must(await attributeByHand(db, osei, byHand(on, form, claim.id), at));
  expect(voice.suggestion).toMatchObject({ outcome: "merged", ordinal: on.suggestions.length + 2 });
  expect(claimOf(voice.subjects).content.attributions).toHaveLength(2);
});

test("attributions made by hand at the same time take numbers of their own", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const { form } = saying(on, "taken to hospital");
  const answers = await Promise.all(
    [1, 2, 3].map((n) => attributeByHand(db, keller, byHand(on, withText(form, `Claim ${n}.`)), at)),
  );
  expect(new Set(answers.map((answer) => must(answer).suggestion.ordinal)).size).toBe(3);
});

test("a document and a decision of the form go to its claim, the decision in the name of who accepts it", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "taken to hospital");
  const shown = {
    ...({
      kind: "report",
      title: "The health service’s log",
      bearing: "supports",
      authoritative: true,
    } as const),
    ...{ id: randomUUID(), note: null, url: null, quote: null, place: null, publishedAt: at.toISOString() },
    publisher: { create: { kind: "organization" as const, name: "Karsk Health Service" } },
  };
  const decided = {
    id: randomUUID(),
    status: "disputed" as const,
    reason: "Two logs differ",
    at: at.toISOString(),
  };
  const form = { ...suggestion.form, claim: { ...suggestion.form.claim, evidence: [shown], decided } };
  const answer = must(await accept(db, on, suggestion, form, osei));
  expect(answer.suggestion.outcome).toBe("changed");
  const { evidence, determinations } = claimOf(answer.subjects).content;
  expect(evidence).toMatchObject([{ title: shown.title, key: shown.id }]);
  const publisher = await standing(db, "entity", evidence[0]!.publisherId!);
  expect(publisher.content.names[0]).toMatchObject({ text: "Karsk Health Service" });
  expect(determinations).toMatchObject([{ status: "disputed", reason: "Two logs differ", by: osei.name }]);

  const split = saying(on, "cracks in the Karsk dam");
  const forms = ["One was seen.", "Another was seen."].map((text) => ({
    ...split.form,
    claim: { ...split.form.claim, text, evidence: [shown] },
  }));
  const { subjects } = must(await decide(db, split, { kind: "split", story: on.story!.id, forms }));
  const ids = subjects
    .flatMap((one) => ("evidence" in one.content ? one.content.evidence : []))
    .map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set([...ids, evidence[0]!.id]).size).toBe(3);
});
