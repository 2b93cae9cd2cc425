import { createServer } from "node:http";
import pg from "pg";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { queueQuestion } from "@/db/checkup";
import type { Served } from "./request-log";

/** The figures of this process, and of the database behind it, in the form that Prometheus reads. */
export function figures(pool: Pick<pg.Pool, "query">) {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "How long requests took, by the route that their address leads to",
    labelNames: ["method", "route", "status"],
    // From an answer that is kept to the costliest question.
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  const up = gauge("reportedly_database_up", "1 where the database answers");
  const jobs = gauge("reportedly_jobs", "Jobs by what becomes of them", ["state"]);
  const oldest = gauge("reportedly_oldest_job_seconds", "How long the oldest job has waited for a worker");
  const workers = gauge("reportedly_workers", "Workers that have given a sign of life of late");

  function gauge(name: string, help: string, labelNames: string[] = []) {
    return new Gauge({ name, help, labelNames, registers: [register] });
  }
  async function askDatabase(): Promise<void> {
    const row = await pool.query(queueQuestion).then(
      ({ rows }) => rows[0],
      () => null,
    );
    up.set(row === null ? 0 : 1);
    if (row === null) return;
    jobs.set({ state: "waiting" }, row.waiting);
    jobs.set({ state: "running" }, row.running);
    oldest.set(row.oldest);
    workers.set(row.workers);
  }
  return {
    type: register.contentType,
    served: ({ method, route, status, ms }: Served) =>
      requests.observe({ method, route: route ?? "none", status }, ms / 1_000),
    text: async () => {
      await askDatabase();
      return register.metrics();
    },
  };
}

/** Serves the figures at `/metrics` on a port of their own, which is never one that readers reach. */
export async function openMetrics(port: number, host: string, databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 5_000 });
  // A connection that is cut while idle is replaced by the next question.
  pool.on("error", () => undefined);
  const { type, served, text } = figures(pool);
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return response.writeHead(404).end();
    text().then(
      (body) => response.writeHead(200, { "Content-Type": type }).end(body),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  server.unref();
  return { served };
}
