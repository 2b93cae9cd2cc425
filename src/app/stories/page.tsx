import type { Metadata } from "next";
import { storyList } from "@/queries/stories";
import { StoryListView } from "@/ui/story-list";
import { asOfOf, reading, type SearchParams } from "../reading";

export const metadata: Metadata = { title: "Stories" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const day = await asOfOf(searchParams);
  const stories = await reading((db) => storyList(db, day.asOf));
  return <StoryListView stories={stories} asOf={day.asked} />;
}
