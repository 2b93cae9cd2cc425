"use client";

import { useEffect, useState } from "react";
import type { Candidate } from "@/domain/desk/answers";
import { ask } from "./use-bench";

/** How long typing rests before claims that say nearly the same are looked up, in ms. */
const pause = 250;

/** From this similarity on two claims may well be one, by what pg_trgm calls similarity (0 to 1). */
const alike = 0.6;

/** Whether it is worth asking an editor about it unasked. */
export function isAlike({ similarity }: Candidate): boolean {
  return similarity >= alike;
}

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
      if (!stop.signal.aborted && answer)
        setFound(answer.items.toSorted((a, b) => b.similarity - a.similarity));
    }, pause);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [words, story, isWanted]);
  return found;
}
