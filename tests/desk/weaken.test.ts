import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attributeByHand } from "@/commands/desk/claim/attribute-by-hand";
import type { Database } from "@/db/connection";
import type { HandRequest } from "@/domain/outbox/requests";
import type { AttributionForm, SuggestionForm } from "@/domain/suggestion/form/form";
import { formFromSelection } from "@/domain/suggestion/form/hand-form";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { freshDatabase } from "../database/fresh-database";
import { at, keller, standing } from "./at-the-desk";
import { bench, decide, must, onTheBench } from "./tagging";

// What an article could not confirm itself weakens one thing that it has another say, and nothing that it saw or was shown.

const meridian = "Radio Meridian reported that the city of Ulvik would sue the brake maker";
const mayor = "The mayor, Ines Dahl, said that the city would sue";
const seen = "Boxes marked for the court stood in the town hall on Monday";
const letter = "A letter of the city says that it will sue";
const text = `${meridian}. ${mayor}. ${seen}. ${letter}. The Harbour Gazette could not confirm this.`;

type Said = Partial<AttributionForm> & { words: string };

const organization = (name: string) => ({ create: { kind: "organization" as const, name } });
const ofMeridian: Said = {
  words: meridian,
  identity: "named_organization",
  source: organization("Radio Meridian"),
};
const ofMayor: Said = {
  words: mayor,
  identity: "named_person",
  source: { create: { kind: "person", name: "Ines Dahl" } },
};
const ofPaper: Said = {
  words: seen,
  identity: "outlet_observation",
  source: organization("The Harbour Gazette"),
};
const ofLetter: Said = {
  words: letter,
  identity: "document",
  source: null,
  sourceDescription: "a letter of the city",
  directness: "document",
};

/** A claim with these say-so's of the article, the first of which made it. */
async function claimOf(db: Database, on: Workbench, said: readonly Said[]): Promise<string> {
  let into: string | null = null;
  for (const { words, ...fields } of said) {
    const start = text.indexOf(words);
    const form = formFromSelection(text, { start, end: start + words.length });
    const attribution = { ...form.attribution, ...fields };
    const request = { action: randomUUID(), article: on.article.id, versionId: on.versionId };
    const asked: HandRequest = { ...request, story: on.story!.id, into, form: { ...form, attribution } };
    into = must(await attributeByHand(db, keller, asked, at)).suggestion.became[0]!.claimId;
  }
  return into!;
}

const onBench = (db: Database) =>
  onTheBench(db, {
    ...{ outlet: "The Harbour Gazette", title: "Ulvik to sue", url: "https://gazette.example/sue" },
    body: text,
  });

async function unconfirmed(db: Database, on: Workbench) {
  const { suggestions } = await bench(db, on.article.id);
  return suggestions.find(({ form }) => form.attribution.selectors.some(isUnconfirmed))!;
}
const isUnconfirmed = ({ exact }: SuggestionForm["attribution"]["selectors"][number]) =>
  exact.includes("could not confirm");

async function weakened(db: Database, claim: string): Promise<Record<string, boolean>> {
  const { content } = await standing(db, "claim", claim);
  return Object.fromEntries(
    content.attributions.map(({ selectors, hedge }) => [
      selectors.find(({ role }) => role === "excerpt")!.exact,
      hedge !== null || selectors.some(({ role }) => role === "hedge"),
    ]),
  );
}

test("what another says is weakened; what the paper saw itself and what a document says never are", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db);
  const claim = await claimOf(db, on, [ofPaper, ofLetter, ofMeridian]);
  must(
    await decide(db, await unconfirmed(db, on), {
      kind: "weaken",
      into: claim,
      form: (await unconfirmed(db, on)).form,
    }),
  );
  expect(await weakened(db, claim)).toEqual({ [seen]: false, [letter]: false, [meridian]: true });
});

test("of several who say so the editor says whose words are weakened, and undoing gives them back", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db);
  const claim = await claimOf(db, on, [ofMeridian, ofMayor]);
  const suggestion = await unconfirmed(db, on);
  const weaken = { kind: "weaken" as const, into: claim, form: suggestion.form };
  expect(await decide(db, suggestion, weaken)).toMatchObject({
    ok: false,
    reason: "invalid",
    faults: [{ path: "said", message: expect.stringContaining("several") }],
  });
  expect(await weakened(db, claim)).toEqual({ [meridian]: false, [mayor]: false });
  const { content } = await standing(db, "claim", claim);
  const said = content.attributions[0]!.id;
  expect(await decide(db, suggestion, { ...weaken, said: "a-nobody" })).toMatchObject({
    ok: false,
    faults: [{ path: "said" }],
  });
  must(await decide(db, suggestion, { ...weaken, said }));
  expect(await weakened(db, claim)).toEqual({ [meridian]: true, [mayor]: false });
  must(await decide(db, await unconfirmed(db, on), { kind: "reopen" }));
  expect(await weakened(db, claim)).toEqual({ [meridian]: false, [mayor]: false });
});

test("what another outlet reports by itself is another’s word, and weakened as that", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db);
  const claim = await claimOf(db, on, [ofPaper, { ...ofMeridian, identity: "outlet_observation" }]);
  const suggestion = await unconfirmed(db, on);
  must(await decide(db, suggestion, { kind: "weaken", into: claim, form: suggestion.form }));
  expect(await weakened(db, claim)).toEqual({ [seen]: false, [meridian]: true });
});

test("where only the paper or a document says so, nothing is weakened", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db);
  const claim = await claimOf(db, on, [
    ofPaper,
    ofLetter,
    { ...ofPaper, words: meridian, identity: "named_organization" },
  ]);
  const suggestion = await unconfirmed(db, on);
  expect(await decide(db, suggestion, { kind: "weaken", into: claim, form: suggestion.form })).toMatchObject({
    ok: false,
    reason: "invalid",
    faults: [{ path: "into" }],
  });
});

test("who could not confirm it is not weakened by that, under an id or by name; nor is who denies it", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db);
  const claim = await claimOf(db, on, [ofMeridian, { ...ofMayor, stance: "denies" }]);
  const suggestion = await unconfirmed(db, on);
  const { id } = await db.draft.findFirstOrThrow({
    where: { kind: "entity", content: { path: ["names", "0", "text"], equals: "Radio Meridian" } },
  });
  const by = (source: AttributionForm["source"]) => ({
    ...suggestion.form,
    attribution: { ...suggestion.form.attribution, source },
  });
  for (const source of [{ id }, organization("Radio Meridian")])
    expect(await decide(db, suggestion, { kind: "weaken", into: claim, form: by(source) })).toMatchObject({
      ok: false,
      reason: "invalid",
      faults: [{ path: "into" }],
    });
  expect(await weakened(db, claim)).toEqual({ [meridian]: false, [mayor]: false });
});

test("who could not confirm it and has no name is not weakened by that either", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db);
  const unnamed = { identity: "unnamed_group" as const, source: null };
  const claim = await claimOf(db, on, [
    { ...ofMeridian, ...unnamed, sourceDescription: "the police" },
    { ...ofMayor, ...unnamed, sourceDescription: "police of Ulvik" },
  ]);
  const suggestion = await unconfirmed(db, on);
  const attribution = { ...suggestion.form.attribution, ...unnamed, sourceDescription: "police" };
  must(
    await decide(db, suggestion, { kind: "weaken", into: claim, form: { ...suggestion.form, attribution } }),
  );
  expect(await weakened(db, claim)).toEqual({ [meridian]: false, [mayor]: true });
});

test("what is hedged already, or said in another article, is left as it is", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db);
  const claim = await claimOf(db, on, [
    { ...ofMeridian, hedge: { kind: "epistemic" } },
    { ...ofMayor, identity: "unnamed_person", source: null, sourceDescription: "an aide of the mayor" },
  ]);
  const suggestion = await unconfirmed(db, on);
  must(await decide(db, suggestion, { kind: "weaken", into: claim, form: suggestion.form }));
  const { content } = await standing(db, "claim", claim);
  expect(content.attributions.map(({ hedge }) => hedge?.kind)).toEqual(["epistemic", "explicit"]);
  expect(content.attributions[0]!.selectors.some(({ role }) => role === "hedge")).toBe(false);
});
