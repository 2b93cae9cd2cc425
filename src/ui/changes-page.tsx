import type { StoryChange } from "@/domain/change/story-change";
import type { Moment } from "@/domain/pages";
import { dayWords, instantWords } from "@/domain/time/date-words";
import { BetweenForm } from "./changes/between-form";
import { ChangeItem } from "./changes/change-item";
import { Crumbs } from "./frame/crumbs";
import { asOfText } from "./links";
import { Shell } from "./shell";

export type ChangesView = {
  story: { slug: string; headline: string };
  moments: Moment[];
  changes: StoryChange[];
  /** Null is the beginning. */
  from: Date | null;
  /** Null is now. */
  to: Date | null;
};

const groups: { title: string; kinds: StoryChange["kind"][] }[] = [
  { title: "Status changed", kinds: ["status_changed"] },
  { title: "New claims", kinds: ["claim_added"] },
  { title: "More on what was known, with the same status", kinds: ["details_added"] },
  { title: "Asked, and would not say", kinds: ["response_added"] },
  { title: "Open questions", kinds: ["question_answered", "question_raised"] },
];

/** A group draws no more than this; a story of thousands of claims is narrowed by its days. */
const atMost = 200;

/** What changed in a story between two days: each subject once, from what it was to what it is. */
export function ChangesView({ story, moments, changes, from, to }: ChangesView) {
  const here = `/stories/${story.slug}/changes`;
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
      <header className="betweenhead">
        <h1>What changed</h1>
        <p className="dek">
          From {from ? <When instant={from} /> : "the beginning"} to {to ? <When instant={to} /> : "now"}
        </p>
      </header>
      <BetweenForm here={here} moments={moments} from={from} to={to} />
      {shown.map(({ title, items }, index) => (
        <section className="between__group" key={title} aria-labelledby={`between-${index}`}>
          <h2 id={`between-${index}`} className="sech">
            {title}
          </h2>
          <ol className="changes__list">
            {items.slice(0, atMost).map((change) => (
              <ChangeItem key={change.id} change={change} story={story.slug} asOf={to} />
            ))}
          </ol>
          {items.length > atMost ? (
            <p className="dim">And {items.length - atMost} more: choose days that lie closer together.</p>
          ) : null}
        </section>
      ))}
      {shown.length === 0 ? (
        <p className="sf__none between__group">Nothing became public between these two.</p>
      ) : null}
    </Shell>
  );
}

function When({ instant }: { instant: Date }) {
  const text = asOfText(instant);
  return <time dateTime={text}>{text.length === 10 ? dayWords(instant) : instantWords(instant)}</time>;
}
