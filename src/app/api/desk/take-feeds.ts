import { importFeeds } from "@/commands/desk/incoming/import-feeds";
import { write } from "@/commands/write";
import type { ImportFeedsAnswer } from "@/domain/outbox/answers";
import type { Refused } from "@/domain/outbox/desk-commands";
import type { ImportFeedsRequest } from "@/domain/outbox/requests";
import { aside } from "@/workers/aside";
import type { Asker } from "./runs";
import { notRead, unread } from "./unread";

/** Takes a list of feeds over that another program wrote; it is read aside, as all that strangers wrote. */
export async function takeFeeds(
  { action, opml }: ImportFeedsRequest,
  { viewer, at, signal }: Asker,
): Promise<ImportFeedsAnswer | Refused> {
  const list = await aside("opml", opml, { who: viewer.id, ticket: action, signal });
  if (!list.ok) return notRead(list);
  const { value } = list;
  if (!value.ok) return unread("opml", value.words);
  const done = await write((db) => importFeeds(db, viewer, { action, feeds: value.feeds }, at));
  return done.ok ? done.value : done;
}
