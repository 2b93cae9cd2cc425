import { redirect } from "next/navigation";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { timelinePage } from "@/queries/timeline";
import { TimelineView } from "@/ui/timeline-page";
import { rawOf, reading, type SearchParams } from "./reading";
import { shownAddress } from "./shown-address";

type Props = { searchParams: SearchParams };

/** The timeline: everything that is said, by when it happened, as the address asks. */
export default async function Page({ searchParams }: Props) {
  const raw = await rawOf(searchParams);
  const parsed = readTimelineAddress(raw, new Date());
  // What cannot be read the proxy has answered already; should one slip through, the plain timeline is a way on.
  if (!parsed.ok) redirect("/");
  const { query, unread } = parsed.value;
  const page = await reading((db) => timelinePage(db, query));
  return <TimelineView page={page} address={shownAddress(raw, parsed.value)} unread={unread} />;
}
