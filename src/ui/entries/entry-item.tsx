import type { Span } from "@/domain/pages";
import { lowerFirst } from "@/domain/status/wording";
import type { Entry } from "@/domain/timeline/entry";
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
  return (
    <li className="entry" data-status={entry.style}>
      <span className="vline" aria-hidden="true" />
      <article className="entry__body" aria-labelledby={titleId}>
        <p className="entry__top">
          <StatusTerm style={entry.style} asOf={asOf}>
            {entry.label}
          </StatusTerm>
          <EntryDate entry={entry} dated={dated} />
          {entry.how && form !== "compact" ? <bdi className="entry__how">{entry.how}</bdi> : null}
          {around.map((word) => (
            <bdi className="entry__cue" key={word}>
              <Hedge>{word}</Hedge>
            </bdi>
          ))}
          {form === "compact" ? null : (
            <Link
              className="entry__id mono"
              href={href(entry.href, { asOf })}
              aria-label={`Permalink to ${entry.key}`}
            >
              {entry.key}
            </Link>
          )}
        </p>
        <Heading className="claim-text" id={titleId} dir={entry.kind === "response" ? "ltr" : "auto"}>
          <Link href={href(entry.href, { asOf })}>
            <MarkedText text={entry.text} marks={entry.marks} found={found} />
          </Link>
        </Heading>
        {entry.answer ? <AnswerLine answer={entry.answer} asOf={asOf} /> : null}
        {form === "comfortable" && entry.entities.length > 0 ? (
          <p className="entry__ents">
            {entry.entities.map((entity) => (
              <EntityLink key={entity.id} entity={entity} asOf={asOf} />
            ))}
          </p>
        ) : null}
        {form === "story" ? (
          <>
            <ChainFlat links={entry.chain} what={chainTitle(entry)} />
            <BesideLines sides={entry.beside} asOf={asOf} />
          </>
        ) : null}
      </article>
      {form === "story" ? null : (
        <div className="entry__side">
          {form === "compact" ? (
            <>
              <ChainFlat links={entry.chain} what={chainTitle(entry)} />
              <BesideLines sides={entry.beside} asOf={asOf} />
            </>
          ) : (
            <>
              {entry.chain.length > 0 ? <p className="vh">{chainTitle(entry)}</p> : null}
              <Chain links={entry.chain} style={entry.style} asOf={asOf} />
              <BesideLines sides={entry.beside} asOf={asOf} />
              {entry.origins ? (
                <p className="entry__origins">
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
    <span className="entry__how">
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

/** What the way beside an entry is: who keeps silent says nothing, and a question is nobody's claim. */
function chainTitle({ kind }: Entry): string {
  if (kind === "response") return "Who would not say";
  return kind === "question" ? "Where it is asked" : "Who says so";
}
