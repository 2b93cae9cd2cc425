import type { Metadata } from "next";
import { storyCard } from "@/domain/card";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { StoryEmbed } from "@/ui/embed/story-embed";
import { embedHead } from "../../../embed-head";
import { type StoryProps, storyAsked } from "../../../story-asked";

export async function generateMetadata(props: StoryProps): Promise<Metadata> {
  const { page, day } = await storyAsked(props);
  return embedHead(storyCard(page, day.asked), `/stories/${page.slug}`, day.asked);
}

/** A story's columns for a frame on a page of somebody else's. */
export default async function Page(props: StoryProps) {
  const { page, day } = await storyAsked(props);
  return (
    <EmbedFrame path={`/stories/${page.slug}`} asOf={day.asked}>
      <StoryEmbed page={page} asOf={day.asked} />
    </EmbedFrame>
  );
}
