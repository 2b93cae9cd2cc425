"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { lowerFirst } from "@/domain/status/wording";
import type { Undoable } from "@/domain/suggestion/tagging-page";
import { instantWords } from "@/domain/time/date-words";
import { useSay } from "@/ui/desk/toast";
import { useTakeBack } from "./use-command";

/** What the viewer did last, each with a way back. */
export function LastDone({ undoable }: { undoable: Undoable[] }) {
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState("");
  if (undoable.length === 0) return null;

  async function undo({ action, words }: Undoable) {
    setBusy(action);
    if (await takeBack(action)) {
      say({ words: `Took back: ${lowerFirst(words)}` });
      router.refresh();
    }
    setBusy("");
  }

  return (
    <section aria-labelledby="done-h" className="dpsec">
      <h2 id="done-h" className="sech">
        What you did last
      </h2>
      <ul className="worklist">
        {undoable.map((one) => (
          <li key={one.action} className="worklist__row">
            <div>
              <p>{one.words}</p>
              <p className="dim">
                <time dateTime={one.at}>{instantWords(new Date(one.at))}</time>
              </p>
            </div>
            <button
              className="btn btn--quiet"
              type="button"
              disabled={busy !== ""}
              aria-label={`Take back: ${one.words}`}
              onClick={() => void undo(one)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
