import type { ReactNode } from "react";
import { unclaimedQuotes } from "@/domain/article/unclaimed-quotes";
import type { ArticlePage } from "@/domain/pages";
import { dayWords, instantWords, isoShort } from "@/domain/time/date-words";
import { ArticleClaims } from "./article/article-claims";
import { ArticleText } from "./article/article-text";
import { claimNumbers } from "./article/segments";
import { AttributionItem } from "./claim/attribution-item";
import { ExternalLink } from "./entries/chain";
import { EntityLink } from "./entries/entity-link";
import { Crumbs } from "./frame/crumbs";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { PlainPart } from "./plain-part";
import { Rail } from "./rail";
import { Reworded } from "./reworded";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";

/** One article: the text that we hold, with the passages that claims were taken from drawn in place. */
export function ArticleView(props: { page: ArticlePage; asOf: AsOf; corrections?: ReactNode }) {
  const { page, asOf, corrections = null } = props;
  const { ref, shown } = page;
  const numbers = claimNumbers(page);
  const unclaimed = unclaimedQuotes(shown.text, page.passages);
  const here = `/articles/${ref.id}`;
  const trail = [{ path: "/", label: "Timeline" }, ...page.stories.slice(0, 1).map(storyCrumb)];
  return (
    <Shell section="timeline" asOf={asOf} here={here}>
      <Crumbs trail={trail} last="Article" asOf={asOf} />
      <header className="max-w-208 pb-10 text-sm text-ink-2">
        <h1
          className="mb-4 font-serif text-[1.875rem]/9 font-[560] tracking-[-0.018em] text-ink lg:text-3xl"
          lang={page.language}
          dir="auto"
        >
          {ref.title}
        </h1>
        <p>
          <EntityLink entity={ref.outlet} asOf={asOf} />
          {page.author ? (
            <>
              , reported by <bdi>{page.author}</bdi>
            </>
          ) : null}
          , <time dateTime={isoShort(ref.publishedAt)}>{instantWords(ref.publishedAt)}</time>
          {ref.url ? (
            <>
              {" "}
              <ExternalLink href={ref.url}>Original</ExternalLink>
            </>
          ) : null}
        </p>
        <Reworded reworded={page.reworded} />
        <SourceNow page={page} />
        {page.rights === "excerpts_only" ? (
          <p className="mt-2 text-ink-3">We hold excerpts of this article, not the whole of it.</p>
        ) : null}
        <Versions page={page} asOf={asOf} here={here} />
      </header>
      <div className="grid-cols-[minmax(0,1fr)_400px] gap-18 lg:grid">
        <section className="min-w-0" aria-labelledby="text-h">
          <h2 className="sr-only" id="text-h">
            The text that we hold, version {shown.number}
          </h2>
          <SpanKey />
          <ArticleText
            text={shown.text}
            language={page.language}
            passages={page.passages}
            numbers={numbers}
            unclaimed={unclaimed}
            asOf={asOf}
          />
          <Orphans page={page} asOf={asOf} />
        </section>
        <Rail>
          <ArticleClaims page={page} numbers={numbers} asOf={asOf} />
          <Unclaimed
            quotes={[...new Set(unclaimed.map(({ start, end }) => quoted(shown.text.slice(start, end))))]}
            language={page.language}
          />
          <Questions page={page} />
        </Rail>
      </div>
      {corrections}
    </Shell>
  );
}

function storyCrumb(story: { slug: string; headline: string }) {
  return { path: `/stories/${story.slug}`, label: story.headline };
}

/** Whether it is still at its address, and still says there what was read. */
function SourceNow({ page: { source, shown, versions } }: { page: ArticlePage }) {
  const { goneSince, changedAt, archived } = source;
  return (
    <>
      {goneSince ? (
        <p className="mt-2">
          No longer at its address since <time dateTime={isoShort(goneSince)}>{dayWords(goneSince)}</time>.
        </p>
      ) : null}
      {changedAt ? (
        <p className="mt-2">
          Its outlet has changed it since; that was found on{" "}
          <time dateTime={isoShort(changedAt)}>{dayWords(changedAt)}</time>. What is told here was read in the
          text of {dayWords(shown.publishedAt)} (version {shown.number}).
        </p>
      ) : null}
      {archived && (goneSince || changedAt || versions.length > 1) ? (
        <p className="mt-2">
          <ExternalLink href={archived.url}>Archived copy</ExternalLink> of {dayWords(archived.at)}.
        </p>
      ) : null}
    </>
  );
}

function Versions({ page, asOf, here }: { page: ArticlePage; asOf: AsOf; here: string }) {
  if (page.versions.length < 2) return null;
  return (
    <nav aria-label="Versions of this article">
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {page.versions.map((version) => (
          <li key={version.number}>
            <Link
              className="aria-[current]:font-semibold aria-[current]:decoration-ink"
              href={href(here, { asOf, version: String(version.number) })}
              aria-current={version.number === page.shown.number ? "true" : undefined}
            >
              Version {version.number}, {dayWords(version.publishedAt)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How to read what is drawn in the text. */
function SpanKey() {
  return (
    <p className="mb-6 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2 lg:pl-14">
      <span>
        <span className="sp sp--source">who speaks</span>
      </span>
      <span>
        <mark className="sp sp--cue">the word that attributes or weakens</mark>
      </span>
      <span>
        <span className="sp sp--content" data-status="reported">
          what is said
        </span>
        , under the line of its status
      </span>
    </p>
  );
}

function Orphans({ page, asOf }: { page: ArticlePage; asOf: AsOf }) {
  if (page.orphans.length === 0) return null;
  return (
    <section className="mt-12" aria-labelledby="orphans-h">
      <SectionHead id="orphans-h" count={page.orphans.length}>
        No longer in the text
      </SectionHead>
      <ol>
        {page.orphans.map((orphan) => (
          <AttributionItem
            key={orphan.attribution.id}
            attribution={orphan.attribution}
            sameAs={null}
            takenBack={null}
            asOf={asOf}
          />
        ))}
      </ol>
    </section>
  );
}

/** In one pair of marks, also where only a part of a quotation is left. */
const quoted = (words: string) => `“${words.replace(/^[“"«„\s]+|[”"»“,\s]+$/gu, "")}”`;

/** Quotations that stand in the passages above, and of which no claim has been made. */
function Unclaimed({ quotes, language }: { quotes: string[]; language: string }) {
  if (quotes.length === 0) return null;
  return (
    <PlainPart id="unclaimed-h" title="Quoted beside it, in no claim">
      <ul>
        {quotes.map((quote) => (
          <li className="mt-2 font-serif text-md text-pretty" key={quote} lang={language} dir="auto">
            {quote}
          </li>
        ))}
      </ul>
    </PlainPart>
  );
}

function Questions({ page }: { page: ArticlePage }) {
  if (page.questions.length === 0) return null;
  return (
    <PlainPart id="questions-h" title="What it says is not known">
      <ul>
        {page.questions.map((question) => (
          <li className="mt-2 grid grid-cols-[9px_1fr] gap-x-4" key={question.id} data-status="open">
            <span className="vline" aria-hidden="true" />
            <div>
              <p className="py-1.5 font-serif text-md text-pretty" dir="auto">
                {question.text}
              </p>
              {question.note === null ? null : (
                <p className="text-sm wrap-anywhere text-ink-2" dir="auto">
                  {question.note}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </PlainPart>
  );
}
