import { redirect } from "next/navigation";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { timelinePage } from "@/queries/timeline";
import { TimelineView } from "@/ui/timeline-page";
import { rawOf, reading, type SearchParams } from "./reading";

type Props = { searchParams: SearchParams };

/** The timeline: everything that is said, by when it happened, as the address asks. */
export default async function Page({ searchParams }: Props) {
  const raw = await rawOf(searchParams);
  const parsed = readTimelineAddress(raw, new Date());
  // What cannot be read the proxy has answered already; should one slip through, the plain timeline is a way on.
  if (!parsed.ok) redirect("/");
  const { query, q, filters, asOf, density, unread } = parsed.value;
  const page = await reading((db) => timelinePage(db, query));
  const text = (name: string) => raw[name]?.find((value) => value.trim() !== "")?.trim() ?? "";
  return (
    <TimelineView
      page={page}
      address={{ q, filters, from: text("from"), to: text("to"), asOf, density }}
      unread={unread}
    />
  );
}
