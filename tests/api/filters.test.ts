import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { readClaimListAddress } from "@/domain/address/timeline-address";
import { readCursor } from "@/domain/timeline/timeline-query";
import { SourceIdentity, Stance, Status } from "@/domain/vocabulary";
import { pageOf } from "@/queries/search/page";
import { resolve } from "@/queries/search/resolve";
import { generatedDossier } from "../../bench/generated-dossier";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { wholeStory } from "../whole-story";
import { editor, workedStory } from "../worked-story";
import { ask, serveFrom } from "./ask";
import { type Asked, type Known, matching } from "./brute-force";
import { everyClaim, type Slugs } from "./every-claim";

let house: FreshDatabase & { drop: () => Promise<void> };
let claims: Known[];
let slugs: Slugs;

beforeAll(async () => {
  house = await cloneDatabase();
  for (const document of [workedStory(), wholeStory(), generatedDossier(60)]) {
    const result = await importDossier(house.db, document, editor);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  serveFrom(house.db);
  ({ claims, slugs } = await everyClaim(house.db));
}, 60_000);
afterAll(() => house.drop());

/** Everything that the list answers, page after page by the addresses it gives; `limit` a page. */
async function listed(
  asked: Omit<Asked, "leftOut">,
  limit: number,
): Promise<{ ids: string[]; total: number }> {
  const search = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries(asked))
    for (const each of [value].flat()) if (each !== undefined) search.append(name, each);
  const ids: string[] = [];
  let path: string | null = `claims?${search}`;
  let total = -1;
  while (path !== null) {
    const { status, body }: Awaited<ReturnType<typeof ask>> = await ask(path);
    expect(status, path).toBe(200);
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    if (total !== -1) expect(body.total.value).toBe(total);
    total = body.total.value;
    path = body.next === null ? null : body.next.split("/api/v1/")[1];
  }
  return { ids, total };
}

const day = fc.date({ min: new Date("2013-01-01"), max: new Date("2026-01-01"), noInvalidDate: true });
const some = <T>(values: () => readonly T[]) =>
  fc
    .array(fc.nat(), { minLength: 1, maxLength: 3 })
    .map((picks) => [...new Set(picks.map((pick) => values()[pick % values().length]!))]);

const filters = {
  status: some(() => Status.options),
  person: some(() => slugs.person),
  organization: some(() => slugs.organization),
  story: some(() => slugs.story),
  outlet: some(() => slugs.outlet),
  source: some(() => [...slugs.person, ...slugs.organization]),
  stance: some(() => Stance.options),
  sourceType: some(() => SourceIdentity.options),
  q: fc.constantFrom("ferry", "tunnel", "naryshkin", "crane", "волкова", "nowhere"),
  from: fc.constantFrom("2014", "2018-01-30", "2021-06", "2022"),
  to: fc.constantFrom("2018", "2021-06-15", "2023-05", "2025"),
  sort: fc.constantFrom("newest" as const, "oldest" as const),
};

/** Up to three filters at once: more find nothing, and nothing is easily found. */
const question: fc.Arbitrary<Asked> = fc
  .tuple(fc.record(filters), fc.subarray(Object.keys(filters), { maxLength: 3 }), day)
  .map(([all, chosen, asOf]) => ({
    asOf: asOf.toISOString(),
    ...Object.fromEntries(Object.entries(all).filter(([name]) => chosen.includes(name))),
  }));

test("whatever is asked, the list answers what a look at every claim finds, in that order, page by page", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(question, fc.integer({ min: 1, max: 30 }), async (asked, limit) => {
      const expected = matching(claims, asked);
      found += expected.length;
      expect(await listed(asked, Math.max(limit, Math.ceil(expected.length / 6)))).toEqual({
        ids: expected,
        total: expected.length,
      });
    }),
    { numRuns: 120, seed: 7 },
  );
  expect(found).toBeGreaterThan(300);
}, 120_000);

test.each([
  "status",
  "person",
  "organization",
  "story",
  "outlet",
  "source",
  "stance",
  "sourceType",
  "hedge",
  "was",
  "origins",
  "reporting",
  "rests",
] as const)(
  "each value of %s, alone, gives what a look at every claim finds",
  async (name) => {
    const values = {
      ...slugs,
      status: Status.options,
      stance: Stance.options,
      sourceType: SourceIdentity.options,
      hedge: ["reportedly"],
      source: [...slugs.person, ...slugs.organization],
      was: Status.exclude(["unsourced"]).options,
      origins: ["0", "1", "2", "2..", "..1", "1..2", "3.."],
      reporting: ["circular"],
      rests: claims
        .flatMap(({ record }) =>
          record.attributions.map(({ source, article }) => source.entity ?? article.outlet),
        )
        .map(({ slug }) => slug),
    }[name]
      .filter((value, at, all) => all.indexOf(value) === at)
      .slice(0, 40);
    const asOf = "2026-01-01T00:00:00.000Z";
    let found = 0;
    for (const value of values) {
      const expected = matching(claims, { asOf, [name]: [value] });
      found += expected.length;
      expect((await listed({ asOf, [name]: [value] }, 200)).ids, value).toEqual(expected);
    }
    expect(found).toBeGreaterThan(0);
  },
  60_000,
);

test("pages over many claims of one day lose none and repeat none, forwards and back", async () => {
  const sameDay = generatedDossier(40);
  const { db, drop } = await cloneDatabase();
  try {
    const document = {
      ...sameDay,
      claims: sameDay.claims.map((claim) => ({ ...claim, happened: "2021-01-01" })),
    };
    expect(await importDossier(db, document, editor)).toMatchObject({ ok: true });
    for (const sort of ["newest", "oldest"] as const) {
      const parsed = readClaimListAddress({ limit: ["7"], sort: [sort] }, new Date("2026-01-01"));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      const { query } = parsed.value;
      const forwards: string[][] = [];
      let previous: string | null = null;
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(
          db,
          await resolve(db, { ...query, cursor: cursor === "" ? null : readCursor(cursor) }),
        );
        forwards.push(page.rows.map(({ id }) => id));
        cursor = page.next;
        previous = page.previous;
      }
      expect(new Set(forwards.flat()).size).toBe(40);
      expect(forwards.flat()).toHaveLength(40);
      const backwards: string[][] = [];
      while (previous !== null) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(
          db,
          await resolve(db, { ...query, cursor: readCursor(previous) }),
        );
        backwards.unshift(page.rows.map(({ id }) => id));
        previous = page.previous;
      }
      expect(backwards).toEqual(forwards.slice(0, -1));
    }
  } finally {
    await drop();
  }
}, 60_000);

test("facets count what choosing their value would give", async () => {
  const asOf = "2022-06-01T00:00:00.000Z";
  const { body } = await ask(`claims?facets=1&limit=1&status=reported&asOf=${asOf}`);
  for (const [name, rows] of Object.entries<{ value: string; count: number }[]>(body.facets))
    for (const { value, count } of rows) {
      const chosen = name === "status" ? { status: [value] } : { status: ["reported"], [name]: [value] };
      expect(matching(claims, { asOf, ...chosen }).length, `${name}=${value}`).toBe(count);
      const search = new URLSearchParams({ asOf, limit: "1" });
      for (const [each, [one]] of Object.entries<string[]>(chosen)) search.append(each, one!);
      const answer = await ask(`claims?${search}`);
      expect([answer.status, answer.body.total?.value], `asked for ${name}=${value}`).toEqual([200, count]);
    }
});

test("no answer as of a day tells of anything that was public only later", async () => {
  const { db } = house;
  const later = [
    ...(await db.attribution.findMany({ select: { id: true, publishedAt: true } })),
    ...(await db.evidence.findMany({ select: { id: true, publishedAt: true } })),
    ...(await db.article.findMany({ select: { id: true, publishedAt: true } })),
    ...(await db.openQuestion.findMany({ select: { id: true, publishedAt: true } })),
    ...(await db.determination.findMany()).map(({ id, effectiveAt }) => ({ id, publishedAt: effectiveAt })),
    ...(await db.claim.findMany()).map(({ id, firstPublishedAt }) => ({ id, publishedAt: firstPublishedAt })),
  ];
  const places = [
    ...(await db.claim.findMany()).map(({ id }) => `claims/${id}`),
    ...(await db.article.findMany()).map(({ id }) => `articles/${id}`),
    ...slugs.story.map((slug) => `stories/${slug}`),
    ...(await db.entity.findMany({ take: 15 })).map(({ id }) => `entities/${id}`),
    "claims?limit=200&facets=1",
    "entities?limit=200",
  ];
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      day,
      fc.shuffledSubarray(places, { minLength: 25, maxLength: 25 }),
      async (asOf, asked) => {
        const hidden = later.filter(({ publishedAt }) => publishedAt === null || publishedAt > asOf);
        for (const place of asked) {
          const { status, body } = await ask(
            `${place}${place.includes("?") ? "&" : "?"}asOf=${asOf.toISOString()}`,
          );
          if (status === 404) continue;
          answered += 1;
          const text = JSON.stringify(body);
          expect(
            hidden.filter(({ id }) => text.includes(`"${id}"`)),
            `${place} as of ${asOf.toISOString()}`,
          ).toEqual([]);
          expect(
            datesIn(body).filter((date) => date > asOf),
            place,
          ).toEqual([]);
        }
      },
    ),
    { numRuns: 25, seed: 11 },
  );
  expect(answered).toBeGreaterThan(100);
}, 120_000);

test("before anything was public there is nothing", async () => {
  const { body } = await ask("claims?asOf=2000-01-01&facets=1");
  expect(body).toMatchObject({ items: [], total: { value: 0 }, next: null });
  const { body: story } = await ask("stories/velm-crane?asOf=2000-01-01");
  expect(story).toMatchObject({
    openQuestions: [],
    declined: [],
    articles: [],
    moments: [],
    lastChangedAt: null,
  });
  expect(Object.values(story.claims).flat()).toEqual([]);
  for (const { record } of claims)
    expect((await ask(`claims/${record.id}?asOf=2000-01-01`)).status).toBe(404);
});

/** Public times anywhere in an answer. */
function datesIn(value: unknown): Date[] {
  if (Array.isArray(value)) return value.flatMap(datesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ["at", "publishedAt", "firstPublishedAt", "lastChangedAt"].includes(name) && typeof inner === "string"
      ? [new Date(inner)]
      : datesIn(inner),
  );
}
