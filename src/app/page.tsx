import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { typedParams } from "@/domain/address/params";
import { searchFollowed } from "@/domain/address/search-followed";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { listCard } from "@/domain/card";
import { searchText } from "@/domain/saved-search";
import { timelinePage } from "@/queries/entry/timeline";
import { searchesAtHand } from "@/queries/page/saved-searches";
import { isFiltered, timelineHref } from "@/ui/timeline/address";
import { TimelineView } from "@/ui/timeline-page";
import { cardOf, withFeeds } from "./card";
import { followsByMail } from "./follows-by-mail";
import { noticeFor } from "./forms";
import { viewerIfKnown } from "./gate";
import { noticePage } from "./notice-page";
import { rawOf, reading, type SearchParams } from "./reading";
import { shownAddress } from "./shown-address";

type Props = { searchParams: SearchParams };

/** What was searched for is not repeated: whoever writes an address would put their words in our mouth. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const parsed = readTimelineAddress(await rawOf(searchParams), new Date());
  if (!parsed.ok) return {};
  const address = { ...shownAddress(parsed.value), density: "comfortable" as const };
  const card = listCard(
    "Timeline",
    "Every claim, refusal to comment and open question by when it happened: who says so, and what is confirmed, reported, disputed or shown to be false.",
    address.asOf,
  );
  // The layout's template is for the pages below it, and this one is beside it.
  const title = { absolute: `${card.title} – Reportedly` };
  const own = { ...cardOf(card, timelineHref(address), address.asOf), title };
  const followed = searchFollowed(await rawOf(searchParams), new Date());
  const head = followed.ok ? withFeeds(own, `/?${followed.value.search}`, "What changes here") : own;
  return isFiltered(address) ? { ...head, robots: { index: false, follow: true } } : head;
}

/** The timeline: everything that is said, by when it happened, as the address asks. */
export default async function Page({ searchParams }: Props) {
  const raw = await rawOf(searchParams);
  const parsed = readTimelineAddress(raw, new Date());
  // What cannot be read the proxy has answered already; should one slip through, the plain timeline is a way on.
  if (!parsed.ok) redirect("/");
  const { query, unread, dateNotes } = parsed.value;
  const viewer = await viewerIfKnown();
  const search = searchText(raw);
  const followed = searchFollowed(raw, new Date());
  const sought = followed.ok ? followed.value.search : "";
  const [page, atHand] = await Promise.all([
    reading((db) => timelinePage(db, query)),
    viewer && reading((db) => searchesAtHand(db, viewer.id, search.ok ? search.value : null)),
  ]);
  return (
    <TimelineView
      page={page}
      address={shownAddress(parsed.value)}
      unread={unread}
      dateNotes={dateNotes}
      following={{ path: sought === "" ? "/" : `/?${sought}`, byMail: followsByMail() }}
      saving={{
        search: search.ok ? typedParams(raw) : null,
        atHand: atHand && { ...atHand, notice: await noticeFor(noticePage(search)) },
      }}
    />
  );
}
