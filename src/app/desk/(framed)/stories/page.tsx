import type { Metadata } from "next";
import { storiesInWork } from "@/queries/desk/story/stories";
import { StoryDeskList } from "@/ui/desk/story/story-list-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { BeginStory } from "./begin-story";

export const metadata: Metadata = { title: "Stories at the desk" };

export default async function Page() {
  await admitted("edit");
  const stories = await reading(storiesInWork);
  return <StoryDeskList stories={stories} begin={<BeginStory />} />;
}
