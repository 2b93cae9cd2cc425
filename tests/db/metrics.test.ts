import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { figures } from "@/serving/metrics";
import { freshDatabase } from "../database/fresh-database";

const served = { requestId: "r", method: "GET", path: "/", ms: 30, aborted: false };

test("requests are counted by route and status, jobs by what becomes of them, and a database that is away is said", async () => {
  const { db, url } = await freshDatabase();
  await db.$executeRaw`INSERT INTO job (id, kind, what, input, state, by_id, by, asked_at)
    VALUES (gen_random_uuid(), 'fetch', 'https://a.example', '{}', 'waiting', 'x', 'x', now() - interval '1 hour')`;
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  onTestFinished(() => pool.end());
  const metrics = figures(pool);
  metrics.served({ ...served, route: "/claims/[id]", status: 200 });
  metrics.served({ ...served, route: "/claims/[id]", status: 200 });
  metrics.served({ ...served, route: null, status: 404 });
  const text = await metrics.text();
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/claims/[id]",status="200"} 2',
  );
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="none",status="404"} 1');
  expect(text).toContain('reportedly_jobs{state="waiting"} 1');
  expect(text).toMatch(/reportedly_oldest_job_seconds 36\d\d/);
  expect(text).toContain("reportedly_database_up 1");
  expect(text).toContain("process_resident_memory_bytes");

  const away = figures({ query: () => Promise.reject(new Error("away")) } as never);
  expect(await away.text()).toContain("reportedly_database_up 0");
});
