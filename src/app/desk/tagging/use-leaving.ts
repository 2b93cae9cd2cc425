import { useRouter } from "next/navigation";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { useKeeper } from "../saving/saving-provider";

/** The ways from the page to others, once all of it is saved. */
export function useLeaving({ story, article }: Workbench, say: (words: string) => void) {
  const keeper = useKeeper();
  const router = useRouter();
  const history = story ? `/desk/history/story/${story.id}` : `/desk/history/article/${article.id}`;

  function goWhenSaved(path: string) {
    if (!keeper || keeper.now().outbox.requests.length === 0) return router.push(path);
    say("Saving first…");
    const stop = keeper.subscribe(() => {
      if (keeper.now().outbox.requests.length > 0) return;
      stop();
      router.push(path);
    });
  }

  function publish(): void {
    if (story) goWhenSaved(`/desk/stories/${story.id}#publish`);
    else say("No claim has been saved yet, so there is nothing to publish.");
  }

  const goTo = (to: "stories" | "history") =>
    goWhenSaved(to === "history" ? history : story ? `/desk/stories/${story.id}` : "/desk/stories");

  return { history, publish, goTo };
}
