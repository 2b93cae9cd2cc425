import { plainTerms, searchTerms } from "@/domain/timeline/term-list";
import { BigHead, BigTitle, Dek } from "./big-head";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";
import { TermRow } from "./term-row";
import { QueryWords } from "./timeline/search-row";

/** What can be typed into the search field: each term with one to try, and what it finds. */
export function SearchTermsView({ asOf }: { asOf: AsOf }) {
  return (
    <Shell section={null} asOf={asOf} here="/about/search" className="pb-24 [&_section+section]:mt-14">
      <BigHead>
        <BigTitle>What the search understands</BigTitle>
        <Dek>
          Words find what says them. A field, a colon and a value ask for more; a value of several words
          stands in quotation marks. Every answer is as of the day that is looked at, and its address, feed
          and file hold the whole question.
        </Dek>
      </BigHead>
      {[{ title: "Words", terms: plainTerms }, ...searchTerms].map(({ title, terms }, at) => (
        <section key={title} aria-labelledby={`terms-${at}`}>
          <SectionHead id={`terms-${at}`}>{title}</SectionHead>
          <dl>
            {terms.map(({ example, finds }) => (
              <TermRow key={example} term={<Example query={example} asOf={asOf} />}>
                {finds.split(typed).map((part, place) =>
                  place % 2 === 1 ? (
                    <code key={part} className="font-mono text-sm">
                      {part}
                    </code>
                  ) : (
                    part
                  ),
                )}
              </TermRow>
            ))}
          </dl>
        </section>
      ))}
    </Shell>
  );
}

/** A term within a sentence. */
const typed = /([a-z]+:(?:"[^"]*"|[a-z0-9-]+(?:\.\.[a-z0-9]*)?))/;

function Example({ query, asOf }: { query: string; asOf: AsOf }) {
  const words = <QueryWords query={query} />;
  const look = "font-mono text-sm/6 font-normal wrap-anywhere";
  // An address that is cut short leads nowhere.
  if (query.endsWith("…")) return <span className={look}>{words}</span>;
  return (
    <Link className={look} href={href("/", { q: query, asOf })}>
      {words}
    </Link>
  );
}
