import { chosenKey } from "@/domain/claim-key";
import type { Span } from "@/domain/pages";
import { lowerFirst } from "@/domain/status/wording";
import { chainTitle } from "@/domain/timeline/chain-title";
import type { Entry } from "@/domain/timeline/entry";
import { claimLink, claimText, looseText } from "../lines/claim-text";
import { Hedge, MarkedText, markWords } from "../lines/marked";
import { StatusTerm, Term } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { AnswerLine } from "./answer-line";
import { BesideLines } from "./beside-lines";
import { Chain, ChainFlat } from "./chain";
import { EntityLink } from "./entity-link";

export type HeadingLevel = 3 | 4;

/** With the chain in a column of its own, in full or in one line; or, in a story, in a line below the words. */
export type EntryForm = "comfortable" | "compact" | "story";

/** Where the parts of an entry stand, and how closely. */
const looks: Record<EntryForm, Record<"entry" | "body" | "top" | "status" | "text" | "side", string>> = {
  comfortable: {
    entry: "lg:grid-cols-[9px_minmax(0,1fr)_268px] lg:gap-x-6",
    body: "max-w-152 pb-3 lg:pb-8",
    top: "mb-1.5",
    status: "",
    text: looseText,
    side: "pb-8",
  },
  compact: {
    entry: "lg:grid-cols-[9px_minmax(0,1fr)_324px]",
    body: "gap-x-3 lg:grid lg:grid-cols-[132px_minmax(0,1fr)] lg:pb-3",
    // Two links, one above the other: each is to be met by a finger.
    top: "self-start pt-px max-lg:mb-1",
    status: "max-lg:min-h-6",
    text: "text-base/5.5 text-pretty",
    side: "pb-4 lg:pb-3",
  },
  story: {
    entry: "lg:gap-x-6",
    body: "max-w-152 pb-3 lg:pb-8",
    top: "mb-1.5",
    status: "",
    text: looseText,
    side: "",
  },
};

/** On a page that has a rail, there is less room for who says so. */
const besideRail = "lg:grid-cols-[9px_minmax(0,1fr)_232px] lg:gap-x-6";

/** One line of a timeline. Its spine is the line of its status. */
export function EntryItem(props: {
  entry: Entry;
  asOf: AsOf;
  level: HeadingLevel;
  form: EntryForm;
  found?: readonly Span[];
  /** Whether it tells its date itself, where no heading does. */
  dated?: boolean;
}) {
  const { entry, asOf, level, form, found, dated = false } = props;
  const Heading = level === 3 ? "h3" : "h4";
  const titleId = `entry-${entry.id}`;
  const around = markWords(entry.text, entry.marks).missing;
  const look = dated ? { ...looks[form], entry: besideRail } : looks[form];
  return (
    <li
      className={`grid grid-cols-[9px_minmax(0,1fr)] gap-x-4 break-inside-avoid ${look.entry}`}
      data-status={entry.style}
      data-entry
    >
      <span className="vline max-lg:row-span-2" aria-hidden="true" />
      <article className={look.body} aria-labelledby={titleId}>
        <p className={`flex flex-wrap items-center gap-x-4 text-sm ${look.top}`}>
          <StatusTerm style={entry.style} asOf={asOf} look={look.status}>
            {entry.label}
          </StatusTerm>
          <EntryDate entry={entry} dated={dated} />
          {entry.how && form !== "compact" ? <bdi className="text-ink-3">{entry.how}</bdi> : null}
          {around.map((word) => (
            <bdi className="font-serif text-base/5" key={word}>
              <Hedge>{word}</Hedge>
            </bdi>
          ))}
          {form === "compact" ? null : (
            <Link
              className="ml-auto font-mono text-xs/5 text-ink-3 pale-link"
              href={href(entry.href, { asOf })}
              aria-label={`Permalink to ${chosenKey(entry.key) ?? entry.text}`}
            >
              {chosenKey(entry.key) ?? "link"}
            </Link>
          )}
        </p>
        <Heading
          className={`${claimText} ${look.text}`}
          id={titleId}
          dir={entry.kind === "response" ? "ltr" : "auto"}
        >
          <Link className={claimLink} href={href(entry.href, { asOf })}>
            <MarkedText text={entry.text} marks={entry.marks} found={found} />
          </Link>
        </Heading>
        {entry.answer ? <AnswerLine answer={entry.answer} asOf={asOf} /> : null}
        {form === "comfortable" && entry.entities.length > 0 ? (
          <p className="mt-2 flex flex-wrap gap-x-4 text-sm/6">
            {entry.entities.map((entity) => (
              <EntityLink
                key={entity.id}
                className="text-ink-2 decoration-hair hover:decoration-current"
                entity={entity}
                asOf={asOf}
              />
            ))}
          </p>
        ) : null}
        {form === "story" ? (
          <>
            <ChainFlat links={entry.chain} what={chainTitle(entry)} className="mt-1 gap-x-[0.5em]" />
            <BesideLines sides={entry.beside} asOf={asOf} />
          </>
        ) : null}
      </article>
      {form === "story" ? null : (
        <div className={`max-lg:col-start-2 ${look.side}`} data-tip-left>
          {form === "compact" ? (
            <>
              <ChainFlat links={entry.chain} what={chainTitle(entry)} className="gap-[0.4em]" />
              <BesideLines sides={entry.beside} asOf={asOf} className="pb-1" />
            </>
          ) : (
            <>
              {entry.chain.length > 0 ? <p className="sr-only">{chainTitle(entry)}</p> : null}
              <Chain links={entry.chain} style={entry.style} asOf={asOf} />
              <BesideLines sides={entry.beside} asOf={asOf} className="pb-1 pl-4.5" />
              {entry.origins ? (
                <p className="pl-4.5 text-xs text-ink-3">
                  <Term term="origin" asOf={asOf}>
                    {entry.origins}
                  </Term>
                </p>
              ) : null}
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** What a heading cannot tell: that the day is of the report alone; and the date itself where no heading does. */
function EntryDate({ entry: { kind, date, dateOf }, dated }: { entry: Entry; dated: boolean }) {
  const isUndated = kind === "claim" && dateOf === "report";
  if (!dated && !isUndated) return null;
  return (
    <span className="text-ink-3">
      {dateOf === "report" ? "Reported " : null}
      <time dateTime={date.datetime}>{date.day}</time>
      {isUndated ? ", day not known" : null}
      {dateOf === "happening" && date.note ? `, ${asPart(date.note)}` : null}
    </span>
  );
}

/** Weekdays alone keep their capital within a line. */
function asPart(note: string): string {
  return /^[A-Z][a-z]+day$/.test(note) ? note : lowerFirst(note);
}
