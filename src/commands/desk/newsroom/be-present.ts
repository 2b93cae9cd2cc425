import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { PresenceAnswer } from "@/domain/outbox/answers";
import type { PresenceRequest } from "@/domain/outbox/requests";
import { othersAt } from "@/queries/desk/newsroom/presence";

/** Signs of life are of no use after an hour, in ms. */
const forgotten = 3_600_000;

/** Says that somebody has a subject open, and answers who else has. No action: nobody takes it back. */
export async function bePresent(
  db: Database,
  viewer: Viewer,
  { kind, id }: PresenceRequest,
  at: Date,
): Promise<PresenceAnswer> {
  const row = { name: viewer.name, at };
  await db.presence.upsert({
    where: { userId_kind_id: { userId: viewer.id, kind, id } },
    create: { userId: viewer.id, kind, id, ...row },
    update: row,
  });
  await db.presence.deleteMany({ where: { at: { lt: new Date(at.getTime() - forgotten) } } });
  return { ok: true, present: await othersAt(db, { kind, id }, viewer.id, at) };
}
