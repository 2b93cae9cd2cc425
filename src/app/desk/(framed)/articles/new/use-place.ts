"use client";

import { useEffect, useState } from "react";
import { readAddress } from "@/domain/outbox/desk-reads";
import { ask } from "../../../ask";

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
      // It is only told; what was asked for says itself what became of it.
      void ask("waiting", { id: ticket }, left.signal).then(
        (place) => left.signal.aborted || setBefore(place?.before ?? null),
      );
    }, patience);
    return () => {
      clearInterval(asking);
      left.abort();
    };
  }, [ticket]);
  return {
    before: ticket === null ? null : before,
    takeBack: () =>
      void fetch(readAddress("waiting", { id: ticket ?? "" }), { method: "DELETE" }).catch(() => undefined),
  };
}
