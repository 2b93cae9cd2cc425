"use client";

import { useCallback, useRef, useState } from "react";
import type { PageTold } from "@/domain/jobs/job";
import { ask } from "../../../ask";
import { useCommand } from "../../../use-command";

export type Fetching =
  | { state: "none" }
  | { state: "fetching"; words: string }
  | { state: "failed"; words: string };

/** In ms. */
const betweenLooks = 400;

/** Has a page fetched by a worker, tells how far it is, and hands it over; `stop` takes it back. */
export function useFetchedPage(take: (page: PageTold) => void) {
  const [fetching, setFetching] = useState<Fetching>({ state: "none" });
  const send = useCommand();
  const current = useRef<string | null>(null);

  const fetchPage = useCallback(
    async (url: string) => {
      setFetching({ state: "fetching", words: "Fetching the page…" });
      const asked = await send("fetch-page", { url }, { words: `Fetch ${url}`, lanes: [] });
      if (!asked.ok) return setFetching({ state: "failed", words: asked.message });
      const { job: id } = asked;
      current.current = id;
      while (current.current === id) {
        const job = await ask("job", { id });
        if (current.current !== id) return;
        if (job?.state === "failed") return setFetching({ state: "failed", words: job.failure ?? "" });
        if (job?.state === "canceled") return setFetching({ state: "none" });
        if (job?.state === "done") {
          const page = await ask("page-snapshot", { id });
          if (current.current !== id) return;
          setFetching(
            page
              ? { state: "none" }
              : { state: "failed", words: "The page was fetched, and could not be read." },
          );
          return page ? take(page) : undefined;
        }
        if (job?.state === "waiting") setFetching({ state: "fetching", words: waitingWords(job.workers) });
        await new Promise((done) => setTimeout(done, betweenLooks));
      }
    },
    [send, take],
  );
  const stop = useCallback(async () => {
    const job = current.current;
    current.current = null;
    setFetching({ state: "none" });
    if (job) await send("stop-job", { job }, { words: "Take the page back", lanes: [] });
  }, [send]);
  return { fetching, fetchPage, stop };
}

const waitingWords = (workers: number) =>
  workers === 0
    ? "No worker runs that could fetch it. Whoever runs this newsroom can start one; or paste the text."
    : "Fetching the page…";
