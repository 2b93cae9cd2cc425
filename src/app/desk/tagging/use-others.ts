"use client";

import { useEffect, useState } from "react";
import type { Present, Workbench } from "@/domain/desk/workbench";
import { useLatest } from "./use-bench";

/** How often this page says that it is open, in ms; others count as gone after 30 s. */
const every = 10_000;

/** Who else has this article open. While somebody has, their work is fetched along. */
export function useOthers({ article, present }: Workbench, refresh: () => Promise<void>): readonly Present[] {
  const [others, setOthers] = useState<readonly Present[]>(present);
  const latest = useLatest(refresh);
  const { id } = article;
  useEffect(() => {
    async function beat(): Promise<void> {
      if (document.visibilityState !== "visible") return;
      const found = await say(id);
      if (found === null) return;
      setOthers(found);
      if (found.length > 0) await latest.current();
    }
    void beat();
    const timer = setInterval(() => void beat(), every);
    return () => clearInterval(timer);
  }, [id, latest]);
  return others;
}

async function say(id: string): Promise<Present[] | null> {
  try {
    const response = await fetch("/api/desk/presence", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ kind: "article", id }),
      signal: AbortSignal.timeout(every),
    });
    return response.ok ? ((await response.json()) as { present: Present[] }).present : null;
  } catch (error) {
    // Without a connection nobody is seen; the save state says that there is none.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof SyntaxError)
      return null;
    throw error;
  }
}
