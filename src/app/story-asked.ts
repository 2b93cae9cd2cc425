import { notFound } from "next/navigation";
import { cache } from "react";
import { storyPage } from "@/queries/story/story-page";
import { asOfOf, nameIn, reading, type SearchParams } from "./reading";

export type StoryProps = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** The head and the body of one request read the story once. */
const storyOf = cache((slug: string, asOf: number) => reading((db) => storyPage(db, slug, new Date(asOf))));

/** The story that an address names, on the day that the reader looks from. */
export async function storyAsked({ params, searchParams }: StoryProps) {
  const { slug } = await params;
  const day = await asOfOf(searchParams);
  const page = await storyOf(nameIn(slug), day.second);
  return { page: page ?? notFound(), day };
}
