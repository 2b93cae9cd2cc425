import { askToFollow } from "@/commands/follow/ask-to-follow";
import { confirmFollow } from "@/commands/follow/confirm-follow";
import { sendDueMail } from "@/commands/follow/send-due-mail";
import type { Database } from "@/db/connection";
import type { Often } from "@/domain/follow/follow-form";
import { doJob } from "@/jobs/do-job";
import { freshDatabase } from "../database/fresh-database";
import { type GotMail, type MailServer, openMailServer } from "./mail-server";

export const site = "https://news.example";
const outside = { ports: [], hosts: [] };

/** The word of a mail, by which its reader is known. */
export function wordOf({ text }: GotMail): string {
  const [, word] = /\/follow\/([\w-]{43})/.exec(text) ?? [];
  if (word === undefined) throw new Error(`There is no word in:\n${text}`);
  return word;
}

export type Following = Awaited<ReturnType<typeof following>>;

/** A newsroom with a mail server; its clock is told. `close` ends the server. */
export async function following() {
  const { db, url } = await freshDatabase();
  const server: MailServer = await openMailServer();
  const mailing = { smtpUrl: server.url, from: "Reportedly <news@news.example>" };
  const work = async (when: string) => {
    const at = new Date(when);
    // What is looked for first is sent next, as by a worker that looks every few seconds.
    for (let turn = 0; turn < 2; turn += 1)
      for (const job of await sendDueMail(db, at)) await doJob(db, job, outside, () => at, { mailing, site });
  };
  const ask = (email: string, path: string, often: Often, when: string) =>
    askToFollow(db, { email, path, often, host: "news.example" }, new Date(when));
  return {
    ...{ db, url, server, mailing, work, ask, close: server.close },
    /** Asks, gets the mail, and confirms by it. */
    follow: async (email: string, path: string, often: Often, when: string) => {
      await ask(email, path, often, when);
      await work(when);
      const mail = server.mails.findLast(({ to }) => to === email)!;
      if (!(await confirmFollow(db, wordOf(mail), new Date(when)))) throw new Error("Nobody to follow");
      return wordOf(mail);
    },
    got: (email: string) =>
      server.mails.filter(({ to, headers }) => to === email && headers["message-id"]!.startsWith("<change.")),
    failure: async (kind: string) => (await lastJob(db, kind))?.failure ?? null,
  };
}

const lastJob = (db: Database, kind: string) =>
  db.job.findFirst({ where: { kind }, orderBy: { endedAt: "desc" } });
