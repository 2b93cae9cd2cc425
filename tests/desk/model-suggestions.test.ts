import { randomUUID } from "node:crypto";
import { afterAll, afterEach, expect, test } from "vitest";
import { readIncoming } from "@/app/api/desk/read-incoming";
import { rowOf } from "@/app/desk/tagging/queue-row";
import { startStory } from "@/commands/desk/story/start-story";
import type { Database } from "@/db/connection";
import { NewArticleRequest } from "@/domain/outbox/requests";
import { scoreSuggestions } from "@/domain/suggestion/propose/suggestion-score";
import type { Model } from "@/env";
import { judgedSuggestions } from "@/queries/desk/suggestion/judged-suggestions";
import { aside, closeAside } from "@/workers/aside";
import { freshDatabase } from "../database/fresh-database";
import { dam } from "../domain/suggestion/by-model/dam-article";
import { expectConsoleError } from "../quiet";
import { chatServer, written } from "../services/chat-server";
import { at, keller } from "./at-the-desk";
import { accept, bench, bringIn, decide, means, must, saying } from "./tagging";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});
afterAll(closeAside);

async function server(answer: Parameters<typeof chatServer>[0]) {
  const made = await chatServer(answer);
  open.push(made.close);
  return made;
}

const brought = {
  body: dam,
  ...{ title: "The gate of the Karsk dam", outlet: "The Brindle Post", publishedAt: "2019-03-12", url: null },
};

async function broughtIn(db: Database, model: Model | null, fields: object = {}) {
  const { id } = must(await bringIn(db, { ...brought, ...fields }, keller, model));
  must(
    await startStory(
      db,
      keller,
      { action: randomUUID(), headline: "The dam", standfirst: "", article: id },
      at,
    ),
  );
  return bench(db, id);
}

const good = {
  attributions: [
    { words: "The gate was closed for six weeks", source: "she", cue: "told", speaker: "Karin Lind" },
    {
      words: "the lease is void",
      source: "It",
      cue: "said",
      speaker: "Delta Bank",
      claim: "The lease was void.",
    },
    { words: "the turbines have rusted", source: "Tom Reyes", cue: "tweeted", speaker: "Tom Reyes" },
    { words: "the dam is safe", source: "Ada Osei", cue: "said", speaker: "Nadia Petrova" },
    {
      words: "the spillway had never been opened",
      source: "The board",
      cue: "said",
      claim: "The spillway had been opened.",
    },
    { words: "nobody says this anywhere", source: "Ada Osei", cue: "said", speaker: "Ada Osei" },
  ],
};

test("what the article bears out comes to the desk marked, and the rest is counted", async () => {
  const { db } = await freshDatabase();
  const { model } = await server(written(good));
  const on = await broughtIn(db, model());
  expect(on.model).toMatchObject({ name: "m-1", fault: null, proposed: 6, kept: 2 });
  expect(on.model!.dropped).toEqual({ other_words: 1, not_in_text: 1, speaker: 2 });
  const rust = saying(on, "have rusted");
  expect(rust).toMatchObject({
    origin: "model",
    model: { name: "m-1", parts: ["attribution"], byRules: null },
  });
  const lease = saying(on, "lease is void");
  expect(lease).toMatchObject({ origin: "extraction", model: { parts: ["speaker", "claim"] } });
  expect(lease.model!.byRules!.attribution.source).toBeNull();
  expect(lease.form.attribution.source).toEqual({ create: { kind: "organization", name: "Delta Bank" } });
  expect(on.suggestions.map(({ ordinal }) => ordinal)).toEqual(on.suggestions.map((_, n) => n + 1));
  const none = new Set<string>();
  for (const one of [rust, lease])
    expect(rowOf(one, "reported", none, none)).toMatchObject({ suffices: false, isOfModel: true });
});

test("what a model has a part in is counted apart, and what the rules alone found as ever", async () => {
  const { db } = await freshDatabase();
  const { model } = await server(written(good));
  const on = await broughtIn(db, model());
  must(await accept(db, on, saying(on, "have rusted")));
  const lease = saying(on, "lease is void");
  const { form } = lease;
  const other = { create: { kind: "person" as const, name: "Ada Osei" } };
  must(await accept(db, on, lease, { ...form, attribution: { ...form.attribution, source: other } }));
  must(
    await decide(db, saying(on, "never been opened"), { kind: "dismiss", reason: "not_news", note: null }),
  );
  const { suggestions, models, namesOf } = await judgedSuggestions(db);
  const score = scoreSuggestions(suggestions, namesOf);
  expect(score).toMatchObject({ outcomes: { accepted: 0, dismissed: 1 }, precision: { of: 0, from: 1 } });
  expect(score.byModel).toMatchObject({
    outcomes: { accepted: 1, changed: 1 },
    precision: { of: 2, from: 2 },
    asItWas: { of: 1, from: 2 },
    corrected: { speaker_other: 1 },
  });
  expect(models).toHaveLength(1);
});

test("a model that does not answer leaves the rules' suggestions, and the desk says so", async () => {
  const { db } = await freshDatabase();
  const plain = await broughtIn(db, null, { title: "Plain", anyway: true });
  expect(plain.model).toBeNull();
  const { model } = await server((_, response) => response.writeHead(500).end());
  const on = await broughtIn(db, model(), { anyway: true });
  expect(on.model).toMatchObject({ fault: "refused", kept: 0 });
  expect(on.suggestions.map(({ form }) => form.claim.text)).toEqual(
    plain.suggestions.map(({ form }) => form.claim.text),
  );
  expect(on.suggestions.every(({ model: of }) => of === null)).toBe(true);
});

test("nothing is sent where no model is set, and nothing of a text that is not read", async () => {
  const { db } = await freshDatabase();
  const { heard, model } = await server(written(good));
  await broughtIn(db, null);
  await broughtIn(db, model(), { title: "En français", language: "fr", anyway: true });
  expect(heard).toEqual([]);
  await broughtIn(db, model(), { title: "In English", anyway: true });
  expect(heard).toHaveLength(1);
});

const request = NewArticleRequest.parse({
  ...{ action: randomUUID(), format: "text", author: null, story: null, language: "en", rights: "full" },
  ...{ outletId: null, anyway: true },
  ...brought,
});

/** What the threads that the house itself uses make of an article, with this model. */
async function faultOf(db: Database, model: Model, who: string) {
  const asker = { who, ticket: randomUUID() };
  const found = await readIncoming(request, {
    model,
    aside: (name, input) => aside(name, input, asker),
    read: async (query) => ({ ok: true, value: await query(db) }),
  });
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found.incoming.read?.model?.fault;
}

test.each(["too-costly", "a fault"])(
  "where checking what it proposed ends in %s, the rules' suggestions are there",
  async (how) => {
    const { db } = await freshDatabase();
    const { model } = await server(written(good));
    const { aside: ask, ...more } = means(db, model());
    if (how === "a fault")
      expectConsoleError(/^Checking what a model proposed failed by a fault of ours: TypeError$/);
    const found = await readIncoming(request, {
      ...more,
      aside: async (name, input) => {
        if (name !== "forms" || (input as { model: unknown }).model === null) return ask(name, input);
        if (how === "too-costly") return { ok: false, reason: "too-costly" };
        throw new TypeError("the siren could fail again");
      },
    });
    const read = found.ok ? found.incoming.read : null;
    expect(read).toMatchObject({ model: { name: "m-1", fault: "too_costly", kept: 0 } });
    expect(read!.proposed.length).toBeGreaterThan(5);
    expect(read!.proposed.every((one) => one.model === undefined)).toBe(true);
  },
);

test("it is asked in a thread of its own, one article at a time", async () => {
  const { db } = await freshDatabase();
  let together = 0;
  let most = 0;
  const { model, heard } = await server((request, response, body) => {
    together += 1;
    most = Math.max(most, together);
    setTimeout(() => {
      together -= 1;
      written(good)(request, response, body);
    }, 300);
  });
  const faults = await Promise.all(["a", "b", "c"].map((who) => faultOf(db, model({ seconds: 100 }), who)));
  expect(faults).toEqual([null, null, null]);
  expect(heard).toHaveLength(3);
  expect(most).toBe(1);
});

test("the time that it has runs while others are before: nobody waits longer", async () => {
  const { db } = await freshDatabase();
  const { model } = await server(() => undefined);
  const faults = await Promise.all(["a", "b", "c"].map((who) => faultOf(db, model({ seconds: 1 }), who)));
  expect(faults).toEqual(["too_slow", "too_slow", "too_slow"]);
});
