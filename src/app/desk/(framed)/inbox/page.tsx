import type { Metadata } from "next";
import { feedLines } from "@/queries/desk/incoming/feeds";
import { inbox } from "@/queries/desk/incoming/inbox";
import { InboxView } from "@/ui/desk/incoming/inbox-view";
import { isUuid } from "../../../api/desk/is-uuid";
import { admitted } from "../../../gate";
import { deskPage, rawOf, reading, type SearchParams } from "../../../reading";
import { InboxList } from "./inbox-list";

export const metadata: Metadata = { title: "Inbox" };

/** What came in by the feeds and waits for an editor. None of it is public, or will be by itself. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  await admitted("edit");
  const { feed: [feed = ""] = [], page: [page = ""] = [] } = await rawOf(searchParams);
  const now = new Date();
  const asked = { feed: isUuid(feed) ? feed : null, page: deskPage(page) };
  const [found, feeds] = await reading((db) => Promise.all([inbox(db, asked), feedLines(db, now)]));
  return (
    <InboxView inbox={found} feeds={feeds} feed={asked.feed}>
      <InboxList key={found.items.map(({ id }) => id).join()} items={found.items} now={now.toISOString()} />
    </InboxView>
  );
}
