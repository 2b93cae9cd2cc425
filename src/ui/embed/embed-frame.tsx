import type { ReactNode } from "react";
import { asOfText } from "@/domain/time/as-of-text";
import { asOfWords } from "@/domain/time/date-words";
import { type AsOf, href } from "../links";

/** What stands in a frame on a page of somebody else's, with whose it is and as of when. */
export function EmbedFrame({ path, asOf, children }: { path: string; asOf: AsOf; children: ReactNode }) {
  return (
    <main className="px-4 py-4">
      {children}
      <p className="mt-5 flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-hair pt-3 text-sm text-ink-3">
        <a className="inline-block py-1 font-serif font-semibold text-ink" href={href(path, { asOf })}>
          Reportedly
        </a>
        <span>
          {asOf ? (
            <>
              As known on <time dateTime={asOfText(asOf)}>{asOfWords(asOf)}</time>, not now
            </>
          ) : (
            "As known now"
          )}
        </span>
        <a className="inline-block py-1" href={href(path, { asOf })}>
          Who says so, and through whom
        </a>
      </p>
    </main>
  );
}
