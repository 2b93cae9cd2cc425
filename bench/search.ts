import { existsSync } from "node:fs";
import { withHouse } from "@/cli/app-database";
import { progressLine } from "@/cli/progress-line";
import { loadCorpus } from "@/commands/load-corpus";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { readCursor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { readEnv } from "@/env";
import { verifyStatus } from "@/queries/claim/verify-status";
import { find, measured, rebuild } from "@/queries/search";
import { corpus } from "./corpus";
import { withEmptyHouse } from "./empty-house";
import { median, type Spread, spread, timed } from "./figures";
import { type Question, questionClasses } from "./search-classes";
import { askOverHttp } from "./search-http";
import { plainSearches } from "./search-plainly";
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
      await (await find(db, query)).page();
      await everyCount(db, query);
    }
  for (const { name, questions } of questionClasses()) {
    const lists: number[] = [];
    const counted: number[] = [];
    let rows = 0;
    for (const question of questions) {
      const query = await queryOf(db, question);
      const found = await median(3, async () => (await find(db, query)).page());
      rows += found.value.rows.length;
      lists.push(found.took);
      counted.push((await median(3, () => everyCount(db, query))).took);
      hand.push((await median(3, () => measured.pageByHand(db, query))).took);
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
  // Where it is not, an earlier time was cut off.
  if (!(await measured.isLaid(db, claims)))
    seconds.index = await showing("claims indexed", (show) => rebuild(db, show));
  if (claims <= 10_000) {
    const { differences } = await verifyStatus(db);
    if (differences.length > 0)
      throw new Error(`The corpus is not what the rules say: ${JSON.stringify(differences[0])}`);
  }
  return { seconds, ...(await measured.sizeOf(db)) };
}

async function queryOf(db: Db, { address, deep }: Question): Promise<TimelineQuery> {
  const parsed = readTimelineAddress(address, new Date());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { query } = parsed.value;
  if (!deep) return query;
  return { ...query, cursor: readCursor(await measured.placeAfter(db, "2019-06-01")) };
}

/** The total, all facets and the histogram, as a page asks for them, of an answer that nobody has asked for before. */
async function everyCount(db: Db, query: TimelineQuery) {
  measured.forgetAnswers();
  const found = await find(db, query);
  return Promise.all([found.total(), found.facets(), found.histogram()]);
}

type Figures = { list: Spread; counts: Spread };

function words({ p50, p95, slowest }: Spread): string {
  return `${p50} / ${p95} / ${slowest} ms`;
}
