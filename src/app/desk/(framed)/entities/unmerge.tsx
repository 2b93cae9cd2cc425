"use client";

import { useRouter } from "next/navigation";
import type { MergeLine } from "@/domain/draft/desk-pages";
import { useSay } from "@/ui/desk/frame/toast";
import { AskWhy } from "../../ask-why";
import { type Send, useCommand } from "../../use-command";

/** Takes a merge back; answers what to say of it. */
export async function takeBackMerge(send: Send, merge: string, why: string): Promise<string> {
  const answer = await send("unmerge-entities", { merge, why }, { words: "Take a merge back" });
  if (!answer.ok) return answer.message;
  return ["Took the merge back.", ...answer.kept].join(" ");
}

/** The way back from one merge, with a reason. */
export function Unmerge({ merge }: { merge: MergeLine }) {
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function takeBack(why: string): Promise<boolean> {
    say({ words: await takeBackMerge(send, merge.id, why) });
    router.refresh();
    return true;
  }

  return (
    <AskWhy
      opens="Take back"
      label={`Take back: ${merge.from} into ${merge.into}`}
      why="Why they are two after all"
      placeholder="They are two, because…"
      sends="Take it back"
      act={takeBack}
    />
  );
}
