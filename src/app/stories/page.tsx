import type { Metadata } from "next";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams } from "@/domain/address/params";
import { storyList } from "@/queries/stories";
import { StoryListView } from "@/ui/story-list";
import { asOfOf, rawOf, reading, type SearchParams } from "../reading";

export const metadata: Metadata = { title: "Stories" };

const listLength = 50;

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const day = await asOfOf(searchParams);
  const parsed = readParams({ page: once(pageNumber) }, await rawOf(searchParams), false);
  const { page = 1 } = parsed.ok ? parsed.value : {};
  const { stories, total } = await reading((db) =>
    storyList(db, day.asOf, { limit: listLength, offset: (page - 1) * listLength }),
  );
  const next = page * listLength < total ? page + 1 : null;
  return <StoryListView stories={stories} total={total} next={next} asOf={day.asked} />;
}
