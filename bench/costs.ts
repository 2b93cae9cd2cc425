import { measured } from "@/queries/search";
import { spread } from "./figures";
import { type Answer, visitor } from "./loopback-visitor";
import { type Served, withServedCorpus } from "./served-corpus";

/** Milliseconds: the 95th percentile of a question asked anew, and what another visitor waits at most meanwhile. */
const promised = { question: 300, kept: 200, fresh: 1_000 };

/** How often each question is asked anew, how many connections the busy address has, and for how many ms. */
const times = 30;
const connections = 32;
const attack = 15_000;

/** The limit as it is where nobody sets it. */
const thirtySeconds = 30;

/**
 * What the costliest questions cost over HTTP when nobody asked them before, and what a visitor notices while another
 * address asks them with all it has. It all happens on this machine: each visitor has a loopback address of their own
 * (Linux has them all; elsewhere they have to be set up).
 */
export function benchCosts(corpus: { claims: number; data: string | null }) {
  return withServedCorpus(corpus, thirtySeconds, (served) => measure(served, corpus.claims));
}

async function measure({ db, port }: Served, claims: number) {
  const { questions, story } = await costliest(db);
  await answered(visitor("127.0.0.9", port, 1), "/api/v1/claims");
  const figures: Record<string, ReturnType<typeof spread>> = {};
  for (const [index, { name, path }] of questions.entries()) {
    // Each from an address of its own, whose allowance is whole.
    const ask = visitor(`127.0.0.${10 + index}`, port, 1);
    const took: number[] = [];
    for (let number = 0; number < times; number += 1) took.push((await answered(ask, path(number))).took);
    figures[name] = spread(took);
    console.error(`${name}: p50 ${figures[name].p50} ms, p95 ${figures[name].p95} ms`);
  }
  const attacked = await underAttack(
    port,
    questions.map(({ path }) => path),
    story,
  );
  const ok =
    Object.values(figures).every(({ p95 }) => p95 <= promised.question) &&
    attacked.kept.slowest <= promised.kept &&
    attacked.fresh.slowest <= promised.fresh &&
    attacked.visitorRefused === 0;
  return { bench: "costs", ok, corpus: claims, ...figures, attack: attacked };
}

/** The costliest questions there are, each as often as one likes in an address that nobody asked before. */
async function costliest(db: Served["db"]) {
  const [great] = await db.$queryRaw<{ slug: string }[]>`
    SELECT s.slug FROM story s JOIN story_claim sc ON sc.story_id = s.id
    GROUP BY s.id ORDER BY count(*) DESC, s.id LIMIT 1`;
  // Days up to which most of the record was public, so that each answer is a full one and no two are the same.
  const days = await db.$queryRaw<{ day: string }[]>`
    SELECT DISTINCT to_char(coalesce(happened_from, happened_to, first_published_at), 'YYYY-MM-DD') AS day FROM claim
    WHERE first_published_at IS NOT NULL ORDER BY day DESC LIMIT 3000`;
  const day = (number: number) => days[number % days.length]!.day;
  const said = encodeURIComponent(await measured.commonestWord(db));
  const changes = `/stories/${great!.slug}/changes`;
  const questions: { name: string; path: (number: number) => string }[] = [
    { name: "relevance", path: (n) => `/api/v1/claims?q=${said}&sort=relevance&to=${day(n)}` },
    { name: "fiftyClaims", path: (n) => `/api/v1/claims?limit=50&to=${day(n)}` },
    { name: "changesPage", path: (n) => `${changes}?from=1990-01-01&to=${day(n)}` },
    { name: "changesApi", path: (n) => `/api/v1${changes}?net=1&since=1990-01-01&until=${day(n)}` },
    { name: "changesFeed", path: (n) => `/api/v1${changes}?limit=100&until=${day(n)}` },
  ];
  return { questions, story: { slug: great!.slug, day } };
}

type Story = { slug: string; day: (number: number) => string };

/** One address asks all of it on many connections; another looks at a page that is kept, and at one that is not. */
async function underAttack(port: number, paths: ((number: number) => string)[], { slug, day }: Story) {
  const look = visitor("127.0.0.2", port, 2);
  const kept = `/stories/${slug}`;
  await answered(look, kept);
  const attacker = visitor("127.0.0.3", port, connections);
  const until = performance.now() + attack;
  let number = times;
  const statuses: Record<number, number> = {};
  const client = async () => {
    while (performance.now() < until) {
      number += 1;
      const { status } = await attacker(paths[number % paths.length]!(number));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const attackers = Array.from({ length: connections }, client);
  const waited = { kept: [] as number[], fresh: [] as number[] };
  let visitorRefused = 0;
  for (let turn = 0; performance.now() < until; turn += 1) {
    const [again, fresh] = [await look(kept), await look(`/?asOf=${day(turn)}`)];
    waited.kept.push(again.took);
    waited.fresh.push(fresh.took);
    visitorRefused += [again, fresh].filter(({ status }) => status !== 200).length;
  }
  await Promise.all(attackers);
  return {
    connections,
    statuses,
    visitorRefused,
    kept: spread(waited.kept),
    fresh: spread(waited.fresh),
  };
}

async function answered(ask: (path: string) => Promise<Answer>, path: string): Promise<Answer> {
  const answer = await ask(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}
