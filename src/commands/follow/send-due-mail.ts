import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import { confirmWithin } from "@/domain/follow/follow-form";
import { bySchedule } from "@/domain/jobs/job";
import { addJob, forgetEnded } from "../jobs/job-steps";

const what = {
  "tell-followers": "What is new for those who follow by e-mail",
  "send-mail": "Mail to those who follow",
  "send-webhooks": "Webhooks",
} as const;

/**
 * Sends a job that looks for what those who follow are to be told, and one that sends what waits, where one is due and none is open;
 * the database refuses a second one. Whoever did not confirm in time is forgotten. Answers the ids of the jobs.
 */
export async function sendDueMail(db: Database, at: Date): Promise<string[]> {
  await forgetUnconfirmed(db, at);
  const [due] = await db.$queryRaw<{ looks: boolean; mails: boolean }[]>`
    SELECT EXISTS (SELECT FROM follow WHERE confirmed_at IS NOT NULL
        AND (next_at <= ${at} OR often = 'at_once' AND edition <> edition_name())) AS looks,
      EXISTS (SELECT FROM mail WHERE ended_at IS NULL AND next_at <= ${at}) AS mails`;
  return db.$transaction(async (tx) => [
    ...(due?.looks ? await sendOne(tx, "tell-followers", at) : []),
    ...(due?.mails ? await sendOne(tx, "send-mail", at) : []),
  ]);
}

/** The same for webhooks: what they are to be told is looked for and told by one job. */
export async function sendDueWebhooks(db: Database, at: Date): Promise<string[]> {
  const [due] = await db.$queryRaw<{ isDue: boolean }[]>`
    SELECT EXISTS (SELECT FROM webhook WHERE state = 'going' AND (next_at <= ${at} OR edition <> edition_name()))
      OR EXISTS (SELECT FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id AND w.state = 'going'
        WHERE d.ended_at IS NULL AND d.next_at <= ${at}) AS "isDue"`;
  return due?.isDue ? db.$transaction((tx) => sendOne(tx, "send-webhooks", at)) : [];
}

/** Addresses that nobody confirmed in time. */
export async function forgetUnconfirmed(db: Database, at: Date): Promise<void> {
  const askedAt = { lt: new Date(at.getTime() - confirmWithin) };
  await db.follow.deleteMany({ where: { confirmedAt: null, askedAt } });
}

async function sendOne(tx: Tx, kind: keyof typeof what, at: Date): Promise<string[]> {
  if ((await tx.job.count({ where: { kind, state: { in: ["waiting", "running"] } } })) > 0) return [];
  // How the last one went is kept, and no more.
  await forgetEnded(tx, { kind });
  const id = randomUUID();
  await addJob(tx, { id, kind, what: what[kind], input: {}, ...bySchedule, at });
  return [id];
}
