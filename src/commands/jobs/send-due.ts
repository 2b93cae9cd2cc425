import type { Database } from "@/db/connection";
import { sendDueFeeds } from "../feeds/send-due-feeds";
import { sendDueLists } from "../lists/ask-list";
import { sendDueArchive } from "../watching/archive-pages";
import { sendDueLooks } from "../watching/send-due-looks";

/**
 * Sends what is due by itself at `at`: feeds to be read, articles to be looked at again, sanction lists, and what an archive is to be asked for,
 * where one is named (`archive`, with a place for the page's address).
 */
export async function sendDue(db: Database, archive: string | null, at: Date): Promise<void> {
  await sendDueFeeds(db, at);
  await sendDueLooks(db, at);
  await sendDueLists(db, at);
  if (archive !== null) await sendDueArchive(db, archive, at);
}
