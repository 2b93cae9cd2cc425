import type { Metadata } from "next";
import { storiesInWork } from "@/queries/desk/stories";
import { StoryDeskList } from "@/ui/desk/story-list-view";
import { admitted } from "../../gate";
import { reading } from "../../reading";
import { Framed } from "../framed";
import { BeginStory } from "./begin-story";

export const metadata: Metadata = { title: "Stories at the desk" };

export default async function Page() {
  const viewer = await admitted("edit");
  const stories = await reading(storiesInWork);
  return (
    <Framed viewer={viewer} section="stories">
      <StoryDeskList stories={stories} begin={<BeginStory />} />
    </Framed>
  );
}
