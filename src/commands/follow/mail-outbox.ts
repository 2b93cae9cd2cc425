import { randomBytes } from "node:crypto";
import type { Database } from "@/db/connection";
import type { Often } from "@/domain/follow/follow-form";
import { mostMailTries, waitAfter } from "@/domain/follow/try-again";
import { hashOfToken } from "@/queries/change/follows";

/** A mail that is being sent, with whom it is for and which changes it tells. */
export type ClaimedMail = {
  id: string;
  followId: string;
  email: string;
  path: string;
  often: Often;
  messageId: string;
  isConfirmation: boolean;
  tries: number;
  changes: string[];
};

/** Whoever has had a mail for so many minutes is taken to be gone: no server is waited for half as long. */
const longestClaim = 5;

/** Takes the mail that has waited longest, for one worker alone; null where none waits. */
export async function claimMail(db: Database, at: Date): Promise<ClaimedMail | null> {
  const [mail] = await db.$queryRaw<ClaimedMail[]>`
    WITH next AS (
      SELECT id FROM mail
      WHERE ended_at IS NULL AND next_at <= ${at}
        AND (claimed_at IS NULL OR claimed_at < ${at}::timestamptz - make_interval(mins => ${longestClaim}))
      ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE mail SET claimed_at = ${at}, tries = tries + 1 FROM next WHERE mail.id = next.id RETURNING mail.*
    )
    SELECT t.id::text, t.follow_id::text AS "followId", f.email, f.path, t.message_id AS "messageId",
      (CASE WHEN t.is_confirmation THEN f.asked_often ELSE f.often END)::text AS often,
      t.is_confirmation AS "isConfirmation", t.tries,
      ARRAY(SELECT change FROM mail_change c WHERE c.mail_id = t.id) AS changes
    FROM taken t JOIN follow f ON f.id = t.follow_id`;
  return mail ?? null;
}

/** A word for a mail, by which its reader is known again: told in that mail and held nowhere. Null where they have stopped. */
export async function wordFor(db: Database, followId: string): Promise<string | null> {
  const token = randomBytes(32).toString("base64url");
  const count = await db.$executeRaw`
    INSERT INTO follow_token (hash, follow_id) SELECT ${hashOfToken(token)}, id FROM follow WHERE id = ${followId}::uuid`;
  return count === 1 ? token : null;
}

/** The mail is done with: the server has it, or there was nothing left to tell. */
export async function endMail(db: Database, id: string, isSent: boolean, at: Date): Promise<void> {
  await db.mail.updateMany({ where: { id }, data: { endedAt: at, claimedAt: null, isSent } });
}

/** Puts a mail off that was not taken, longer each time; one that was put off too often is given up. */
export async function putOffMail(
  db: Database,
  { id, tries }: { id: string; tries: number },
  at: Date,
  chance: number,
): Promise<void> {
  if (tries >= mostMailTries) return endMail(db, id, false, at);
  const nextAt = new Date(at.getTime() + waitAfter(tries, chance));
  await db.mail.updateMany({ where: { id }, data: { nextAt, claimedAt: null } });
}

/**
 * The server itself cannot be reached, which is no fault of any mail: all wait, and none is given up for it. The longer the one has
 * waited that was tried, the longer.
 */
export async function putOffAll(db: Database, tried: { id: string; tries: number }, at: Date): Promise<void> {
  const nextAt = new Date(at.getTime() + waitAfter(Math.min(tried.tries, 5), 0.5));
  await db.$transaction([
    db.mail.updateMany({ where: { endedAt: null, nextAt: { lt: nextAt } }, data: { nextAt } }),
    db.mail.updateMany({ where: { id: tried.id }, data: { claimedAt: null } }),
    db.$executeRaw`UPDATE mail SET tries = least(tries, ${mostMailTries - 1}) WHERE id = ${tried.id}::uuid`,
  ]);
}

/** An address at which nobody is: whoever followed by it is forgotten. */
export async function forgetFollower(db: Database, followId: string): Promise<void> {
  await db.$executeRaw`
    DELETE FROM follow WHERE email = (SELECT email FROM follow WHERE id = ${followId}::uuid)`;
}
