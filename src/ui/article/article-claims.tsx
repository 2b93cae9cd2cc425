import type { ArticlePage } from "@/domain/pages";
import { EmptyNote } from "../empty-note";
import { claimLink, claimText } from "../lines/claim-text";
import { MarkedText } from "../lines/marked";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { SectionHead } from "../section-head";
import { claimNumber } from "./paragraph";

/** What is said in the article, and by whom, by the numbers that stand beside its text. */
export function ArticleClaims({
  page,
  numbers,
  asOf,
}: {
  page: ArticlePage;
  numbers: Map<string, number>;
  asOf: AsOf;
}) {
  return (
    <section aria-labelledby="says-h">
      <SectionHead id="says-h" count={page.claims.length}>
        What is said in it
      </SectionHead>
      {page.claims.length === 0 ? <EmptyNote>No claim has been taken from it yet.</EmptyNote> : null}
      <ol>
        {page.claims.map((entry) => (
          <li className="grid grid-cols-[9px_minmax(0,1fr)] gap-x-4" key={entry.id} data-status={entry.style}>
            <span className="vline" aria-hidden="true" />
            <div className="pb-5">
              <p className="mb-1.5 flex flex-wrap items-center gap-x-4 text-sm">
                <span className={`${claimNumber} h-6 min-w-6`} aria-hidden="true">
                  {numbers.get(entry.id) ?? ""}
                </span>
                <StatusTerm style={entry.style} asOf={asOf}>
                  {entry.label}
                </StatusTerm>
              </p>
              <p className={`${claimText} text-md text-balance`} dir="auto">
                <Link className={claimLink} href={href(entry.href, { asOf })}>
                  <MarkedText text={entry.text} marks={entry.marks} />
                </Link>
              </p>
              {page.said[entry.id]?.map((words) => (
                <p className="text-sm wrap-anywhere text-ink-2" key={words}>
                  {words}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
