import { useRef } from "react";
import { lowerFirst } from "@/domain/status/wording";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { useKeeper } from "../saving/saving-provider";

type Done = { action: string; words: string };

/** Takes back what was decided here, the last first, and then what was before the page was opened. */
export function useUndo({ undoable }: Workbench, say: (words: string) => void, goTo: (id: string) => void) {
  const keeper = useKeeper();
  const done = useRef<Done[]>([]);
  const undone = useRef(new Set<string>());

  function remember(words: string, action: string): void {
    done.current.unshift({ action, words });
  }

  async function undo(): Promise<void> {
    const last = [...done.current, ...undoable].find(({ action }) => !undone.current.has(action));
    if (!last || !keeper) return say("There is nothing to take back.");
    const what = lowerFirst(last.words);
    undone.current.add(last.action);
    say(`Taking back: ${what}`);
    const undoing = { lanes: ["*"], words: "Undo" };
    const answer = await keeper.send("undo-action", { undoes: last.action }, undoing).answer;
    if (!answer.ok) return say(answer.message);
    say(`Taken back: ${what}`);
    const [back] = answer.suggestions;
    if (back) goTo(back.id);
  }

  return { remember, undo };
}
