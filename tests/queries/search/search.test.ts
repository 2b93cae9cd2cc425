import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { readClaimListAddress } from "@/domain/address/timeline-address";
import type { Dossier } from "@/domain/dossier/dossier";
import { readCursor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { SourceIdentity, Stance, Status } from "@/domain/vocabulary";
import { facetsOf, totalOf } from "@/queries/search/facets";
import { histogramOf } from "@/queries/search/histogram";
import { forgetAnswers } from "@/queries/search/kept-counts";
import { heldTable } from "@/queries/search/load-table";
import { pageOf } from "@/queries/search/page";
import { resolve } from "@/queries/search/resolve";
import { plans } from "@/queries/search/thresholds";
import { generatedDossier } from "../../../bench/generated-dossier";
import { type Asked, byDay, counted, type Known, matching } from "../../api/brute-force";
import { everyClaim, type Slugs } from "../../api/every-claim";
import { cloneDatabase, type FreshDatabase } from "../../database/fresh-database";
import { holdsFrequentTerms } from "../../database/holds-frequent-terms";
import { wholeStory } from "../../whole-story";
import { editor, workedStory } from "../../worked-story";

let house: FreshDatabase & { drop: () => Promise<void> };
let claims: Known[];
let slugs: Slugs;
let hedges: string[];

beforeAll(async () => {
  house = await cloneDatabase();
  await holdsFrequentTerms(house.db);
  for (const document of [workedStory(), wholeStory(), generatedDossier(150)]) await bring(document);
  // Which words are known in pairs is settled by what is there.
  await house.db.$executeRaw`SELECT search.refresh_everything()::text`;
  await look();
}, 60_000);
afterAll(() => house.drop());

async function bring(document: unknown): Promise<void> {
  const result = await importDossier(house.db, document, editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
}

async function look(): Promise<void> {
  ({ claims, slugs } = await everyClaim(house.db));
  const said = claims.flatMap(({ record }) =>
    record.attributions.map(({ hedge }) => hedge?.text.toLowerCase() ?? ""),
  );
  hedges = [...new Set(said)].filter((words) => words !== "");
}

const usual = { ...plans };
afterEach(() => Object.assign(plans, usual));

/** As of few rows, and as of a great many. */
const ways = { "row by row": usual, "along all rows": { lookedAt: 0, sorted: 0 } };

const day = fc.date({ min: new Date("2013-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
const several = <T>(values: () => readonly T[]) =>
  fc
    .array(fc.nat(), { minLength: 1, maxLength: 3 })
    .map((picks) => [...new Set(picks.map((pick) => values()[pick % values().length]!))]);

const leftOutFilters = [
  "status",
  "person",
  "organization",
  "story",
  "outlet",
  "source",
  "stance",
  "hedge",
  "was",
  "origins",
  "is",
  "rests",
] as const;

const pastStatuses = Status.exclude(["unsourced"]).options;
const ranges = ["0", "1", "2..", "1..2", "..1", "3.."];
/** By what each claim rests on, and by how it was reported. */
const sourcing = {
  was: several(() => pastStatuses),
  origins: several(() => ranges),
  rests: several(() => [...slugs.person, ...slugs.organization]),
};

const filters = {
  status: several(() => Status.options),
  person: several(() => slugs.person),
  organization: several(() => slugs.organization),
  story: several(() => slugs.story),
  outlet: several(() => slugs.outlet),
  source: several(() => [...slugs.person, ...slugs.organization]),
  stance: several(() => Stance.options),
  sourceType: several(() => SourceIdentity.options),
  hedge: several(() => hedges),
  ...sourcing,
  reporting: fc.constant(["circular"]),
  q: fc.constantFrom(
    "ferry",
    "tunnel flooded",
    "tunnel or ferry",
    "mill -ferry",
    "-ferry",
    "naryshkin",
    "crane",
    "волкова",
    "outlet",
    "person",
    '"two warehouses"',
    '"harbour crane"',
    '"crane harbour"',
    '"sold two warehouses"',
    '"report of the week"',
    '"of the"',
    '"the of"',
    '"crane" -"the week"',
  ),
  leftOut: fc
    .tuple(
      fc.record({
        status: several(() => Status.options),
        person: several(() => slugs.person),
        organization: several(() => slugs.organization),
        story: several(() => slugs.story),
        outlet: several(() => slugs.outlet),
        source: several(() => [...slugs.person, ...slugs.organization]),
        stance: several(() => Stance.options),
        hedge: several(() => hedges),
        ...sourcing,
        is: fc.constant(["circular"]),
      }),
      fc.subarray([...leftOutFilters], { minLength: 1, maxLength: 2 }),
    )
    .map(([all, chosen]) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => chosen.some((each) => each === name))),
    ),
  from: fc.constantFrom("2014", "2018-01-30", "2021-06", "2022"),
  to: fc.constantFrom("2018", "2021-06-15", "2023-05", "2025"),
  sort: fc.constantFrom("newest" as const, "oldest" as const),
};

const question: fc.Arbitrary<Asked> = fc
  .tuple(fc.record(filters), fc.subarray(Object.keys(filters), { maxLength: 3 }), day)
  .map(([all, chosen, asOf]) => ({
    asOf: asOf.toISOString(),
    ...Object.fromEntries(Object.entries(all).filter(([name]) => chosen.includes(name))),
  }));

/** How the search field names what the address has other words for. */
const fields: Record<string, string> = { source: "from", outlet: "via" };

function queryOf({ leftOut = {}, ...given }: Asked, limit: number): TimelineQuery {
  const terms = Object.entries(leftOut).flatMap(([name, values]) =>
    values.map((value) => `-${fields[name] ?? name}:"${value}"`),
  );
  const asked = terms.length === 0 ? given : { ...given, q: [given.q ?? "", ...terms].join(" ") };
  const raw = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value].flat()]));
  const parsed = readClaimListAddress({ ...raw, limit: [String(limit)] }, new Date("2030-01-01"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value.query;
}

async function listed(asked: Asked, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: TimelineQuery["cursor"] = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(
      house.db,
      await resolve(house.db, { ...queryOf(asked, limit), cursor }),
    );
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.next === null ? null : readCursor(page.next);
  } while (cursor !== null);
  return ids;
}

/** Everything that the index says of one question, against a look at every claim. */
async function isRight(asked: Asked, limit: number): Promise<number> {
  const expected = matching(claims, asked);
  expect(await listed(asked, Math.max(limit, Math.ceil(expected.length / 5))), "the list").toEqual(expected);
  const resolved = await resolve(house.db, queryOf(asked, 10));
  expect(await totalOf(house.db, resolved), "the total").toBe(expected.length);
  const lists = {
    ...slugs,
    status: Status.options,
    stance: Stance.options,
    sourceType: SourceIdentity.options,
    hedge: hedges,
  };
  for (const facet of await facetsOf(house.db, resolved)) {
    const truth = counted(claims, asked, facet.name, lists[facet.name]);
    for (const { value, count } of facet.rows)
      expect(count, `${facet.name}=${value}`).toBe(truth.get(value) ?? 0);
    const told = new Set(facet.rows.map(({ value }) => value));
    const least = Math.min(...facet.rows.filter(({ chosen }) => !chosen).map(({ count }) => count));
    for (const [value, count] of truth)
      if (!told.has(value)) expect(count, `${facet.name}=${value} is passed over`).toBeLessThanOrEqual(least);
  }
  const bars = (await histogramOf(house.db, resolved))?.bars ?? [];
  const undated = Object.entries(byDay(claims, { ...asked, from: undefined, to: undefined }));
  for (const { start, counts } of bars)
    for (const style of Status.options)
      expect(counts[style] ?? 0, `${style} in ${start}`).toBe(
        undated.reduce(
          (sum, [day, count]) => (day.startsWith(start) && day.endsWith(` ${style}`) ? sum + count : sum),
          0,
        ),
      );
  // Whatever is asked for has a bar.
  for (const day of Object.keys(byDay(claims, asked)))
    expect(
      bars.filter(({ start }) => day.startsWith(start)),
      day,
    ).toHaveLength(1);
  return expected.length;
}

describe.each(Object.entries(ways))("%s", (_, way) => {
  test("the list, the total, every facet and the histogram are what a look at every claim finds", async () => {
    Object.assign(plans, way);
    const held = await house.db.$queryRaw`
    SELECT DISTINCT facet FROM search.term WHERE held AND standing > 0 ORDER BY 1`;
    expect(held, "what is searched as in a great corpus").toEqual([{ facet: "pair" }, { facet: "word" }]);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 30 }), async (asked, limit) => {
        forgetAnswers();
        found += await isRight(asked, limit);
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(found).toBeGreaterThan(300);
  }, 300_000);
});

/** A dossier with claims that say something else, happened another day, are about others, or are spoken of no more. */
function edited(dossier: Dossier, seed: number): Dossier {
  const people = dossier.entities.filter(({ kind }) => kind === "person").map(({ id }) => id);
  dossier.claims.forEach((claim, at) => {
    switch ((at + seed) % 7) {
      case 0:
        claim.text = `A ferry sank beside the mill, number ${at + seed}.`;
        return;
      case 1:
        claim.happened = ["2019", "2021-02", "2020-05-05", null][(at + seed) % 4]!;
        return;
      case 2:
        claim.about = [people[(at * 7 + seed) % people.length]!];
        return;
      case 3:
        if (claim.attributions.length > 1) claim.attributions.pop();
        return;
      case 4:
        claim.attributions.at(-1)!.stance = "declined_comment";
    }
  });
  return dossier;
}

test("after edits, many of them at the same time, everything is again what a look at every claim finds", async () => {
  const dossier = generatedDossier(150);
  for (const seed of [1, 2, 3]) {
    Object.assign(plans, seed === 2 ? usual : ways["along all rows"]);
    // What is asked before and meanwhile is counted too, and must leave nothing behind.
    const asked: Asked = { asOf: "2029-01-01T00:00:00.000Z", q: "ferry" };
    const meanwhile = async () => {
      for (let turn = 0; turn < 10; turn += 1)
        await facetsOf(house.db, await resolve(house.db, queryOf(asked, 10)));
    };
    const others = await house.db.claim.findMany({ where: { dossier: { not: dossier.id } }, take: 12 });
    await Promise.all([
      bring(structuredClone(edited(dossier, seed))),
      ...others.map(({ id, text }) =>
        house.db.claim.update({ where: { id }, data: { text: `${text} Ferry.` } }),
      ),
      meanwhile(),
    ]);
    await look();
    await isRight(asked, 10);
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 30 }), async (each, limit) => {
        await isRight(each, limit);
      }),
      { numRuns: 12, seed },
    );
  }
}, 300_000);

/** The same database, in which something is published right after the first statement that has these words. */
function publishingAfter(words: string, publish: () => Promise<unknown>): Database {
  let isOver = false;
  const ask = async (...statement: Parameters<Database["$queryRaw"]>) => {
    const rows = await house.db.$queryRaw(...statement);
    if (!isOver && [statement[0]].flat().join("").includes(words)) {
      isOver = true;
      await publish();
    }
    return rows;
  };
  return new Proxy(house.db, { get: (db, name) => (name === "$queryRaw" ? ask : Reflect.get(db, name)) });
}

test.each(["AS found ON true", "FROM search.changed"])(
  "what is published after a step of an answer (%s) is in all of it",
  async (step) => {
    const [first, second, third] = await house.db.claim.findMany({ orderBy: { id: "asc" }, take: 3 });
    const say = ({ id }: { id: string }, text: string) =>
      house.db.claim.update({ where: { id }, data: { text } });
    for (const claim of [first!, second!]) await say(claim, "Zanzibar.");
    await say(third!, "Elsewhere.");
    const asked = { asOf: "2029-01-01T00:00:00.000Z", q: "zanzibar" };
    const resolved = await resolve(house.db, queryOf(asked, 10));
    const busy = publishingAfter(step, () => say(first!, "Elsewhere."));
    forgetAnswers();
    const { rows } = await pageOf(busy, resolved);
    expect(rows.map(({ id }) => id)).toEqual([second!.id]);
    expect(await totalOf(house.db, await resolve(house.db, queryOf(asked, 10)))).toBe(1);
  },
);

test("pages and the API, which are bundled apart, hold one table between them", async () => {
  const { name, version } = await resolve(house.db, queryOf({ asOf: "2029-01-01T00:00:00.000Z" }, 10));
  const held = await heldTable(house.db, name, version);
  vi.resetModules();
  const apart = await import("@/queries/search/load-table");
  expect(apart.heldTable).not.toBe(heldTable);
  expect(await apart.heldTable(house.db, name, version)).toBe(held);
});
