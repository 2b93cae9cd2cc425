import type { StoryChange } from "@/domain/change/story-change";
import type { PublicCorrection } from "@/domain/correction";
import type { Moment } from "@/domain/pages";
import { asOfText } from "@/domain/time/as-of-text";
import { dayWords, instantWords } from "@/domain/time/date-words";
import { Dek } from "./big-head";
import { buttonLook } from "./button-look";
import { BetweenForm } from "./changes/between-form";
import { ChangeItem } from "./changes/change-item";
import { ChangeList } from "./changes/change-list";
import { CorrectionList } from "./correction-list";
import { EmptyNote } from "./empty-note";
import { Crumbs } from "./frame/crumbs";
import { Link } from "./link";
import { href } from "./links";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";

export type ChangesView = {
  story: { slug: string; headline: string };
  moments: Moment[];
  changes: StoryChange[];
  /** Which of how many pages this is, and how many claims they all tell of. */
  page: number;
  pages: number;
  claims: number;
  /** Null is the beginning. */
  from: Date | null;
  /** Null is now. */
  to: Date | null;
  /** What was put right between the two: it is no news. */
  corrections?: readonly PublicCorrection[];
};

const groups: { title: string; kinds: StoryChange["kind"][] }[] = [
  { title: "Status changed", kinds: ["status_changed"] },
  { title: "New claims", kinds: ["claim_added"] },
  { title: "More on what was known, with the same status", kinds: ["details_added"] },
  { title: "Asked, and would not say", kinds: ["response_added"] },
  { title: "Open questions", kinds: ["question_answered", "question_raised"] },
];

/** What changed in a story between two days: each subject once, from what it was to what it is. */
export function ChangesView(props: ChangesView) {
  const { story, moments, changes, page, pages, claims, from, to, corrections = [] } = props;
  const here = `/stories/${story.slug}/changes`;
  const address = (number: number) => href(here, { from, to, page: number === 1 ? null : String(number) });
  const shown = groups
    .map(({ title, kinds }) => ({ title, items: changes.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ items }) => items.length > 0);
  return (
    <Shell section="stories" asOf={null} here={here}>
      <Crumbs
        trail={[
          { path: "/stories", label: "Stories" },
          { path: `/stories/${story.slug}`, label: story.headline },
        ]}
        last="What changed"
        asOf={null}
      />
      <header className="py-6">
        <h1 className="font-serif text-2xl">What changed</h1>
        <Dek>
          From {from ? <When instant={from} /> : "the beginning"} to {to ? <When instant={to} /> : "now"}
        </Dek>
      </header>
      <BetweenForm here={here} moments={moments} from={from} to={to} />
      {pages > 1 ? (
        <p className="mt-12 text-ink-3">
          {claims.toLocaleString("en-GB")} claims had news between these two. This is part {page} of {pages},
          in the story’s order; days that lie closer together have fewer.
        </p>
      ) : null}
      {shown.map(({ title, items }, index) => (
        <section className="mt-12" key={title} aria-labelledby={`between-${index}`}>
          <SectionHead id={`between-${index}`}>{title}</SectionHead>
          <ChangeList look="mt-5 gap-5 lg:grid-cols-[repeat(3,1fr)] lg:gap-8">
            {items.map((change) => (
              <ChangeItem key={change.id} change={change} story={story.slug} asOf={to} />
            ))}
          </ChangeList>
        </section>
      ))}
      {pages > 1 ? <OtherPages address={address} page={page} pages={pages} /> : null}
      {corrections.length > 0 ? (
        <section className="mt-12" aria-labelledby="put-right">
          <SectionHead id="put-right">Corrected, which is no news</SectionHead>
          <CorrectionList items={corrections} />
        </section>
      ) : null}
      {shown.length === 0 && pages === 1 ? (
        <EmptyNote className="mt-12">Nothing became public between these two.</EmptyNote>
      ) : null}
    </Shell>
  );
}

type OtherPagesProps = { address: (page: number) => string; page: number; pages: number };

function OtherPages({ address, page, pages }: OtherPagesProps) {
  return (
    <nav className="flex flex-wrap gap-2" aria-label="Parts of this comparison">
      {page > 1 ? (
        <Link className={buttonLook()} href={address(page - 1)} rel="prev">
          Part {page - 1}
        </Link>
      ) : null}{" "}
      {page < pages ? (
        <Link className={buttonLook()} href={address(page + 1)} rel="next">
          Part {page + 1} of {pages}
        </Link>
      ) : null}
    </nav>
  );
}

function When({ instant }: { instant: Date }) {
  const text = asOfText(instant);
  return <time dateTime={text}>{text.length === 10 ? dayWords(instant) : instantWords(instant)}</time>;
}
