import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { publish } from "@/commands/desk/publication/publish";
import { answerFinding } from "@/commands/desk/suggestion/answer-finding";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import { corrections } from "@/queries/change/corrections";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { servedDatabase } from "../app/serve";
import { wholeStory } from "../whole-story";
import { edit, keller, standing } from "./at-the-desk";
import { must } from "./tagging";

// What readers are told was put right is in words that a reader knows: no name of a field, no id, nothing left out.

/** After all that the story tells. */
const at = new Date("2024-01-01T10:00:00Z");

type Corrected = "claim" | "story" | "article" | "entity" | "open_question";

/** The lines that readers get of a correction that changes a subject so, published with it. */
async function told<K extends Corrected & DeskKind>(
  kind: K,
  key: string,
  change: (content: ContentOf<K>) => object,
) {
  const db = await servedDatabase();
  must(await importDossier(db, wholeStory(), { by: "import", at }));
  const id = await idOf(db, kind, key);
  const { version, content } = await standing(db, kind, id);
  must(await edit(db, kind, id, version, { ...content, ...change(content) }));
  const story = await db.story.findFirstOrThrow();
  const scope = { kind: "story", id: story.id } as const;
  for (const { id: claim, findings } of (await publicationPlan(db, scope, at))!.held)
    for (const { id: finding } of findings)
      await answerFinding(db, keller, { action: randomUUID(), claim, finding, reason: "It stays" }, at);
  const { digest, held } = (await publicationPlan(db, scope, at))!;
  expect(held).toEqual([]);
  const correction = { note: "We had it wrong.", of: [{ kind, id }] };
  const done = await publish(db, keller, { action: randomUUID(), scope, digest, note: null, correction }, at);
  must(done);
  const { items } = await corrections(db, { until: at, limit: 10 });
  return items.flatMap((one) => (one.is === "corrected" ? one.said : []));
}

async function idOf(db: Database, kind: Corrected, key: string): Promise<string> {
  if (kind === "story") return (await db.story.findFirstOrThrow()).id;
  if (kind === "claim") return (await db.claim.findFirstOrThrow({ where: { key } })).id;
  if (kind === "article") return (await db.article.findFirstOrThrow({ where: { key } })).id;
  if (kind === "open_question") return (await db.openQuestion.findFirstOrThrow({ where: { key } })).id;
  return (await db.entity.findFirstOrThrow({ where: { name: key } })).id;
}

const inReadersWords = (lines: readonly string[]) => {
  for (const line of lines) {
    expect(line).not.toMatch(/[a-z]_[a-z]|\bnull\b|undefined|\[object|NaN/);
    expect(line, "an id").not.toMatch(/\b[a-z]{1,2}-[0-9a-z]{10,}\b/);
    expect(line, "a field").not.toMatch(/\b[a-z]+(?:Id|At|By)\b/);
    expect(line).toMatch(/^\p{Lu}/u);
  }
};

test.each<[string, () => Promise<string[]>, RegExp[]]>([
  [
    "a question and who would not answer it",
    () =>
      told("open_question", "who-signed", ({ refusals }) => ({
        text: "Who signed the last inspection?",
        refusals: refusals.slice(1),
      })),
    [
      /“Who signed the last inspection\?”, was “Who signed off the last inspection\?”/,
      /^Who would not answer it: taken away Safety Board did not respond/,
    ],
  ],
  [
    "who says a claim, how and how near",
    () =>
      told("claim", "brakes", ({ attributions: [first, ...rest] }) => ({
        attributions: [
          {
            ...first,
            stance: "denies",
            directness: "partial_quote",
            groundRules: "deep_background",
            proximity: "authority_over_record",
          },
          ...rest,
        ],
      })),
    [/denies/i, /partial quote/i, /deep background/i, /authority over the record/i],
  ],
  [
    "the words of a claim and of its day",
    () =>
      told("claim", "brakes", () => ({
        text: "The brakes of the crane had failed twice.",
        happened: "2021-06-13",
      })),
    [/“The brakes of the crane had failed twice\.”, was “/, /13 June 2021|2021-06-13/],
  ],
  [
    "a name",
    () =>
      told("entity", "Safety Board", ({ names }) => ({ names: [{ ...names[0], text: "Safety Council" }] })),
    [/Safety Council/],
  ],
  [
    "a headline",
    () => told("story", "", () => ({ headline: "A crane fell" })),
    [/^Headline: “A crane fell”, was “/],
  ],
  [
    "a title",
    () => told("article", "courier-fall", () => ({ title: "The crane has fallen" })),
    [/^Title: “The crane has fallen”, was “/],
  ],
])("%s is put right in a reader’s words", async (_, lines, expected) => {
  const said = await lines();
  inReadersWords(said);
  for (const pattern of expected)
    expect(
      said.some((line) => pattern.test(line)),
      `${pattern} in ${said.join(" | ")}`,
    ).toBe(true);
});
