"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { lowerFirst } from "@/domain/status/wording";
import type { Undoable } from "@/domain/suggestion/tagging-page";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "@/ui/button-look";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { useSay } from "@/ui/desk/frame/toast";
import { WorkNote, WorkRow } from "@/ui/desk/story/work-list";
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
    <DeskSection id="done" title="What you did last">
      <ul>
        {undoable.map((one) => (
          <WorkRow key={one.action} className="flex items-start justify-between gap-4">
            <div>
              <p>{one.words}</p>
              <WorkNote>
                <time dateTime={one.at}>{instantWords(new Date(one.at))}</time>
              </WorkNote>
            </div>
            <button
              className={buttonLook("plain", "quiet")}
              type="button"
              disabled={busy !== ""}
              aria-label={`Take back: ${one.words}`}
              onClick={() => void undo(one)}
            >
              Take back
            </button>
          </WorkRow>
        ))}
      </ul>
    </DeskSection>
  );
}
