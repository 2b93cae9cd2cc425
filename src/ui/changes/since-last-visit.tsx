"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { ChangesJson } from "@/domain/api/change-json";
import type { Unseen } from "./unseen-changes";

/**
 * Loaded where there is something to tell: it weighs more than all else that a story's page loads of ours. Where it does not
 * arrive the page stands without it, and the visit is not counted.
 */
const UnseenChanges = lazy(() => import("./unseen-changes").catch(() => ({ default: () => null })));

const atMost = 60;

/**
 * "Since your last visit": what this reader has not seen of a story. The instant of the visit is kept in the reader's
 * own browser, so that no account is needed and nobody is told who reads what. Draws nothing on a first visit, where
 * nothing changed, and where the browser keeps nothing. `shownAt` (ISO) is the instant that the page shows.
 */
export function SinceLastVisit({ story, shownAt }: { story: string; shownAt: string }) {
  const [unseen, setUnseen] = useState<Unseen | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const seen = seenOf(story);
    if (seen === null) {
      remember(story, shownAt);
      return;
    }
    askSince(story, seen).then((answer) => {
      if (!isCurrent || answer === null) return;
      const { items, total, corrections } = answer;
      if (total === 0 && corrections.length === 0) remember(story, shownAt);
      else setUnseen({ since: new Date(seen), items, total, corrections });
    });
    return () => {
      isCurrent = false;
    };
  }, [story, shownAt]);

  if (unseen === null) return null;
  return (
    <Suspense fallback={null}>
      <UnseenChanges
        story={story}
        {...unseen}
        markSeen={() => {
          remember(story, shownAt);
          setUnseen(null);
        }}
      />
    </Suspense>
  );
}

/** Our own answer, so its shape is trusted: a schema in the browser would weigh more than the whole component. */
async function askSince(story: string, seen: string): Promise<ChangesJson | null> {
  const query = new URLSearchParams({ net: "1", since: seen, recordedSince: seen, limit: String(atMost) });
  try {
    const answer = await fetch(`/api/v1/stories/${story}/changes?${query}`);
    return answer.ok ? ((await answer.json()) as ChangesJson) : null;
  } catch {
    // Offline, or the server is away: the page stands without this section, and the visit is not counted.
    return null;
  }
}

function seenOf(story: string): string | null {
  try {
    const seen = localStorage.getItem(keyOf(story));
    return seen !== null && !Number.isNaN(Date.parse(seen)) ? seen : null;
  } catch {
    // A browser told to keep nothing throws here.
    return null;
  }
}

function remember(story: string, instant: string): void {
  try {
    localStorage.setItem(keyOf(story), instant);
  } catch {
    // A browser told to keep nothing: every visit is a first one.
    return;
  }
}

function keyOf(story: string): string {
  return `reportedly:seen:${story}`;
}
