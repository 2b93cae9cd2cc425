"use client";

import { useEffect, useState } from "react";
import type { ChangesJson } from "@/domain/api/change-json";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { CorrectionList } from "../correction-list";
import { Link } from "../link";
import { href } from "../links";
import { ChangeItem } from "./change-item";
import { ChangeList } from "./change-list";
import { correctionsOf } from "./corrections-of";

/** Changes drawn at once; the rest can be unfolded. */
const atFirst = 6;
const atMost = 60;

/** `total` is null where there are too many to say. */
type Unseen = {
  since: Date;
  items: ChangesJson["items"];
  total: number | null;
  putRight: ReturnType<typeof correctionsOf>;
};

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
      const { items, total } = answer;
      const putRight = correctionsOf(answer.corrections);
      if (total === 0 && putRight.length === 0) remember(story, shownAt);
      else setUnseen({ since: new Date(seen), items, total, putRight });
    });
    return () => {
      isCurrent = false;
    };
  }, [story, shownAt]);

  if (unseen === null) return null;
  const { since, items, total, putRight } = unseen;
  const rest = items.slice(atFirst);
  return (
    <section
      className="-mx-4 mt-10 grid gap-5 bg-sunk px-4 py-5 lg:mx-0 lg:mt-14 lg:grid-cols-[220px_1fr] lg:gap-8 lg:p-6 print:hidden"
      aria-labelledby="changes-h"
    >
      <div>
        <h2 className="text-md" id="changes-h">
          Since your last visit
        </h2>
        <p className="mb-3 text-sm/6 text-ink-3">
          <time dateTime={since.toISOString()}>{instantWords(since)}</time>
        </p>
        <button
          className={`${buttonLook("plain", "quiet")} bg-paper hover:bg-paper`}
          type="button"
          onClick={() => {
            remember(story, shownAt);
            setUnseen(null);
          }}
        >
          Mark as seen
        </button>
      </div>
      <div>
        <ChangeList look="gap-5 lg:grid-cols-[1.5fr_1fr_1fr] lg:gap-8">
          {items.slice(0, atFirst).map((change) => (
            <ChangeItem key={change.id} change={change} story={story} asOf={null} />
          ))}
        </ChangeList>
        {rest.length > 0 ? (
          <details className="mt-6" data-whole-on-paper>
            <summary className="mb-5 text-sm/6">
              {total === null ? "More" : `${total - atFirst} more`}
            </summary>
            <ChangeList look="gap-5 lg:grid-cols-[1.5fr_1fr_1fr] lg:gap-8">
              {rest.map((change) => (
                <ChangeItem key={change.id} change={change} story={story} asOf={null} />
              ))}
            </ChangeList>
          </details>
        ) : null}
        {putRight.length > 0 ? (
          <section aria-labelledby="put-right-h">
            <h3 id="put-right-h">Corrections since then</h3>
            <CorrectionList items={putRight} here={`/stories/${story}`} />
          </section>
        ) : null}
        {total === null || total > items.length ? (
          <p>
            <Link href={href(`/stories/${story}/changes`, { from: since })}>
              These are the first of them: all that changed since
            </Link>
          </p>
        ) : null}
      </div>
    </section>
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
