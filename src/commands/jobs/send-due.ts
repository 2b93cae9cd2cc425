import type { Database } from "@/db/connection";
import { sendDueFeeds } from "../feeds/send-due-feeds";
import { sendDueLooks } from "../watching/send-due-looks";

/** Sends what is due by itself at `at`: feeds to be read, and articles to be looked at again. */
export async function sendDue(db: Database, at: Date): Promise<void> {
  await sendDueFeeds(db, at);
  await sendDueLooks(db, at);
}
