import { readHealth } from "@/queries/health";

// Asked of the database each time, never of a cache or of the build.
export const dynamic = "force-dynamic";

const sentences = {
  "database-down": "The database does not answer.",
  "migrations-missing": "The database is not at this version's migrations.",
} as const;

/** 200 once the database answers and migrations are in, else 503. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  const headers = { "Cache-Control": "no-store" };
  if (health.ok) return Response.json({ status: "ok" }, { headers });
  const error = { code: health.reason, message: sentences[health.reason] };
  return Response.json({ error }, { status: 503, headers: { ...headers, "Retry-After": "2" } });
}
