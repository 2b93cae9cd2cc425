"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { PageTold } from "@/domain/jobs/job";
import { ask } from "../../../ask";
import { useCommand } from "../../../use-command";
import { watchJob } from "../../../watch-job";

export type Fetching =
  | { state: "none" }
  | { state: "fetching"; words: string }
  | { state: "failed"; words: string }
  /** It came, and the form is not what it was when it was asked for: whoever works there says whether to take it. */
  | { state: "here"; page: PageTold };

const none: Fetching = { state: "none" };
const fetchingWords = "Fetching the page…";

/**
 * Has a page fetched by a worker, tells how far it is, and hands it over. One at a time: a page that is asked for, `leave` and
 * the end of the form leave the one before, and nothing of it arrives any more. `take` answers false where it is not to be put in unasked.
 */
export function useFetchedPage(take: (page: PageTold) => boolean) {
  const [fetching, setFetching] = useState<Fetching>(none);
  const send = useCommand();
  const turn = useRef(0);
  const running = useRef<string | null>(null);

  const stopJob = useCallback(
    (job: string) => void send("stop-job", { job }, { words: "Take the page back", lanes: [] }),
    [send],
  );
  const leave = useCallback(() => {
    turn.current += 1;
    if (running.current !== null) stopJob(running.current);
    running.current = null;
    setFetching((before) => (before.state === "none" ? before : none));
  }, [stopJob]);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const fetchPage = useCallback(
    async (url: string) => {
      leave();
      const mine = turn.current;
      const isLeft = () => turn.current !== mine;
      const end = (how: Fetching) => {
        running.current = null;
        setFetching(how);
      };
      setFetching({ state: "fetching", words: fetchingWords });
      const asked = await send("fetch-page", { url }, { words: `Fetch ${url}`, lanes: [] });
      if (isLeft()) return asked.ok ? stopJob(asked.job) : undefined;
      if (!asked.ok) return end({ state: "failed", words: asked.message });
      const { job: id } = asked;
      running.current = id;
      const ended = await watchJob(id, {
        isLeft,
        waiting: (workers) => setFetching({ state: "fetching", words: waitingWords(workers) }),
      });
      switch (ended.how) {
        case "done": {
          const page = await ask("page-snapshot", { id });
          if (isLeft()) return;
          running.current = null;
          if (page === null)
            return end({ state: "failed", words: "The page was fetched, and could not be read." });
          return end(take(page) ? none : { state: "here", page });
        }
        case "failed":
          return end({ state: "failed", words: ended.words });
        case "canceled":
          return end(none);
        case "unanswered":
          return end({
            state: "failed",
            words: "Nobody answers at the moment. Fetch it again, or paste the text.",
          });
        case "left":
          return;
        default:
          return ended satisfies never;
      }
    },
    [leave, send, stopJob, take],
  );
  return { fetching, fetchPage, leave };
}

const waitingWords = (workers: number) =>
  workers === 0
    ? "No worker runs that could fetch it. Whoever runs this newsroom can start one; or paste the text."
    : fetchingWords;
