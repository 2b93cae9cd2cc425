"use client";

import type { ReactNode } from "react";
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

/** `total` is null where there are too many to say. */
export type Unseen = Pick<ChangesJson, "items" | "total" | "corrections"> & { since: Date };

/** What a reader has not seen of a story, and the way to say that it is seen. */
export default function UnseenChanges(props: Unseen & { story: string; markSeen: () => void }): ReactNode {
  const { story, since, items, total, corrections, markSeen } = props;
  const putRight = correctionsOf(corrections);
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
          onClick={markSeen}
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
