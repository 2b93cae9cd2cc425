import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { chartParams } from "@/domain/address/page-address";
import { readParams } from "@/domain/address/params";
import { apart } from "@/domain/apart";
import { listCard } from "@/domain/card";
import { chartedStory } from "@/queries/story-charts";
import { type StoryChartName, titleOf } from "@/ui/chart/chart-page";
import { cardOf } from "./card";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "./reading";

export type ChartProps = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** The head and the body of one request read the story once. */
const storyOf = cache((slug: string, asOf: number, page: number, most: number) =>
  reading((db) => chartedStory(db, slug, new Date(asOf), { page, most })),
);

/** The part of a story that a chart is asked for: `most` claims of it, on the day that the reader looks from. */
export async function chartAsked({ params, searchParams }: ChartProps, most: number) {
  const { slug } = await params;
  const day = await asOfOf(searchParams);
  const parsed = readParams(chartParams, await rawOf(searchParams), false);
  const { page = 1, sort = "most" } = parsed.ok ? parsed.value : {};
  const story = (await storyOf(nameIn(slug), day.second, page, most)) ?? notFound();
  return { story, sort, asOf: day.asked, at: day.asOf };
}

export async function chartHead(
  chart: StoryChartName,
  description: string,
  props: ChartProps,
  most: number,
): Promise<Metadata> {
  const { story, asOf } = await chartAsked(props, most);
  const card = listCard(`${titleOf(chart)}: ${apart(story.headline)}`, description, asOf);
  return cardOf(card, `/stories/${story.slug}/charts/${chart}`, asOf);
}
