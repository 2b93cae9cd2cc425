import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { Often } from "@/domain/follow/follow-form";

/** So many mails that ask for confirmation go to one address in a day, and so many pages may one address follow. */
const most = { mailsADay: 5, follows: 200 };

/** Within so many minutes one page is not asked about again. */
const pause = 10;

/**
 * Writes down that an address wants to follow a page, and the mail that asks whether it does. One that follows it already is asked
 * just so: by the answer nobody learns whether it does. An address that gets too many such mails gets no more that day.
 */
export async function askToFollow(
  db: Database,
  { email, path, often, host }: { email: string; path: string; often: Often; host: string },
  at: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two forms of one address are counted one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('follow ' || ${email}, 0))`;
    const [counted] = await tx.$queryRaw<{ mails: number; follows: number; justNow: boolean }[]>`
      SELECT count(*) FILTER (WHERE m.made_at > ${at}::timestamptz - interval '1 day')::int AS mails,
        count(DISTINCT f.id)::int AS follows,
        coalesce(bool_or(f.path = ${path} AND m.made_at > ${at}::timestamptz - make_interval(mins => ${pause})), false)
          AS "justNow"
      FROM follow f LEFT JOIN mail m ON m.follow_id = f.id AND m.is_confirmation
      WHERE f.email = ${email}`;
    const { mails = 0, follows = 0, justNow = false } = counted ?? {};
    if (mails >= most.mailsADay || follows >= most.follows) return;
    const asked = { askedOften: often, askedAt: at };
    const { id } = await tx.follow.upsert({
      where: { email_path: { email, path } },
      create: { id: randomUUID(), email, path, often, ...asked },
      update: asked,
      select: { id: true },
    });
    // The mail that is on its way confirms what was asked for last.
    if (justNow) return;
    const mail = randomUUID();
    const messageId = `<confirm.${mail}@${host}>`;
    await tx.mail.create({
      data: { id: mail, followId: id, messageId, isConfirmation: true, madeAt: at, nextAt: at },
    });
  });
}
