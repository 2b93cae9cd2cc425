"use client";

import { useEffect } from "react";
import type { Candidate } from "@/domain/outbox/answers";
import { alike } from "@/domain/suggestion/form/join-offers";
import { useStateOf } from "@/ui/desk/tagging/use-state-of";
import { ask } from "../ask";

/** How long typing rests before claims that say nearly the same are looked up, in ms. */
const pause = 250;

/** Whether it is worth asking an editor about it unasked. */
export function isAlike({ similarity }: Candidate): boolean {
  return similarity >= alike;
}

const none: readonly Candidate[] = [];

/**
 * Claims that say nearly what this one says, the nearest first, of two as near the story's own; empty while nothing is asked. `of` says
 * whose text it is; with another number of claims that are `known` they are looked up anew, since a new one may be nearer.
 */
export function useCandidates(
  of: string,
  text: string,
  story: string | null,
  isWanted: boolean,
  known: number,
): readonly Candidate[] {
  const [found, setFound] = useStateOf(of, none);
  const words = text.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known of is asked for anew
  useEffect(() => {
    if (!isWanted || words.length < 8) return setFound(none);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask("candidates", { text: words, ...(story && { story }) }, stop.signal);
      if (!stop.signal.aborted && answer)
        setFound(
          answer.items.toSorted(
            (a, b) => b.similarity - a.similarity || Number(b.inStory) - Number(a.inStory),
          ),
        );
    }, pause);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [words, story, isWanted, known, setFound]);
  return found;
}
