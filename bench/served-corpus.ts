import { withHouse } from "@/cli/app-database";
import { buildPages } from "@/cli/prepare";
import { sealingSecret } from "@/cli/secret";
import { serve } from "@/cli/serve";
import { readEnv } from "../src/env";
import { withEmptyHouse } from "./empty-house";
import { fill } from "./search";

type Database = Parameters<typeof fill>[0];
export type Served = { db: Database; address: string; port: number };

/**
 * Measures the production build over HTTP while it serves a generated corpus: in a house that is gone afterwards, or in
 * `data`, which is filled once. `questionLimit` is that of `QUESTION_LIMIT`: 0 where one address asks all there is.
 */
export function withServedCorpus<T>(
  { claims, data }: { claims: number; data: string | null },
  questionLimit: number,
  measure: (served: Served) => Promise<T>,
): Promise<T> {
  process.env.QUESTION_LIMIT = String(questionLimit);
  const work = () =>
    withHouse(async (db) => {
      await fill(db, claims);
      await buildPages(console.error);
      const port = 4700 + (process.pid % 100);
      const env = { ...readEnv(), host: "127.0.0.1", port, appUrl: `http://127.0.0.1:${port}` };
      process.env.AUTH_SECRET = sealingSecret(env);
      const serving = await serve(env, "start");
      try {
        return await measure({ db, address: serving.address, port });
      } finally {
        await serving.stop();
      }
    });
  if (data === null) return withEmptyHouse(work);
  process.env.REPORTEDLY_DATA = data;
  process.env.DATABASE_URL = "";
  return work();
}
