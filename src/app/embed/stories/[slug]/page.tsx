import { EmbedFrame } from "@/ui/embed/embed-frame";
import { StoryEmbed } from "@/ui/embed/story-embed";
import { storyEmbedHead } from "../../../embed-head";
import { type StoryProps, storyAsked } from "../../../story-asked";

export { storyEmbedHead as generateMetadata };

/** A story's columns for a frame on a page of somebody else's. */
export default async function Page(props: StoryProps) {
  const { page, day } = await storyAsked(props);
  return (
    <EmbedFrame path={`/stories/${page.slug}`} asOf={day.asked}>
      <StoryEmbed page={page} asOf={day.asked} />
    </EmbedFrame>
  );
}
