import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { commentCount } from "@/queries/desk/newsroom/comments";
import { storyDesk } from "@/queries/desk/story/stories";
import { warm } from "@/workers/aside";
import { admitted } from "../../../../gate";
import { nameIn, reading } from "../../../../reading";
import { Refused } from "../../../refused";
import { SaveFoot } from "../../../saving/save-foot";
import { withdrawalOf } from "../../../withdrawal-of";
import { StoryWork } from "./story-work";

export const metadata: Metadata = { title: "Story at the desk" };

/** One story: what it says of itself, its claims in order, and its publication. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await admitted("edit");
  // What publishing would change is asked for once the page is there.
  warm("record");
  const id = nameIn((await params).id);
  const desk = (await reading((db) => storyDesk(db, id, new Date()))) ?? notFound();
  const comments = await reading((db) => commentCount(db, { kind: "story", id }));
  const withdrawal = await withdrawalOf("story", id);
  return (
    <>
      <StoryWork
        desk={desk}
        withdrawal={withdrawal}
        comments={comments}
        refused={<Refused viewer={viewer} scopes={[{ kind: "story", id }]} />}
      />
      <SaveFoot />
    </>
  );
}
