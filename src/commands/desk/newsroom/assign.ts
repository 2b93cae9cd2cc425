import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { AssignAnswer } from "@/domain/outbox/answers";
import type { AssignRequest } from "@/domain/outbox/requests";
import { colleagues } from "@/queries/desk/newsroom/comments";
import { deskSubject } from "@/queries/desk/newsroom/subjects";

/** Gives an article or a story to one of the desk, in place of who had it, or to nobody. */
export async function assign(
  db: Database,
  viewer: Viewer,
  { kind, id: subjectId, to }: AssignRequest,
  at: Date,
): Promise<AssignAnswer> {
  if (!(await deskSubject(db, kind, subjectId))) return { ok: false, reason: "not-found" };
  const where = { kind_subjectId: { kind, subjectId } };
  if (to === null) {
    await db.deskAssignment.deleteMany({ where: { kind, subjectId } });
    return { ok: true };
  }
  if (!(await colleagues(db)).some(({ id }) => id === to)) return { ok: false, reason: "not-found" };
  const given = { userId: to, by: viewer.name, at };
  await db.deskAssignment.upsert({ where, create: { kind, subjectId, ...given }, update: given });
  return { ok: true };
}
