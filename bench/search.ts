import { existsSync } from "node:fs";
import { withHouse } from "@/cli/house";
import { progressLine } from "@/cli/progress-line";
import { indexCorpus, loadCorpus } from "@/commands/load-corpus";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { readCursor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { facetsOf, totalOf } from "@/queries/facets";
import { histogramOf } from "@/queries/histogram";
import { forgetAnswers } from "@/queries/search/kept-answers";
import { pageRows } from "@/queries/search/page-rows";
import { settle } from "@/queries/search/respell";
import { verifyStatus } from "@/queries/verify-status";
import { readEnv } from "../src/env";
import { corpus } from "./corpus";
import { withEmptyHouse } from "./empty-house";
import { median, type Spread, spread, timed } from "./figures";
import { type Question, questionClasses } from "./search-classes";
import { askOverHttp } from "./search-http";
import { byHand, plainSearches } from "./search-plainly";
import { addedByPublishing } from "./search-publish";

/** Milliseconds that were promised at a million claims. */
const promised = { list: 10, slowestList: 50, counts: 25, publish: 20 };

export type SearchBench = { claims: number; data: string | null; http: boolean };

/** Loads a corpus (or finds it in `data` from an earlier time), asks it every class of question, and answers the figures. */
export function benchSearch({ claims, data, http }: SearchBench) {
  const work = () => withHouse((db) => measure(db, claims, http));
  if (data === null) return withEmptyHouse(work);
  process.env.REPORTEDLY_DATA = data;
  process.env.DATABASE_URL = "";
  if (!existsSync(data)) console.error(`Keeping the corpus in ${data}`);
  return work();
}

type Db = Parameters<Parameters<typeof withHouse>[0]>[0];

async function measure(db: Db, claims: number, http: boolean) {
  const loaded = await fill(db, claims);
  const classes: Record<string, Figures & { rows: number }> = {};
  const list: number[] = [];
  const counts: number[] = [];
  const hand: number[] = [];
  const [ilike, fullText, plainCounts]: number[][] = [[], [], []];
  const plainly = await plainSearches(db);
  // As of a server that has been up for a while: the engine has compiled what it runs often, the database has read its pages.
  for (let turn = 0; turn < 3; turn += 1)
    for (const question of questionClasses().flatMap(({ questions }) => questions)) {
      const query = await queryOf(db, question);
      await pageRows(db, (await settle(db, query)).resolved);
      await everyCount(db, query);
    }
  for (const { name, questions } of questionClasses()) {
    const lists: number[] = [];
    const counted: number[] = [];
    let rows = 0;
    for (const question of questions) {
      const query = await queryOf(db, question);
      const found = await median(3, async () => pageRows(db, (await settle(db, query)).resolved));
      rows += found.value.length;
      lists.push(found.took);
      counted.push((await median(3, () => everyCount(db, query))).took);
      hand.push((await median(3, () => byHand(db, query))).took);
    }
    const first = questions[0]!;
    ilike!.push((await timed(() => plainly.ilike(first))).took);
    fullText!.push((await timed(() => plainly.fullText(first))).took);
    plainCounts!.push((await timed(() => plainly.counts(first))).took);
    list.push(...lists);
    counts.push(...counted);
    classes[name] = { rows, list: spread(lists), counts: spread(counted) };
    console.error(
      `${name}: page ${words(spread(lists))}, counts ${words(spread(counted))}, ILIKE ${ilike!.at(-1)}, full text ${fullText!.at(-1)}, its counts ${plainCounts!.at(-1)}`,
    );
  }
  const publish = await addedByPublishing(db);
  console.error(`A claim published: ${publish.added} ms added to ${publish.without} ms`);
  const overHttp = http ? await askOverHttp(readEnv(), questionClasses()) : null;
  const figures = { list: spread(list), counts: spread(counts) };
  return {
    bench: "search",
    ok:
      figures.list.p95 <= promised.list &&
      figures.list.slowest <= promised.slowestList &&
      figures.counts.p95 <= promised.counts &&
      publish.added <= promised.publish,
    claims,
    ...loaded,
    page: figures.list,
    facetsAndHistogram: figures.counts,
    byHand: spread(hand),
    plain: { ilike: spread(ilike!), fullText: spread(fullText!), fullTextCounts: spread(plainCounts!) },
    publish,
    classes,
    http: overHttp,
  };
}

/** Loads the corpus into an empty database, or finds it there from an earlier time. */
export async function fill(db: Db, claims: number) {
  const held = await db.claim.count();
  if (held !== 0 && held !== claims) throw new Error(`The database holds ${held} claims, not ${claims}`);
  const seconds: { load?: number; index?: number } = {};
  const showing = async (what: string, work: (show: (done: number) => void) => Promise<void>) => {
    const progress = progressLine(what);
    const { took } = await timed(() => work((done) => progress.show(done, claims)));
    progress.end();
    console.error(`${what} (${Math.round(took / 1000)} s)`);
    return Math.round(took / 1000);
  };
  if (held === 0)
    seconds.load = await showing("claims loaded", (show) => loadCorpus(db, corpus(claims), show));
  // Blocks are laid last, the highest at the end: where it is missing, an earlier time was cut off.
  const [laid] = await db.$queryRaw<{ rows: number; whole: boolean }[]>`
    SELECT (SELECT count(*)::int FROM search.entry) AS rows, NOT EXISTS (SELECT FROM search.term WHERE held)
      OR (SELECT max(block) FROM search.bits) >= (SELECT search.block(max(ordinal)) - 1 FROM search.entry) AS whole`;
  if (laid!.rows < claims || !laid!.whole)
    seconds.index = await showing("claims indexed", (show) => indexCorpus(db, show));
  if (claims <= 10_000) {
    const { differences } = await verifyStatus(db);
    if (differences.length > 0)
      throw new Error(`The corpus is not what the rules say: ${JSON.stringify(differences[0])}`);
  }
  const [size] = await db.$queryRaw<
    { entries: number; bits: number; entryMegabytes: number; bitsMegabytes: number }[]
  >`
    SELECT (SELECT count(*)::int FROM search.entry) AS entries, (SELECT count(*)::int FROM search.bits) AS bits,
      (pg_total_relation_size('search.entry') / 1000000)::int AS "entryMegabytes",
      (pg_total_relation_size('search.bits') / 1000000)::int AS "bitsMegabytes"`;
  return { seconds, ...size };
}

async function queryOf(db: Db, { address, deep }: Question): Promise<TimelineQuery> {
  const parsed = readTimelineAddress(address, new Date());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { query } = parsed.value;
  if (!deep) return query;
  const [middle] = await db.$queryRaw<{ cursor: string }[]>`
    SELECT 'after~' || to_char(sort_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '~' || rank || '~' || entry_id AS cursor
    FROM search.entry WHERE public_to = 'infinity' AND sort_at > '2019-06-01' ORDER BY sort_at LIMIT 1`;
  return { ...query, cursor: readCursor(middle!.cursor) };
}

/** The total, all facets and the histogram, as a page asks for them, of an answer that nobody has asked for before. */
async function everyCount(db: Db, query: TimelineQuery) {
  forgetAnswers();
  const { resolved } = await settle(db, query);
  return Promise.all([totalOf(db, resolved), facetsOf(db, resolved), histogramOf(db, resolved)]);
}

type Figures = { list: Spread; counts: Spread };

function words({ p50, p95, slowest }: Spread): string {
  return `${p50} / ${p95} / ${slowest} ms`;
}
