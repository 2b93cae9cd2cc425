"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { MergeLine } from "@/domain/draft/desk-pages";
import { useSay } from "@/ui/desk/toast";
import { type Send, useCommand } from "../../use-command";

/** Takes a merge back; answers what to say of it. */
export async function takeBackMerge(send: Send, merge: string, why: string): Promise<string> {
  const answer = await send("unmerge-entities", { merge, why }, { words: "Take a merge back" });
  if (!answer.ok) return answer.message;
  return ["Took the merge back.", ...answer.kept].join(" ");
}

/** The way back from one merge, with a reason. */
export function Unmerge({ merge }: { merge: MergeLine }) {
  const [isOpen, setOpen] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function takeBack(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get("why")).trim();
    if (why === "") return;
    say({ words: await takeBackMerge(send, merge.id, why) });
    setOpen(false);
    router.refresh();
  }

  if (!isOpen)
    return (
      <button
        className="btn btn--quiet"
        type="button"
        aria-label={`Take back: ${merge.from} into ${merge.into}`}
        onClick={() => setOpen(true)}
      >
        Take back
      </button>
    );
  return (
    <form className="inlineform" onSubmit={takeBack}>
      <label>
        <span className="vh">Why they are two after all</span>
        {/* biome-ignore lint/a11y/noAutofocus: it opens where somebody asked for it */}
        <input name="why" required maxLength={2000} placeholder="They are two, because…" autoFocus />
      </label>
      <button className="btn btn--quiet" type="submit">
        Take it back
      </button>
      <button className="btn btn--quiet" type="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
    </form>
  );
}
