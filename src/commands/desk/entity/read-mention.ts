import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { ReadMentionAnswer } from "@/domain/outbox/answers";
import type { ReadMentionRequest } from "@/domain/outbox/requests";

/** Puts a comment that names the viewer off their own list; it stays where it was said. */
export async function readMention(
  db: Database,
  viewer: Viewer,
  { comment: commentId }: ReadMentionRequest,
  at: Date,
): Promise<ReadMentionAnswer> {
  const { count } = await db.deskMention.updateMany({
    where: { commentId, userId: viewer.id },
    data: { readAt: at },
  });
  return count > 0 ? { ok: true } : { ok: false, reason: "not-found" };
}
