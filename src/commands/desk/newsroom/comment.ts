import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { mentionsIn } from "@/domain/comments/mentions";
import type { CommentAnswer } from "@/domain/outbox/answers";
import type { CommentRequest } from "@/domain/outbox/requests";
import { colleagues } from "@/queries/desk/newsroom/comments";
import { deskSubject } from "@/queries/desk/newsroom/subjects";

/** Says something of a subject to the others at the desk; whoever is named finds it on their list. Sent again it is the same. */
export async function comment(
  db: Database,
  viewer: Viewer,
  { action, kind, id, text }: CommentRequest,
  at: Date,
): Promise<CommentAnswer> {
  if (!(await deskSubject(db, kind, id))) return { ok: false, reason: "not-found" };
  const named = mentionsIn(text, await colleagues(db)).filter((one) => one.id !== viewer.id);
  await db.deskComment.createMany({
    data: [{ id: action, kind, subjectId: id, text, byId: viewer.id, by: viewer.name, at }],
    skipDuplicates: true,
  });
  await db.deskMention.createMany({
    data: named.map(({ id: userId }) => ({ commentId: action, userId })),
    skipDuplicates: true,
  });
  return { ok: true };
}
