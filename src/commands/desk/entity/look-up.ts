import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { LookUpAnswer } from "@/domain/outbox/answers";
import type { LookUpRequest } from "@/domain/outbox/requests";
import { addJob } from "../../jobs/job-steps";

/** Has a worker look a name up at a service. Sent again it is the same job. */
export async function lookUp(
  db: Database,
  viewer: Viewer,
  { action, service, kind, name }: LookUpRequest,
  at: Date,
): Promise<LookUpAnswer> {
  const input = { service, kind, name };
  const asked = { kind: "look-up-name" as const, what: `${name} (${service})`, input };
  await db.$transaction((tx) => addJob(tx, { id: action, ...asked, byId: viewer.id, by: viewer.name, at }));
  return { ok: true, job: action };
}
