import { randomUUID } from "node:crypto";
import type { DeskSubject } from "@/domain/draft/subject";
import type { Decided } from "@/domain/outbox/answers";
import type { PublicationPlan } from "@/domain/publication/publication";
import { expect, test } from "../test";
import { type Desk, day, edit, look, send } from "./door";

export type Made = { story: string; article: string; claims: string[]; people: string[] };

const blank = {
  stance: "asserts",
  identity: "named_person",
  directness: "paraphrase",
  groundRules: "background",
  proximity: "second_hand",
  hedge: null,
  selectors: [],
  spokenLanguage: null,
  saidAt: null,
};

/**
 * Every field that the forms have, each with every payload, through the desk's own door: several to a field (`some`) where
 * it has room for them.
 */
export async function fillEveryField(
  desk: Desk,
  some: readonly string[],
  each: readonly string[],
): Promise<Made> {
  const { id: article } = await send<{ id: string }>(desk, "articles", {
    ...{ body: some.join("\n\n"), format: "text", title: some[0], outlet: some[1] },
    ...{ author: some[2], publishedAt: day, url: null, story: null, anyway: true },
  });
  // The same as HTML: what is left of it is what its readers would see.
  await send(desk, "bring-in-article", {
    ...{ body: `<p>The envoy came.</p>${some.join("\n")}`, format: "html", title: "Pasted as HTML" },
    ...{ outlet: "The Gazette", author: null, publishedAt: day, url: null, story: null, anyway: true },
  });
  const { subject } = await send<{ subject: DeskSubject<"story"> }>(desk, "stories", {
    ...{ headline: "Pasted", standfirst: "", article },
  });
  const story = subject.id;
  const bench = await look<{ versionId: string }>(desk, `articles/${article}`);
  const claims: string[] = [];
  const people: string[] = [];
  for (const [at, payload] of some.entries()) {
    const text = `${payload} ${at}`;
    const decided = await send<Decided>(desk, "attributions", {
      ...{ article, versionId: bench.versionId, story, into: null },
      form: {
        claim: {
          ...{ text, scope: payload, happened: null },
          about: [{ create: { kind: "person", name: text } }],
          evidence: [
            {
              ...{ id: randomUUID(), kind: "report", title: payload, bearing: "supports" },
              ...{ authoritative: false, note: payload, publisher: null, url: null, publishedAt: day },
            },
          ],
          decided: { id: randomUUID(), status: "reported", reason: payload, at: day },
        },
        attribution: {
          ...blank,
          source: { create: { kind: "person", name: text } },
          sourceDescription: payload,
          relays: [{ entity: null, description: payload }],
          anonymityReason: payload,
          proximityNote: payload,
          cue: { lemma: payload, class: "neutral" },
        },
      },
    });
    for (const { kind, id } of decided.subjects) if (kind === "claim") claims.push(id);
    const person = decided.entities.at(-1);
    if (person) people.push(person.id);
    await send(desk, "ask-question", {
      ...{
        story,
        text: payload,
        note: payload,
        about: null,
        versionId: null,
        selector: null,
        suggestion: null,
      },
    });
  }
  for (const [at, id] of people.entries()) {
    const payload = some[at] ?? "";
    await edit(desk, "entity", id, (entity) => ({
      ...entity,
      names: [...entity.names, { text: `${payload} also`, language: null, kind: "alias" }],
      description: payload,
      externalIds: [{ scheme: "other", value: payload.trim() }],
    }));
  }
  // What moments are called has to fit the track.
  const short = each.filter((payload) => payload.trim().length <= 60);
  await edit(desk, "story", story, (content) => ({
    ...content,
    moments: short.map((label, at) => ({
      at: new Date(Date.parse(day) + at * 86_400_000).toISOString(),
      label,
    })),
  }));
  return { story, article, claims, people };
}

/** Answers whatever the linter asks, with payloads, and publishes. Answers how many claims readers then have. */
export async function publish(desk: Desk, story: string, some: readonly string[]): Promise<number> {
  const plan = await look<PublicationPlan>(desk, `stories/${story}/plan`);
  let reason = 0;
  for (const { kind, id, findings } of plan.held)
    for (const finding of findings)
      if (kind === "claim" && finding.level === "answer")
        await send(desk, "answer-finding", {
          ...{ claim: id, finding: finding.id, reason: some[reason++ % some.length] },
        });
  const { digest, held } = await look<PublicationPlan>(desk, `stories/${story}/plan`);
  const stays = held.flatMap(({ kind, findings }) => findings.map(({ words }) => `${kind}: ${words}`));
  expect(
    stays.filter((words) => words.startsWith("story")),
    "the story can be published",
  ).toEqual([]);
  test.info().annotations.push({ type: "held", description: [...new Set(stays)].slice(0, 40).join("\n") });
  await send(desk, "publish", { scope: { kind: "story", id: story }, digest, note: some[0] });
  return desk.db.storyClaim.count({ where: { storyId: story } });
}

/** Dates, addresses and languages that are none are kept while one types, and shown on the desk alone. */
export async function draftWhatCannotBePublished(
  desk: Desk,
  claims: string[],
  some: readonly string[],
  each: readonly string[],
): Promise<void> {
  const addresses = Math.ceil(each.length / claims.length);
  for (const [at, id] of claims.entries()) {
    const payload = some[at] ?? "";
    const urls = each.slice(at * addresses, (at + 1) * addresses);
    await edit(desk, "claim", id, (claim) => ({
      ...claim,
      happened: payload,
      attributions: claim.attributions.map((said) => ({ ...said, saidAt: payload, spokenLanguage: payload })),
      // An address begins with what is pasted: each of them alone.
      evidence: claim.evidence.flatMap((one) =>
        urls.map((url, place) => ({ ...one, id: place === 0 ? one.id : randomUUID(), url })),
      ),
    }));
  }
}
