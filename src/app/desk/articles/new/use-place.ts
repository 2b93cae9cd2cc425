"use client";

import { useEffect, useState } from "react";

/** Whoever waits longer than this is told how long it may be, in ms. */
const patience = 1_000;

/**
 * How many texts are read before the one of this ticket, once that takes a while: 0 where it is being read, null where
 * there is nothing to tell. `takeBack` ends it.
 */
export function usePlace(ticket: string | null): { before: number | null; takeBack: () => void } {
  const [before, setBefore] = useState<number | null>(null);
  useEffect(() => {
    setBefore(null);
    if (ticket === null) return;
    const left = new AbortController();
    const asking = setInterval(() => {
      void placeAt(ticket, left.signal).then((place) => left.signal.aborted || setBefore(place));
    }, patience);
    return () => {
      clearInterval(asking);
      left.abort();
    };
  }, [ticket]);
  return {
    before: ticket === null ? null : before,
    takeBack: () => void fetch(`/api/desk/waiting/${ticket}`, { method: "DELETE" }).catch(() => undefined),
  };
}

async function placeAt(ticket: string, signal: AbortSignal): Promise<number | null> {
  try {
    const answer = await fetch(`/api/desk/waiting/${ticket}`, { signal });
    return answer.ok ? ((await answer.json()) as { before: number }).before : null;
  } catch {
    // It is only told; what was asked for says itself what became of it.
    return null;
  }
}
