import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { typedIn } from "@/domain/address/params";
import { searchFollowed } from "@/domain/address/search-followed";
import { listCard } from "@/domain/card";
import { searchFeed } from "@/queries/change/feeds";
import { AllChangesView } from "@/ui/all-changes-page";
import { cardOf, withFeeds } from "../card";
import { followsByMail } from "../follows-by-mail";
import { asOfOf, rawOf, reading, type SearchParams } from "../reading";

type Props = { searchParams: SearchParams };

async function asked(searchParams: SearchParams) {
  const raw = await rawOf(searchParams);
  const day = await asOfOf(searchParams);
  const parsed = searchFollowed(raw, day.asOf);
  // What cannot be read the proxy has answered already; should one slip through, all that changes is a way on.
  if (!parsed.ok) redirect("/changes");
  const { query, search } = parsed.value;
  return { query, day, q: typedIn(raw, "q"), path: search === "" ? "/changes" : `/changes?${search}` };
}

/** What was searched for is not repeated: whoever writes an address would put their words in our mouth. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { day, path, query } = await asked(searchParams);
  const description =
    "What is new on the whole site: each step of a status, from what to what and why, and what was put right.";
  const head = withFeeds(
    cardOf(listCard("What changes", description, day.asked), path, day.asked),
    path,
    "What changes",
  );
  return query === null ? head : { ...head, robots: { index: false, follow: true } };
}

const listLength = 100;

/** What was last new on the whole site, or in what a search finds. */
export default async function Page({ searchParams }: Props) {
  const { query, day, path, q } = await asked(searchParams);
  const { entries } = await reading((db) =>
    searchFeed(db, query, path, { asOf: day.asOf, most: listLength }),
  );
  return <AllChangesView entries={entries} path={path} q={q} asOf={day.asked} byMail={followsByMail()} />;
}
