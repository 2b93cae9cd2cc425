import autocannon from "autocannon";
import { timed } from "./figures";
import { type Served, withServedCorpus } from "./served-corpus";

/** Requests a second that were promised, and milliseconds for the timeline with five readers at once. */
const promised = { claims: 600, claimsWithFacets: 300, timeline: 150, timelineP95: 60, story: 1_000 };

/** Seconds that each address is asked for. */
const long = 6;

/**
 * The web layer in the production build: what a client gets over HTTP, from one process. Each address is asked twice: as
 * anybody asks, so that what was drawn is given again while nothing is published, and as somebody with a cookie, for
 * whom everything is drawn each time.
 */
export function benchWeb(corpus: { claims: number; data: string | null }) {
  return withServedCorpus(corpus, 0, (served) => measure(served, corpus.claims));
}

async function measure({ db, address }: Served, claims: number) {
  const [greatest] = await db.$queryRaw<{ story: string; claims: number }[]>`
    SELECT s.slug AS story, count(*)::int AS claims FROM story s JOIN story_claim sc ON sc.story_id = s.id
    GROUP BY s.id ORDER BY claims DESC LIMIT 1`;
  const [busiest] = await db.$queryRaw<{ person: string; claims: number }[]>`
    SELECT n.slug AS person, count(*)::int AS claims FROM entity n JOIN claim_entity ce ON ce.entity_id = n.id
    WHERE n.kind = 'person' GROUP BY n.id ORDER BY claims DESC LIMIT 1`;
  // A process that has just started reads the rows of search first. That is told by itself, and is no part of the rest.
  const { took } = await timed(async () => (await fetch(`${address}/api/v1/claims`)).arrayBuffer());
  const firstAnswer = Math.round(took);
  console.error(`The first answer after a start: ${firstAnswer} ms`);
  const both = async (path: string, connections: number) => {
    const kept = await ask(`${address}${path}`, connections, {});
    const drawn = await ask(`${address}${path}`, connections, { cookie: "bench=1" });
    console.error(`${path}: ${words(kept)} kept, ${words(drawn)} drawn each time`);
    return { kept, drawn };
  };
  const figures = {
    firstAnswer,
    claims: await both("/api/v1/claims", 10),
    claimsWithFacets: await both("/api/v1/claims?facets=1", 10),
    timeline: await both("/", 5),
    // The greatest there is: any other page of its kind has less to tell.
    story: { claims: greatest!.claims, ...(await both(`/stories/${greatest!.story}`, 10)) },
    person: { claims: busiest!.claims, ...(await both(`/people/${busiest!.person}`, 10)) },
  };
  const ok =
    figures.claims.kept.perSecond >= promised.claims &&
    figures.claimsWithFacets.kept.perSecond >= promised.claimsWithFacets &&
    figures.timeline.kept.perSecond >= promised.timeline &&
    figures.timeline.kept.p95 <= promised.timelineP95 &&
    figures.story.kept.perSecond >= promised.story;
  return { bench: "web", ok, corpus: claims, ...figures };
}

type Figures = { perSecond: number; p50: number; p95: number; failed: number };

async function ask(url: string, connections: number, headers: Record<string, string>): Promise<Figures> {
  const packed = { ...headers, "accept-encoding": "gzip" };
  await autocannon({ url, connections, duration: 2, headers: packed });
  const times: number[] = [];
  const { non2xx, errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const asking = autocannon({ url, connections, duration: long, headers: packed }, (error, result) =>
      error ? reject(error) : resolve(result),
    );
    asking.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    perSecond: Math.round(times.length / long),
    p50: at(0.5),
    p95: at(0.95),
    failed: non2xx + errors + timeouts,
  };
}

function words({ perSecond, p50, p95 }: Figures): string {
  return `${perSecond} a second (p50 ${p50} ms, p95 ${p95} ms)`;
}
