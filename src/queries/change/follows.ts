import { createHash } from "node:crypto";
import type { Reader } from "@/db/connection";
import type { Often } from "@/domain/follow/follow-form";

/** A secret of 256 random bits needs no slow hash: there is nothing to guess. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What whoever holds a word of a mail follows, without the address: null where nobody does (any more). */
export async function followOf(
  db: Reader,
  token: string,
): Promise<{ id: string; path: string; often: Often; askedOften: Often; isConfirmed: boolean } | null> {
  const row = await db.followToken.findUnique({
    where: { hash: hashOfToken(token) },
    select: {
      follow: { select: { id: true, path: true, often: true, askedOften: true, confirmedAt: true } },
    },
  });
  if (row === null) return null;
  const { confirmedAt, ...follow } = row.follow;
  return { ...follow, isConfirmed: confirmedAt !== null };
}

/** One who is to be looked at: with all that was told to them. */
export type DueFollow = { id: string; path: string; often: Often; since: Date; told: string[] };

/** As many as are looked at in one go. */
const mostAtOnce = 200;

/**
 * Those who are to be looked at: whoever hears at once, when something was published since; and all others in their time. The
 * longest due first.
 */
export async function dueFollows(db: Reader, edition: string, at: Date): Promise<DueFollow[]> {
  return db.$queryRaw<DueFollow[]>`
    SELECT id::text, path, often::text, since,
      ARRAY(SELECT change FROM mail_change m WHERE m.follow_id = f.id) AS told
    FROM follow f
    WHERE confirmed_at IS NOT NULL AND (next_at <= ${at} OR often = 'at_once' AND edition <> ${edition})
    ORDER BY next_at, id LIMIT ${mostAtOnce}`;
}
