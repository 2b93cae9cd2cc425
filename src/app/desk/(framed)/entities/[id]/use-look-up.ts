"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LookedUp } from "@/domain/reconcile/looked-up";
import type { EntityKind } from "@/domain/vocabulary";
import { useCommand } from "../../../use-command";
import { watchJob } from "../../../watch-job";

export type LookingUp =
  | { state: "none" }
  | { state: "asking"; words: string }
  | { state: "failed"; words: string }
  | { state: "found"; job: string; found: LookedUp };

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
      const ended = await watchJob(id, {
        isLeft,
        waiting: (workers) => workers === 0 && setLooking({ state: "asking", words: noWorker }),
      });
      switch (ended.how) {
        case "done": {
          const { found } = ended.job;
          if (found === null) return end({ state: "failed", words: "Nothing came back. Look it up again." });
          return end({ state: "found", job: id, found });
        }
        case "failed":
          return end({ state: "failed", words: ended.words });
        case "canceled":
          return end({ state: "none" });
        case "unanswered":
          return end({ state: "failed", words: "Nobody answers at the moment. Look it up again." });
        case "left":
          return;
        default:
          return ended satisfies never;
      }
    },
    [leave, send],
  );
  return { looking, lookUp, leave };
}

const noWorker = "No worker runs that could ask. Whoever runs this newsroom can start one.";
