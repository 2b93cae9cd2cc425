import { useState } from "react";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { useKeeper } from "../saving/saving-provider";

/** What to do with the id of the story, once there is one. */
type Then = (story: string) => void;
type Open = { kind: "help" } | { kind: "story"; then: Then };

const placing = { lanes: ["*"], words: "Story" };
const notSet = "The story could not be set. Try again.";

/** The dialogs of the page: the keys, and the story of an article that has none, which a claim needs before it is saved. */
export function usePlacing({ story, article }: Workbench, say: (words: string) => void, refresh: () => void) {
  const keeper = useKeeper();
  const [open, setOpen] = useState<Open | null>(null);

  function withStory(then: Then): void {
    if (story) then(story.id);
    else setOpen({ kind: "story", then });
  }

  async function placeInNew(headline: string, then: Then): Promise<void> {
    setOpen(null);
    if (!keeper) return;
    const request = { headline, standfirst: "", article: article.id };
    const begun = await keeper.send("start-story", request, placing).answer;
    if (begun.ok) then(begun.subject.id);
    else say(notSet);
  }

  async function placeIn(storyId: string, then: Then): Promise<void> {
    setOpen(null);
    if (!keeper) return;
    const request = { article: article.id, story: storyId };
    const chosen = await keeper.send("choose-story", request, placing).answer;
    if (!chosen.ok) return say(notSet);
    then(storyId);
    refresh();
  }

  return {
    open,
    help: () => setOpen({ kind: "help" }),
    close: () => setOpen(null),
    withStory,
    placeInNew,
    placeIn,
  };
}
