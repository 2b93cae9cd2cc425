import { setTimeout as sleep } from "node:timers/promises";
import { startEmbeddedPostgres } from "@/db/embedded-postgres";
import { type Env, loadEnvFile, readEnv } from "@/env";
import { type House, openHouse, ownDatabaseMustAnswer } from "./app-database";
import { lineage } from "./parent";
import { buildPages, generateClient } from "./prepare";
import { type Say, step } from "./say";
import { sealingSecret } from "./secret";
import { portMustBeFree, type Serving, serve } from "./serve";
import { superviseWorkers } from "./supervise";

/** `npm start`: from a fresh clone to `Ready at`, and until Ctrl-C. Answers the exit code. */
export const run = (): Promise<number> => serveTheHouse("start");

/** Prepares, opens the database, serves, and ends all of it together. */
export async function serveTheHouse(mode: "start" | "dev"): Promise<number> {
  const say: Say = console.log;
  const asked = untilAskedToStop();
  let preparing = true;
  // While we only prepare, there is nothing to end but a build, which goes with us.
  void asked.then(() => preparing && process.exit(130));
  loadEnvFile();
  const env = readEnv();
  await portMustBeFree(env);
  await ownDatabaseMustAnswer(env, say);
  await generateClient(say);
  if (mode === "start") await buildPages(say);
  preparing = false;
  const house = await openHouse(env, say);
  process.env.AUTH_SECRET = sealingSecret(env);
  try {
    const serving = await fillAndServe(env, mode, say);
    await offerSetup(env, serving, say);
    say(`Ready at ${serving.address}`);
    void askOnce(serving);
    const watch = watchDatabase(env, house, say);
    const workers = superviseWorkers(env.workers, house.databaseUrl);
    const first = await Promise.race([asked.then(() => "asked" as const), serving.ended]);
    watch.stop();
    await Promise.all([serving.stop(), workers.stop()]);
    if (first === "asked") return 0;
    console.error(`The web server ended by itself (${first ?? "killed"})`);
    return 1;
  } finally {
    await house.close();
  }
}

/** The web server takes as long to come up as the look whether there is anything to load: they go side by side. */
async function fillAndServe(env: Env, mode: "start" | "dev", say: Say): Promise<Serving> {
  const [starting, filling] = await Promise.allSettled([
    step(say, "Started the web server", () => serve(env, mode)),
    fillWhenEmpty(say),
  ]);
  if (starting.status === "rejected") throw starting.reason;
  if (filling.status === "fulfilled") return starting.value;
  await starting.value.stop();
  throw filling.reason;
}

/** The first who asks for the timeline waits until what counts is loaded, seconds with a million claims: let it be us. */
async function askOnce({ address }: Serving): Promise<void> {
  const answer = await fetch(address).catch((error: unknown) => error);
  // A house that is closed again at once has no answer for us, and needs none.
  if (answer instanceof Response) await answer.body?.cancel();
}

/** Imported here and not at the top: it reaches for the generated client, which a fresh clone has only by now. */
async function fillWhenEmpty(say: Say): Promise<void> {
  const [{ seedIfEmpty }, { keepToRules }] = await Promise.all([import("./seed"), import("./keep-to-rules")]);
  const begun = Date.now();
  const anew = await keepToRules();
  if (anew > 0) say(`Worked out the status of ${anew} claims by the rules of this version`);
  const loaded = await seedIfEmpty();
  if (loaded !== null) say(`${loaded} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

/** While nobody administers the newsroom, each start says where that is mended, and what earlier ones said is void. */
async function offerSetup(env: Env, { address }: Serving, say: Say): Promise<void> {
  const { setupToken } = await import("./setup-token");
  const token = await setupToken();
  if (token === null) return;
  const site = env.siteOrigin === null ? address : env.appUrl;
  say(`Nobody administers this newsroom yet. Set it up, once, at ${site}/setup?token=${token}`);
}

/** Resolves at Ctrl-C, at a polite end from outside, or when the npm that runs us was killed. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    const above = lineage();
    setInterval(() => lineage() !== above && resolve(), 500).unref();
  });
}

/** Brings the embedded server back if it dies under us (the system's memory killer, a stray signal). */
function watchDatabase(env: Env, house: House, say: Say): { stop: () => void } {
  let watching = house.embedded !== null;
  void (async () => {
    while (watching) {
      await sleep(1_000, undefined, { ref: false });
      if (!watching || house.embedded?.isRunning() !== false) continue;
      say("The database server has gone: starting it again");
      await house.embedded?.stop();
      const again = await startEmbeddedPostgres(env.dataFolder).catch((error: Error) => say(error.message));
      if (!again) continue;
      house.embedded = again;
      if (again.url !== house.databaseUrl) say("It came back at another port: end this and start anew");
    }
  })();
  return {
    stop: () => {
      watching = false;
    },
  };
}
