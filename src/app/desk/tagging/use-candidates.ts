"use client";

import { useEffect, useState } from "react";
import type { Candidate } from "@/domain/desk/answers";
import { ask } from "./use-bench";

/** How long typing rests before claims that say nearly the same are looked up, in ms. */
const pause = 250;

/** Claims that say nearly what this one says, the nearest first; empty while nothing is asked. */
export function useCandidates(text: string, story: string | null, isWanted: boolean): readonly Candidate[] {
  const [found, setFound] = useState<readonly Candidate[]>([]);
  const words = text.trim();
  useEffect(() => {
    if (!isWanted || words.length < 8) return setFound([]);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ text: words, ...(story && { story }) });
      const answer = await ask<{ items: Candidate[] }>(`/api/desk/candidates?${query}`, stop.signal);
      if (!stop.signal.aborted && answer) setFound(answer.items.slice(0, 5));
    }, pause);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [words, story, isWanted]);
  return found;
}
