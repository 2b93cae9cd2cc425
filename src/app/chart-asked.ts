import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { chartParams } from "@/domain/address/page-address";
import { readParams } from "@/domain/address/params";
import { apart } from "@/domain/apart";
import { type Card, listCard } from "@/domain/card";
import type { ChartedStory } from "@/domain/chart/charted-story";
import { chartedStory } from "@/queries/story-charts";
import { type StoryChartName, titleOf } from "@/ui/chart/chart-page";
import { cardOf, withEmbed } from "./card";
import { claimsAtOnce, howToRead } from "./chart-bodies";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "./reading";

export type ChartProps = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** The head and the body of one request read the story once. */
const storyOf = cache((slug: string, asOf: number, page: number, most: number) =>
  reading((db) => chartedStory(db, slug, new Date(asOf), { page, most })),
);

/** The part of a story that a chart is asked for, on the day that the reader looks from. */
export async function chartAsked(chart: StoryChartName, { params, searchParams }: ChartProps) {
  const { slug } = await params;
  const day = await asOfOf(searchParams);
  const parsed = readParams(chartParams, await rawOf(searchParams), false);
  const { page = 1, sort = "most" } = parsed.ok ? parsed.value : {};
  const story = (await storyOf(nameIn(slug), day.second, page, claimsAtOnce[chart])) ?? notFound();
  if (page > 1 && story.claims.length === 0) notFound();
  return { story, sort, asOf: day.asked, at: day.asOf };
}

export function chartCard(chart: StoryChartName, story: ChartedStory, asOf: Date | null): Card {
  return listCard(`${titleOf(chart)}: ${apart(story.headline)}`, howToRead[chart], asOf);
}

export async function chartHead(chart: StoryChartName, props: ChartProps): Promise<Metadata> {
  const { story, asOf } = await chartAsked(chart, props);
  const path = `/stories/${story.slug}/charts/${chart}`;
  return withEmbed(cardOf(chartCard(chart, story, asOf), path, asOf), path, asOf);
}
