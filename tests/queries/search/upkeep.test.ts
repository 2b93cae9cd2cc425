import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { openDatabase } from "@/db/client";
import type { Database } from "@/db/connection";
import type { Dossier } from "@/domain/dossier/dossier";
import { timelinePage } from "@/queries/entry/timeline";
import { resolve } from "@/queries/search/resolve";
import { generatedDossier } from "../../../bench/generated-dossier";
import { freshDatabase } from "../../database/fresh-database";
import { holdsFrequentTerms } from "../../database/holds-frequent-terms";
import { wholeStory } from "../../whole-story";
import { editor, workedStory } from "../../worked-story";

type Row = Record<string, unknown>;

/** What the index says, but for what depends on when a row was written and when the words of pairs were chosen. */
async function indexOf(db: Database) {
  const entries = await db.$queryRaw<Row[]>`
    SELECT e.entry_id, e.kind, e.claim_id, e.owner, e.style, e.sort_at, e.rank, e.public_from::text, e.public_to::text,
      ARRAY(SELECT t.key FROM search.term t WHERE t.id = ANY(e.terms) ORDER BY 1) AS keys,
      ts_delete(e.words, ARRAY(SELECT '#' || id FROM unnest(e.terms) AS id) || search.pairs(e.words))::text AS words
    FROM search.entry e ORDER BY e.entry_id, e.public_from`;
  const counts = await db.$queryRaw<Row[]>`
    SELECT key, standing, past FROM search.term WHERE standing + past > 0 AND facet <> 'pair' ORDER BY key`;
  return { entries, counts };
}

/** Terms whose count or whose bits are not those of the rows that have them, and rows without their pairs of words. */
async function faultsOf(db: Database): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH bearing AS (
      SELECT ordinal, term FROM search.entry, unnest(terms) AS term
      UNION ALL
      SELECT ordinal, t.id FROM search.entry, unnest(tsvector_to_array(words)) AS lexeme
      JOIN search.term t ON t.key = search.key_of(lexeme)
    ),
    counted AS (
      SELECT term, count(*) FILTER (WHERE ordinal >= 0) AS standing, count(*) FILTER (WHERE ordinal < 0) AS past
      FROM bearing GROUP BY 1
    ),
    laid AS (
      SELECT term, search.block(ordinal) AS block, bit_or(search.bit(ordinal)) AS bits FROM bearing GROUP BY 1, 2
    )
    SELECT 'count' AS what, t.key, t.standing, t.past FROM search.term t LEFT JOIN counted c ON c.term = t.id
    WHERE (t.standing, t.past) <> (coalesce(c.standing, 0), coalesce(c.past, 0))
    UNION ALL
    SELECT 'bits', coalesce(t.key, coalesce(s.term, b.term)::text), s.block, b.block
    FROM (SELECT s.* FROM laid s JOIN search.term t ON t.id = s.term AND t.held) AS s
    FULL JOIN search.bits b ON b.term = s.term AND b.block = s.block
    LEFT JOIN search.term t ON t.id = coalesce(s.term, b.term)
    WHERE coalesce(s.bits, 0::bit(15360)) <> coalesce(b.bits, 0::bit(15360))
    UNION ALL
    SELECT 'pairs', e.entry_id, e.ordinal, 0 FROM search.entry e
    WHERE ARRAY(SELECT lexeme FROM unnest(tsvector_to_array(e.words)) AS lexeme WHERE lexeme LIKE '~%' ORDER BY 1)
      <> ARRAY(SELECT lexeme FROM unnest(search.pairs(e.words)) AS lexeme ORDER BY 1)`;
}

async function isInStep(db: Database): Promise<void> {
  expect(await faultsOf(db)).toEqual([]);
  expect(await db.$queryRaw`SELECT * FROM search.stale`).toEqual([]);
  const kept = await indexOf(db);
  await db.$executeRaw`SELECT search.refresh_everything()::text`;
  expect(await faultsOf(db)).toEqual([]);
  expect(await indexOf(db)).toEqual(kept);
}

async function bring(db: Database, document: unknown): Promise<void> {
  const result = await importDossier(db, document, editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
}

const place = fc.nat({ max: 39 });
const edit = fc.oneof(
  fc.record({
    what: fc.constant("text" as const),
    at: place,
    words: fc.constantFrom("A mill burns", "Two ferries sank"),
  }),
  fc.record({
    what: fc.constant("day" as const),
    at: place,
    day: fc.constantFrom("2019", "2031-02", "2020-05-05", null),
  }),
  fc.record({ what: fc.constant("silence" as const), at: place }),
  fc.record({ what: fc.constant("attribution" as const), at: place }),
  fc.record({
    what: fc.constant("about" as const),
    at: place,
    who: fc.constantFrom("person-0", "outlet-0", "person-3"),
  }),
  fc.record({
    what: fc.constant("headline" as const),
    words: fc.constantFrom("Mills on fire", "Forty claims"),
  }),
  fc.record({
    what: fc.constant("title" as const),
    at: fc.nat({ max: 4 }),
    words: fc.constantFrom("Fires", "Ferries"),
  }),
  fc.record({
    what: fc.constant("publisher" as const),
    is: fc.boolean(),
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(dossier: Dossier, change: Edit): void {
  const claim = "at" in change ? dossier.claims[change.at % dossier.claims.length]! : dossier.claims[0]!;
  switch (change.what) {
    case "text":
      claim.text = `${change.words}.`;
      return;
    case "day":
      claim.happened = change.day;
      return;
    case "silence":
      claim.attributions.at(-1)!.stance = "declined_comment";
      return;
    case "attribution":
      if (claim.attributions.length > 1) claim.attributions.pop();
      return;
    case "about":
      claim.about = [change.who];
      return;
    case "headline":
      dossier.story.headline = change.words;
      return;
    case "title":
      dossier.articles[change.at % dossier.articles.length]!.title = change.words;
      return;
    case "publisher": {
      // It speaks in one claim: whether it publishes decides whether it is an outlet there.
      dossier.entities.find(({ id }) => id === "harbour")!.publishes = change.is;
      return;
    }
    default:
      change satisfies never;
  }
}

test("an index that followed every edit is the index made anew", { timeout: 180_000 }, async () => {
  const { db } = await freshDatabase();
  await holdsFrequentTerms(db);
  await bring(db, workedStory());
  await bring(db, wholeStory());
  const dossier = generatedDossier(40);
  dossier.entities.push({
    ...dossier.entities.find(({ publishes }) => publishes)!,
    id: "harbour",
    slug: "harbour",
    names: [{ text: "Harbour Office", language: null, kind: "primary" }],
    publishes: false,
  });
  Object.assign(dossier.claims[0]!.attributions[0]!, {
    source: "harbour",
    sourceDescription: undefined,
    identity: "named_organization",
    groundRules: "on_record",
  });
  await bring(db, dossier);
  await isInStep(db);
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      for (const change of edits) edited(dossier, change);
      await bring(db, structuredClone(dossier));
      await isInStep(db);
    }),
    { numRuns: 12, seed: 3 },
  );
});

test("stories brought in at the same time leave an index that says what both say", async () => {
  const { db } = await freshDatabase();
  await Promise.all([
    bring(db, generatedDossier(30)),
    bring(db, generatedDossier(31)),
    bring(db, wholeStory()),
    bring(db, workedStory()),
  ]);
  await isInStep(db);
});

test("writers who do not wait for each other leave every count right", async () => {
  const { db } = await freshDatabase();
  await bring(db, generatedDossier(60));
  const claims = await db.claim.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const write = (id: string, at: number) =>
    db.claim.update({ where: { id }, data: { text: `Edited at once with others, number ${at}` } });
  await Promise.all(claims.map(({ id }, at) => write(id, at)));
  expect(await faultsOf(db)).toEqual([]);
  const { words } = await resolve(db, { ...(await query()), words: "edited others" });
  expect(words.is).toBe("all");
  const page = await timelinePage(db, { ...(await query()), words: "edited others", limit: 100 });
  expect(page.total).toBe(60);
});

test("a name and a word that become frequent while many write them at once are counted whole", async () => {
  const { db, url } = await freshDatabase();
  await holdsFrequentTerms(db);
  const wide = openDatabase(url, 12);
  onTestFinished(() => wide.$disconnect());
  await bring(db, generatedDossier(90));
  const person = await db.entity.create({
    data: { id: "p-frequent", kind: "person", slug: "frequent", name: "Frequent Name" },
  });
  const claims = await db.claim.findMany({ select: { id: true, text: true }, orderBy: { id: "asc" } });
  await Promise.all(
    claims.map(async ({ id, text }) => {
      await wide.claimEntity.create({ data: { claimId: id, entityId: person.id, ordinal: 99 } });
      await wide.claim.update({ where: { id }, data: { text: `${text} Zeppelin.` } });
    }),
  );
  expect(await faultsOf(db)).toEqual([]);
  const terms = await db.$queryRaw<Row[]>`SELECT key, standing, held FROM search.term
    WHERE key IN ('person:p-frequent', 'word:zeppelin') ORDER BY key`;
  expect(terms).toEqual([
    { key: "person:p-frequent", standing: 90, held: false },
    { key: "word:zeppelin", standing: 90, held: true },
  ]);
});

test("an organization that turns out to publish is an outlet wherever it speaks and whatever it carried", async () => {
  const { db } = await freshDatabase();
  await bring(db, wholeStory());
  for (const slug of ["harbour-authority", "quay-lines"]) {
    await db.entity.update({
      where: { kind_slug: { kind: "organization", slug } },
      data: { publishes: true },
    });
    await isInStep(db);
  }
  const speaking = await db.$queryRaw<Row[]>`
    SELECT t.standing FROM search.term t JOIN entity e ON t.key = 'outlet:' || e.id WHERE e.slug = 'quay-lines'`;
  expect(speaking).toEqual([{ standing: 1 }]);
  await db.entity.update({
    where: { kind_slug: { kind: "organization", slug: "radio" } },
    data: { publishes: false },
  });
  await isInStep(db);
});

test("a write that is taken back leaves no trace in the index", async () => {
  const { db } = await freshDatabase();
  await bring(db, workedStory());
  const before = await indexOf(db);
  const taken = db.$transaction(async (tx) => {
    await tx.claim.updateMany({ data: { text: "Nobody is to read this" } });
    throw new Error("taken back");
  });
  await expect(taken).rejects.toThrow("taken back");
  expect(await indexOf(db)).toEqual(before);
});

test("a claim that is deleted is gone from results and counts", async () => {
  const { db } = await freshDatabase();
  await bring(db, workedStory());
  const claim = await db.claim.findFirstOrThrow({ where: { key: "C3" } });
  await db.claim.delete({ where: { id: claim.id } });
  expect(await faultsOf(db)).toEqual([]);
  expect(await db.$queryRaw`SELECT entry_id FROM search.entry WHERE claim_id = ${claim.id}`).toEqual([]);
});

async function query() {
  const { readTimelineAddress } = await import("@/domain/address/timeline-address");
  const parsed = readTimelineAddress({}, new Date("2030-01-01"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value.query;
}
