import { EmbedFrame } from "@/ui/embed/embed-frame";
import { TimelineEmbed } from "@/ui/embed/story-embed";
import { storyEmbedHead } from "../../../../embed-head";
import { type StoryProps, storyAsked } from "../../../../story-asked";

export { storyEmbedHead as generateMetadata };

/** A story's timeline for a frame on a page of somebody else's. */
export default async function Page(props: StoryProps) {
  const { page, day } = await storyAsked(props);
  return (
    <EmbedFrame path={`/stories/${page.slug}`} asOf={day.asked}>
      <TimelineEmbed page={page} asOf={day.asked} />
    </EmbedFrame>
  );
}
