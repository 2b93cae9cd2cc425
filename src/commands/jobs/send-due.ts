import type { Database } from "@/db/connection";
import { sendDueFeeds } from "../feeds/send-due-feeds";
import { forgetUnconfirmed, sendDueMail, sendDueWebhooks } from "../follow/send-due-mail";
import { sendDueLists } from "../lists/ask-list";
import { sendDueArchive } from "../watching/archive-pages";
import { sendDueLooks } from "../watching/send-due-looks";
import { sendDueHubs } from "../websub/send-due-hubs";

/**
 * Sends what is due by itself at `at`: feeds to be read, articles to be looked at again, sanction lists, what an archive is to be
 * asked for, where one is named (`archive`, with a place for the page's address), webhooks, mail to those who follow, where
 * this worker sends any, and hubs that are to tell of feeds, where they can reach us.
 */
export async function sendDue(
  db: Database,
  { archive, sendsMail, isPublic }: { archive: string | null; sendsMail: boolean; isPublic: boolean },
  at: Date,
): Promise<void> {
  await sendDueFeeds(db, at);
  if (isPublic) await sendDueHubs(db, at);
  await sendDueLooks(db, at);
  await sendDueLists(db, at);
  if (archive !== null) await sendDueArchive(db, archive, at);
  await sendDueWebhooks(db, at);
  if (sendsMail) await sendDueMail(db, at);
  else await forgetUnconfirmed(db, at);
}
