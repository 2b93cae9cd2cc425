import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { articleJson } from "@/domain/api/article-json";
import { articlePage } from "@/queries/article/articles";
import { freshDatabase } from "../database/fresh-database";
import { editor } from "../worked-story";

const one = "🙂 Okoro said the\u00a0port was “closed”. Lind said it was open.";
const two = "Lind said it was open. Okoro stated that the port was “closed”.";

/** A dossier of one claim by Okoro, quoted from the first of two versions as somebody types it. */
const dossier = {
  format: "reportedly/1",
  id: "port",
  story: { slug: "port", headline: "The port", standfirst: "Whether the port was closed." },
  entities: [
    { id: "okoro", kind: "person", names: [{ text: "Ada Okoro" }] },
    { id: "courier", kind: "organization", publishes: true, names: [{ text: "The Courier" }] },
  ],
  articles: [
    {
      id: "first",
      outlet: "courier",
      title: "Port closed",
      publishedAt: "2018-01-30",
      rights: "full",
      versions: [
        { publishedAt: "2018-01-30", text: one },
        { publishedAt: "2018-01-31", text: two },
      ],
    },
  ],
  claims: [
    {
      id: "closed",
      text: "The port was closed.",
      attributions: [
        {
          id: "okoro",
          stance: "asserts",
          source: "okoro",
          identity: "named_person",
          directness: "paraphrase",
          groundRules: "on_record",
          proximity: "unknown",
          article: "first",
          version: 1,
          excerpt: 'Okoro said the port was "closed".',
          sourceText: "Okoro",
          cue: { text: "said", class: "neutral" },
          content: 'the port was "closed"',
        },
      ],
    },
  ],
};

test("a quote typed another way is held as the article has it, and its cue stays behind when the sentence is rewritten", async () => {
  const { db } = await freshDatabase();
  const imported = await importDossier(db, dossier, editor);
  expect(imported).toMatchObject({ ok: true });
  const { id } = await db.article.findFirstOrThrow();

  const first = (await articlePage(db, id, new Date("2018-01-30T12:00Z")))!;
  expect(articleJson(first).excerpts).toMatchObject([
    {
      exact: "Okoro said the\u00a0port was “closed”.",
      start: 3,
      end: 36,
      codePoints: { start: 2, end: 35 },
    },
  ]);

  const second = (await articlePage(db, id, new Date("2018-02-01")))!;
  expect(second.passages).toEqual([]);
  const [orphan] = second.orphans;
  const cue = orphan?.attribution.selectors.find(({ role }) => role === "cue");
  expect(cue).toMatchObject({ exact: "said", start: null, end: null });
});

test("a cue outside its excerpt is the nearest to it, and not the first of the article", async () => {
  const { db } = await freshDatabase();
  const text = "Lind said it was open. Roy said nothing. Okoro said: “The port was closed.” Holt said no.";
  const own = structuredClone(dossier);
  own.articles[0]!.versions = [{ publishedAt: "2018-01-30", text }];
  Object.assign(own.claims[0]!.attributions[0]!, {
    excerpt: "“The port was closed.”",
    content: "The port was closed.",
  });
  expect(await importDossier(db, own, editor)).toMatchObject({ ok: true });
  const { id } = await db.article.findFirstOrThrow();
  const [passage] = (await articlePage(db, id, new Date("2018-02-01")))!.passages;
  const cue = passage?.attribution.selectors.find(({ role }) => role === "cue");
  expect(cue?.start).toBe(text.indexOf("said: “"));
});
