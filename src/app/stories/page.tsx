import type { Metadata } from "next";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams } from "@/domain/address/params";
import { listCard } from "@/domain/card";
import { storyList } from "@/queries/story/stories";
import { StoryListView } from "@/ui/story-list";
import { cardOf } from "../card";
import { asOfOf, rawOf, reading, type SearchParams } from "../reading";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked } = await asOfOf(searchParams);
  const description =
    "The stories that the newsroom follows, with how much of each is confirmed, reported or disputed.";
  return cardOf(listCard("Stories", description, asked), "/stories", asked);
}

const listLength = 50;

export default async function Page({ searchParams }: Props) {
  const day = await asOfOf(searchParams);
  const parsed = readParams({ page: once(pageNumber) }, await rawOf(searchParams), false);
  const { page = 1 } = parsed.ok ? parsed.value : {};
  const { stories, total } = await reading((db) =>
    storyList(db, day.asOf, { limit: listLength, offset: (page - 1) * listLength }),
  );
  const next = page * listLength < total ? page + 1 : null;
  return <StoryListView stories={stories} total={total} next={next} asOf={day.asked} />;
}
