import { buildPages } from "@/cli/prepare";
import { sealingSecret } from "@/cli/secret";
import { serve } from "@/cli/serve";
import type { Env } from "../src/env";
import { spread, timed } from "./figures";
import type { QuestionClass } from "./search-classes";

/** Asks the API and the timeline over HTTP: one at a time, then ten at once for some seconds. */
export async function askOverHttp(env: Env, classes: readonly QuestionClass[]) {
  await buildPages(console.error);
  const port = 4200 + (process.pid % 100);
  process.env.AUTH_SECRET = sealingSecret(env);
  const serving = await serve(
    { ...env, host: "127.0.0.1", port, appUrl: `http://127.0.0.1:${port}` },
    "start",
  );
  try {
    const searches = classes.flatMap(({ questions }) =>
      questions.map(({ address }) => {
        const search = new URLSearchParams();
        for (const [name, values] of Object.entries(address))
          for (const value of values) search.append(name, value);
        return search.toString();
      }),
    );
    const ask = async (path: string) => {
      const response = await fetch(`${serving.address}${path}`);
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      await response.arrayBuffer();
    };
    const measured = async (paths: string[]) => {
      await ask(paths[0]!);
      const times: number[] = [];
      for (const path of paths) times.push((await timed(() => ask(path))).took);
      return { ...spread(times), perSecond: await perSecond(ask, paths) };
    };
    return {
      claims: await measured(searches.map((search) => `/api/v1/claims?${search}`)),
      claimsWithFacets: await measured(searches.map((search) => `/api/v1/claims?facets=1&${search}`)),
      timeline: await measured(searches.map((search) => `/?${search}`)),
    };
  } finally {
    await serving.stop();
  }
}

async function perSecond(ask: (path: string) => Promise<void>, paths: readonly string[]): Promise<number> {
  const until = performance.now() + 5_000;
  let asked = 0;
  const client = async () => {
    while (performance.now() < until) {
      await ask(paths[asked % paths.length]!);
      asked += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, client));
  return Math.round(asked / 5);
}
