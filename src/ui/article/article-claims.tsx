import type { ArticlePage } from "@/domain/pages";
import { MarkedText } from "../lines/marked";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";

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
      <h2 id="says-h" className="sech">
        What is said in it <span className="dim num">{page.claims.length}</span>
      </h2>
      {page.claims.length === 0 ? <p className="sf__none">No claim has been taken from it yet.</p> : null}
      <ol className="artclaims">
        {page.claims.map((entry) => (
          <li key={entry.id} data-status={entry.style}>
            <span className="vline" aria-hidden="true" />
            <div>
              <p className="entry__top">
                <span className="ptag" aria-hidden="true">
                  {numbers.get(entry.id) ?? ""}
                </span>
                <StatusTerm style={entry.style} asOf={asOf}>
                  {entry.label}
                </StatusTerm>
              </p>
              <p className="claim-text claim-text--sm" dir="auto">
                <Link href={href(entry.href, { asOf })}>
                  <MarkedText text={entry.text} marks={entry.marks} />
                </Link>
              </p>
              {page.said[entry.id]?.map((words) => (
                <p className="beside" key={words}>
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
