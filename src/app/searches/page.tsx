import type { Metadata } from "next";
import { readSearch } from "@/domain/saved-search";
import { newEntries } from "@/queries/entry/new-entries";
import { savedSearches } from "@/queries/page/saved-searches";
import { SavedSearchesPage } from "@/ui/saved-searches-page";
import { noticeFor } from "../forms";
import { admitted } from "../gate";
import { reading } from "../reading";

export const metadata: Metadata = { title: "Saved searches", robots: { index: false } };

/** What somebody keeps, with how much of it is new to them. */
export default async function Page() {
  const viewer = await admitted("account");
  const now = new Date();
  const searches = await reading(async (db) => {
    const kept = (await savedSearches(db, viewer.id)).map((one) => ({
      ...one,
      read: readSearch(one.search, now),
    }));
    const readable = kept.flatMap(({ id, openedAt, read }) =>
      read.ok ? [{ id, query: read.value.query, since: openedAt }] : [],
    );
    const counts = await newEntries(db, readable, now);
    const byId = new Map(readable.map(({ id }, at) => [id, counts[at]]));
    return kept.map(({ read, ...one }) => ({
      ...one,
      fresh: byId.get(one.id) ?? null,
      faults: read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message}`),
    }));
  });
  return <SavedSearchesPage searches={searches} notice={await noticeFor("/searches")} />;
}
