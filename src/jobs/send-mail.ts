import {
  type ClaimedMail,
  claimMail,
  endMail,
  forgetFollower,
  putOffAll,
  putOffMail,
  wordFor,
} from "@/commands/follow/mail-outbox";
import { changesMail, confirmationMail, type MailWords } from "@/domain/follow/mail-words";
import { type Letter, type Posted, postOffice } from "@/services/mail/smtp";
import { feedsOfOneJob } from "./feed-or-fault";
import type { Db, Work } from "./work";

/** Of what is followed, as many as are looked through for what a mail tells. */
const most = 1_000;

/** So many at once. */
const together = 3;

/**
 * Sends all mail that waits. A mail that the server has cannot be taken back, so each is marked by itself, before and after; who is
 * killed between the server's answer and the mark has the mail sent again, under the same Message-ID.
 */
export const sendMail: Work<"send-mail"> = async ({ db, signal, now, mailing, site }) => {
  if (mailing === null) return { ok: false, words: "This worker sends no mail: SMTP_URL is not set for it." };
  const office = postOffice(mailing);
  const feedOf = feedsOfOneJob(db, now, most);
  let noServer: string | null = null;
  const turn = async () => {
    while (noServer === null && !signal.aborted) {
      const mail = await claimMail(db, now());
      if (mail === null) return;
      const letter = await letterOf(db, mail, site, feedOf);
      if (letter === "fault") {
        await putOffMail(db, mail, now(), Math.random());
        continue;
      }
      if (letter === null) {
        await endMail(db, mail.id, false, now());
        continue;
      }
      const posted = await office.post(letter);
      await settle(db, mail, posted, now());
      if (posted.is === "no-server") noServer = posted.words;
    }
  };
  await Promise.all(Array.from({ length: together }, turn));
  return noServer === null ? { ok: true, leave: async () => undefined } : { ok: false, words: noServer };
};

function settle(db: Db, mail: ClaimedMail, posted: Posted, at: Date): Promise<void> {
  switch (posted.is) {
    case "sent":
      return endMail(db, mail.id, true, at);
    case "nobody-there":
      return forgetFollower(db, mail.followId);
    case "put-off":
      return putOffMail(db, mail, at, Math.random());
    case "no-server":
      return putOffAll(db, mail, at);
    default: {
      const unknown: never = posted;
      return unknown;
    }
  }
}

/** The mail in its words of this moment: what was taken down since is not in it. Null where nothing of it is left, or nobody waits for it. */
async function letterOf(
  db: Db,
  mail: ClaimedMail,
  site: string,
  feedOf: ReturnType<typeof feedsOfOneJob>,
): Promise<Letter | null | "fault"> {
  const feed = await feedOf(mail.path);
  if (feed === "fault") return feed;
  if (feed === null) return null;
  const told = new Set(mail.changes);
  const entries = feed.entries.filter(({ id }) => told.has(id));
  if (!mail.isConfirmation && entries.length === 0) return null;
  const token = await wordFor(db, mail.followId);
  if (token === null) return null;
  const manage = `${site}/follow/${token}`;
  const { title, path } = feed;
  const { often, messageId, email: to } = mail;
  const words: MailWords = mail.isConfirmation
    ? confirmationMail({ title, often, site, manage })
    : changesMail({ title, path, entries, often, site, manage });
  return { ...words, to, messageId, headers: headersOf(mail, site, manage) };
}

/** By these the programs of whoever gets it know that no person wrote it, which list it is of, and how it is stopped by one press (RFC 8058). */
function headersOf(mail: ClaimedMail, site: string, manage: string): Record<string, string> {
  const automatic = { "Auto-Submitted": "auto-generated" };
  if (mail.isConfirmation) return automatic;
  return {
    ...automatic,
    "List-Id": `<follow.${new URL(site).hostname}>`,
    "List-Unsubscribe": `<${manage}/stop>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
