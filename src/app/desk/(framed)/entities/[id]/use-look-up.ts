"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LookedUp } from "@/domain/reconcile/looked-up";
import type { EntityKind } from "@/domain/vocabulary";
import { ask } from "../../../ask";
import { useCommand } from "../../../use-command";

export type LookingUp =
  | { state: "none" }
  | { state: "asking"; words: string }
  | { state: "failed"; words: string }
  | { state: "found"; job: string; found: LookedUp };

/** In ms. */
const betweenLooks = 400;
/** So many looks in a row that nobody answers, and it is given up. */
const mostUnanswered = 25;

/** Has a worker look a name up, and tells how far that is. One at a time; leaving the page leaves it. */
export function useLookUp() {
  const [looking, setLooking] = useState<LookingUp>({ state: "none" });
  const send = useCommand();
  const turn = useRef(0);
  const running = useRef<string | null>(null);
  const leave = useCallback(() => {
    turn.current += 1;
    const job = running.current;
    running.current = null;
    if (job !== null) void send("stop-job", { job }, { words: "Stop looking up", lanes: [] });
    setLooking({ state: "none" });
  }, [send]);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const lookUp = useCallback(
    async (asked: { service: string; kind: EntityKind; name: string }) => {
      leave();
      const mine = turn.current;
      const isLeft = () => turn.current !== mine;
      const end = (how: LookingUp) => {
        running.current = null;
        setLooking(how);
      };
      setLooking({ state: "asking", words: `Asking ${asked.service}…` });
      const words = `Look ${asked.name} up`;
      const answer = await send("look-up", asked, { words, lanes: [] });
      if (isLeft()) return;
      if (!answer.ok) return end({ state: "failed", words: answer.message });
      const { job: id } = answer;
      running.current = id;
      for (let unanswered = 0; unanswered < mostUnanswered; ) {
        const job = await ask("job", { id });
        if (isLeft()) return;
        unanswered = job === null ? unanswered + 1 : 0;
        if (job?.state === "failed") return end({ state: "failed", words: job.failure ?? "" });
        if (job?.state === "canceled") return end({ state: "none" });
        if (job?.state === "done" && job.found) return end({ state: "found", job: id, found: job.found });
        if (job?.state === "waiting" && job.workers === 0)
          setLooking({
            state: "asking",
            words: "No worker runs that could ask. Whoever runs this newsroom can start one.",
          });
        await new Promise((done) => setTimeout(done, betweenLooks));
        if (isLeft()) return;
      }
      end({ state: "failed", words: "Nobody answers at the moment. Look it up again." });
    },
    [leave, send],
  );
  return { looking, lookUp, leave };
}
