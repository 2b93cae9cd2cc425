import fc from "fast-check";
import { expect, test } from "vitest";
import { importArticle } from "@/commands/import-article";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { ArticleImport } from "@/domain/article-import";
import { articlePage } from "@/queries/article/articles";
import { freshDatabase } from "../database/fresh-database";

/** `RECORD_SEQUENCES=2000 npx vitest run tests/commands/history-stands.test.ts` asks at length. */
const sequences = Number(process.env.RECORD_SEQUENCES ?? 20);

const days = ["2018-01-29", "2018-01-30", "2018-01-31", "2018-02-01", "2018-02-02"];
const texts = ["The port is shut.", "The port is open."];
const day = fc.integer({ min: 0, max: days.length - 1 });
// Most are of one outlet: an article that would change hands is refused.
const outlet = fc.constantFrom("Gazette", "Gazette", "Gazette", "Gazette", "Газета.Ru", "Лента.Ru");
const way = fc.constantFrom("https://", "http://www.", "https://m.");
const step = fc.oneof(
  fc.record({
    kind: fc.constant("article" as const),
    page: fc.constantFrom(0, 0, 0, 1),
    day,
    outlet,
    way,
    text: fc.constantFrom(...texts),
  }),
  fc.record({
    kind: fc.constant("dossier" as const),
    page: fc.constantFrom(0, 0, 0, 1),
    day,
    outlet,
    text: fc.constantFrom(...texts),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Whatever any page of an article says, as of every instant that may be asked for. */
async function told(db: Database, run: number) {
  const articles = await db.article.findMany({
    where: { url: { contains: `run-${run}.example` } },
    select: { id: true },
  });
  const pages = new Map<string, unknown>();
  for (const { id } of articles)
    for (const each of days) {
      const page = await articlePage(db, id, new Date(`${each}T23:59:59Z`));
      if (!page) continue;
      const { slug, name } = page.ref.outlet;
      // The stories that an article is in are no words of its own, and have no day.
      pages.set(`${id} ${each}`, {
        title: page.ref.title,
        slug,
        name,
        text: page.shown.text,
        versions: page.versions,
      });
    }
  return pages;
}

async function take(db: Database, run: number, one: Step) {
  const authorship = { by: "test", at: new Date() };
  const path = `run-${run}.example/${one.page}`;
  const publishedAt = days[one.day]!;
  if (one.kind === "article")
    return importArticle(
      db,
      ArticleImport.parse({
        outlet: one.outlet,
        publishedAt,
        title: "Port",
        text: one.text,
        url: `${one.way}${path}`,
      }),
      authorship,
    );
  const id = `run-${run}-${one.page}`;
  // A file tells on from what is held; one that gives a held version another day corrects it, which is said and meant.
  const held = await db.articleVersion.findMany({
    where: { article: { url: { endsWith: path } } },
    orderBy: [{ publishedAt: "asc" }, { number: "asc" }],
  });
  const last = held.at(-1);
  const at = new Date(publishedAt);
  const more =
    !last || (last.publishedAt < at && last.text !== one.text) ? [{ text: one.text, publishedAt: at }] : [];
  return importDossier(
    db,
    {
      format: "reportedly/1",
      id,
      story: { slug: id, headline: "Port", standfirst: "" },
      entities: [{ id: "gazette", kind: "organization", publishes: true, names: [{ text: "Gazette" }] }],
      articles: [
        {
          id: "port",
          outlet: "gazette",
          title: "Port",
          url: `https://www.${path}`,
          publishedAt: (held[0]?.publishedAt ?? at).toISOString(),
          rights: "full",
          versions: [...held, ...more].map(({ text, publishedAt }) => ({
            text,
            publishedAt: publishedAt.toISOString(),
          })),
        },
      ],
      claims: [],
      openQuestions: [],
    },
    authorship,
  );
}

test("no import changes what an instant before its own public day shows", {
  timeout: 3_600_000,
}, async () => {
  const { db } = await freshDatabase();
  let run = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), async (steps) => {
      run += 1;
      for (const one of steps) {
        const before = await told(db, run);
        const result = await take(db, run, one);
        const after = await told(db, run);
        if (result.ok) taken += 1;
        for (const [page, words] of before)
          if (!result.ok || page.slice(-10) < days[one.day]!) expect(after.get(page)).toEqual(words);
          // Of a later day, only the list of versions may grow by what was found to have stood before.
          else expect((after.get(page) as { slug: string }).slug).toBe((words as { slug: string }).slug);
      }
    }),
    { numRuns: sequences, seed: 20180130, endOnFailure: true },
  );
  expect(taken).toBeGreaterThan(sequences);
});
