import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { FetchPageAnswer } from "@/domain/outbox/answers";
import type { FetchPageRequest } from "@/domain/outbox/requests";
import { addJob } from "../../jobs/job-steps";

/** Has a page fetched by a worker. Sent again it is the same job. */
export async function fetchPage(
  db: Database,
  viewer: Viewer,
  { action, url }: FetchPageRequest,
  at: Date,
): Promise<FetchPageAnswer> {
  const asked = { kind: "fetch-page" as const, what: url, input: { url } };
  await db.$transaction((tx) => addJob(tx, { id: action, ...asked, byId: viewer.id, by: viewer.name, at }));
  return { ok: true, job: action };
}
