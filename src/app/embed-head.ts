import type { Metadata } from "next";
import { type Card, storyCard } from "@/domain/card";
import type { AsOf } from "@/ui/links";
import { cardOf } from "./card";
import { type StoryProps, storyAsked } from "./story-asked";

/** The head of what is shown in a frame: the page itself is what others find and tell on. */
export function embedHead(card: Card, path: string, asOf: AsOf): Metadata {
  return { ...cardOf(card, path, asOf), robots: { index: false, follow: true } };
}

/** The same of a story, whichever part of its page the frame shows. */
export async function storyEmbedHead(props: StoryProps): Promise<Metadata> {
  const { page, day } = await storyAsked(props);
  return embedHead(storyCard(page, day.asked), `/stories/${page.slug}`, day.asked);
}
