import type { ReactNode } from "react";
import { besideSeveral } from "@/domain/change/change-words";
import { byRefusal } from "@/domain/no-comments";
import type { Declined, StandfirstLine, StoryPage } from "@/domain/pages";
import { refusedHow } from "@/domain/sourcing/refusal";
import { refusedToWords } from "@/domain/sourcing/speaker";
import { lineWord } from "@/domain/status/status-words";
import { toldClaim } from "@/domain/status/told-claim";
import { labelOn } from "@/domain/status/unsaid";
import { numbered, sentence } from "@/domain/status/wording";
import type { LineStyle, Status } from "@/domain/vocabulary";
import { EmptyNote } from "../empty-note";
import { AnswerLine } from "../entries/answer-line";
import { More } from "../entries/more-entries";
import { QuestionNote } from "../entries/question-note";
import { Hedge, MarkedText, markWords } from "../lines/marked";
import { Link } from "../link";
import { type AsOf, href } from "../links";

const claimLine = "claim-words text-md text-pretty";
const sourceLine = "mt-0.5 text-sm text-ink-3";
const paleLine = "pale-link";

/** What is confirmed, what is reported, what is disputed, and who would not say: a column each. */
export function Standfirst({ page, asOf }: { page: StoryPage; asOf: AsOf }) {
  const { columns } = page;
  const more = (style: LineStyle) => <MoreOf page={page} style={style} asOf={asOf} />;
  const told = (style: Status): Told => ({ style, lines: columns[style], more: more(style), asOf });
  const widths =
    columns.confirmed.length > 0
      ? "lg:grid-cols-[4fr_4fr_2.5fr_2.5fr]"
      : "lg:grid-cols-[2.5fr_5.5fr_2.5fr_2.5fr]";
  return (
    <div className={`grid gap-9 lg:gap-y-8 ${widths}`}>
      <Column style="confirmed" title="What is confirmed">
        <Lines {...told("confirmed")} none="Nothing so far." />
      </Column>
      <Column style="reported" title="What is reported">
        <Part title="By independent sources" {...told("corroborated")} />
        {columns.corroborated.length > 0 && columns.reported.length > 0 ? (
          <Part title="By one source" {...told("reported")} />
        ) : (
          <Lines
            {...told("reported")}
            none={
              columns.corroborated.length + columns.alleged.length > 0
                ? null
                : "Nothing more than is confirmed."
            }
          />
        )}
        <Part title="Alleged, by sources without a name or record" {...told("alleged")} />
        <Part title={labelOn("unsourced", asOf)} {...told("unsourced")} />
      </Column>
      <Column style="disputed" title="What is disputed">
        <Lines
          {...told("disputed")}
          none="Nothing so far. No source with standing has denied what another says."
        />
        <Part title="Shown to be false" {...told("refuted")} />
        <Part title="Withdrawn by its source" {...told("retracted")} />
        <Questions style="open" title="Not known" page={page} asOf={asOf} />
        <Questions style="answered" title="Asked, and answered since" page={page} asOf={asOf} />
      </Column>
      <Column style="none" title="Who would not say">
        <DeclinedList declined={page.declined} asOf={asOf} />
        {more("none")}
      </Column>
    </div>
  );
}

function Column({ style, title, children }: { style: LineStyle; title: string; children: ReactNode }) {
  const id = `sf-${style}`;
  return (
    <section className="min-w-0" data-status={style} aria-labelledby={id}>
      <span className="hline" aria-hidden="true" />
      <h2 className="mt-3 mb-4 text-md text-(--st-ink)" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The questions that are open, or those that stand answered, with their answers. */
function Questions(props: { style: "open" | "answered"; title: string; page: StoryPage; asOf: AsOf }) {
  const { style, title, page, asOf } = props;
  const questions = questionsOf(page, style);
  if (questions.length === 0) return null;
  return (
    <div className="mt-6" data-status={style}>
      <span className="hline" aria-hidden="true" />
      <h3 className="my-2 text-sm text-(--st-ink)">{title}</h3>
      <ul>
        {questions.map((question) => (
          <li
            className="not-first:mt-4"
            key={question.id}
            id={question.href.startsWith("/stories/") ? question.id : undefined}
          >
            <p className={claimLine} dir="auto" data-claim-line>
              <Link className={paleLine} href={href(question.href, { asOf })}>
                {question.text}
              </Link>
            </p>
            <QuestionNote question={question} asOf={asOf} />
            {question.answer ? <AnswerLine answer={question.answer} asOf={asOf} /> : null}
          </li>
        ))}
      </ul>
      <MoreOf page={page} style={style} asOf={asOf} />
    </div>
  );
}

function questionsOf({ questions }: StoryPage, style: "open" | "answered"): StoryPage["questions"] {
  return questions.filter(({ answer }) => (answer !== null) === (style === "answered"));
}

/** Of a great story: leads to all of one kind, which are more than are told here. */
function MoreOf({ page, style, asOf }: { page: StoryPage; style: LineStyle; asOf: AsOf }) {
  if (page.isWhole) return null;
  const told = toldOf(page, style);
  // They are on no timeline, so there is nowhere to lead to.
  if (style === "unsourced")
    return page.unsourced > told.length ? (
      <p className="mt-3 text-sm font-medium">
        And {(page.unsourced - told.length).toLocaleString("en-GB")} more
      </p>
    ) : null;
  const count = page.counts[style] ?? 0;
  if (count <= told.length) return null;
  return (
    <More to={href("/", { story: page.slug, status: style, asOf })}>
      All {count.toLocaleString("en-GB")} {moreWords(style)}
    </More>
  );
}

function toldOf(page: StoryPage, style: LineStyle): readonly unknown[] {
  if (style === "open" || style === "answered") return questionsOf(page, style);
  return style === "none" ? page.declined : page.columns[style];
}

function moreWords(style: LineStyle): string {
  if (style === "open" || style === "answered") return `${lineWord(style).toLowerCase()}s`;
  return style === "none" ? "refusals to comment" : `${lineWord(style).toLowerCase()} claims`;
}

/** The claims of one status that are told, and what leads to more of them. */
type Told = { style: Status; lines: StandfirstLine[]; more: ReactNode; asOf: AsOf };

function Part({ title, ...told }: Told & { title: string }) {
  if (told.lines.length === 0) return null;
  return (
    <div className="mt-6" data-status={told.style}>
      <span className="hline" aria-hidden="true" />
      <h3 className="my-2 text-sm text-(--st-ink)">{title}</h3>
      <Lines {...told} none={null} />
    </div>
  );
}

function Lines({ lines, more, asOf, none }: Told & { none: string | null }) {
  if (lines.length === 0) return none ? <EmptyNote>{none}</EmptyNote> : null;
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li className="not-first:mt-4" key={line.id}>
            <p className={claimLine} dir="auto" data-claim-line>
              <Link className={paleLine} href={href(line.href, { asOf })}>
                <MarkedText text={line.text} marks={line.marks} />
              </Link>
            </p>
            <p className={sourceLine}>
              {line.source}
              {markWords(line.text, line.marks).missing.map((word) => (
                <bdi className="ml-[0.5em] font-serif text-base/5" key={word}>
                  <Hedge>{word}</Hedge>
                </bdi>
              ))}
            </p>
            {line.against.map((words) => (
              <p className={sourceLine} key={words}>
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** So many claims are told that one and the same would not speak to. */
const mostTold = 5;

function DeclinedList({ declined, asOf }: { declined: StoryPage["declined"]; asOf: AsOf }) {
  if (declined.length === 0) return <EmptyNote>Nobody is recorded as having been asked in vain.</EmptyNote>;
  return (
    <ul>
      {declined.map((one) => (
        <li className="not-first:mt-4" key={one.id}>
          <p className={claimLine}>
            <Link className={paleLine} href={href(one.href, { asOf })}>
              <bdi>{one.name}</bdi>
            </Link>
          </p>
          {one.question === null ? null : (
            <p className={sourceLine}>
              {sentence(refusedHow({ stance: one.how, words: one.words }))}
              {one.toldIn === "" ? null : (
                <>
                  , <bdi>{refusedToWords(one)}</bdi>
                </>
              )}
              :{" "}
              <Link href={href(one.href, { asOf })}>
                <bdi>{one.question.text}</bdi>
              </Link>
            </p>
          )}
          {byRefusal(one)
            .slice(0, mostTold)
            .map((about) => (
              <Refusal key={about[0]?.id} how={one.how} about={about} asOf={asOf} />
            ))}
          {byRefusal(one).length > mostTold ? (
            <p className={sourceLine}>
              And about{" "}
              {numbered(byRefusal(one).slice(mostTold).flat().length, "other claim", "other claims")}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** One refusal, about its claim, or beside the claims to which it was joined. */
function Refusal({ how, about, asOf }: Pick<Declined, "how" | "about"> & { asOf: AsOf }) {
  const [first] = about;
  if (first === undefined) return null;
  const refused = sentence(refusedHow({ stance: how, words: first.words }));
  if (about.length === 1)
    return (
      <p className={sourceLine}>
        {refused}, <bdi>{refusedToWords(first)}</bdi> about: <AboutClaim about={first} asOf={asOf} />
      </p>
    );
  return (
    <>
      <p className={sourceLine}>{refused}.</p>
      <details className={sourceLine} data-whole-on-paper>
        <summary>{besideSeveral(first, about.length)}</summary>
        <ul>
          {about.map((one) => (
            <li key={one.id}>
              <AboutClaim about={one} asOf={asOf} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function AboutClaim({ about, asOf }: { about: Declined["about"][number]; asOf: AsOf }) {
  return (
    <Link href={href(about.href, { asOf })}>
      <bdi>{toldClaim(about)}</bdi>
    </Link>
  );
}
