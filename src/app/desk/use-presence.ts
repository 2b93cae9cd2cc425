"use client";

import { useEffect, useState } from "react";
import type { DeskKind } from "@/domain/draft/subject";
import type { Present } from "@/domain/suggestion/tagging-page";
import { sendOnce } from "./saving/send-once";
import { useLatest } from "./use-latest";

/** How often a page that is looked at says so, in ms. Somebody counts as there for three times as long. */
const every = 10_000;

const nobody: readonly Present[] = [];

/**
 * Says to others that one has this open, and tells who else has. `first` is who was there when the page was made; `met` is
 * called whenever somebody else is there.
 */
export function usePresence(
  { kind, id }: { kind: DeskKind; id: string },
  first: readonly Present[] = nobody,
  met: () => Promise<void> = async () => undefined,
): readonly Present[] {
  const [others, setOthers] = useState(first);
  const latest = useLatest(met);
  useEffect(() => {
    let isCurrent = true;
    async function beat(): Promise<void> {
      if (document.visibilityState !== "visible") return;
      const answer = await sendOnce("be-present", { kind, id }, AbortSignal.timeout(every));
      if (!isCurrent) return;
      // Without a connection nobody is seen; the save state says that there is none.
      const present = answer?.ok ? answer.present : nobody;
      setOthers(present);
      if (present.length > 0) await latest.current();
    }
    void beat();
    const timer = setInterval(() => void beat(), every);
    document.addEventListener("visibilitychange", beat);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
    };
  }, [kind, id, latest]);
  return others;
}
