import type { ReactNode } from "react";
import type { ClaimPage } from "@/domain/pages";
import { labelOn } from "@/domain/status/unsaid";
import { plural } from "@/domain/status/wording";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { AtTheDesk } from "../at-the-desk";
import { Follow } from "../changes/follow";
import { CiteLink } from "../cite-link";
import { AnswerLine } from "../entries/answer-line";
import { EntityLink } from "../entries/entity-link";
import { QuestionNote } from "../entries/question-note";
import { claimTextOf } from "../lines/claim-text";
import { Listed } from "../lines/listed";
import { Hedge, MarkedText, markWords } from "../lines/marked";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { PlainPart } from "../plain-part";
import { Reworded } from "../reworded";
import { WouldChange } from "./why";

/** The claim itself, under its line, with its dates kept apart. `marks` are the hedges that it is said with. */
export function ClaimHead(props: { page: ClaimPage; marks: string[]; asOf: AsOf; byMail: boolean }) {
  const { page, marks, asOf, byMail } = props;
  const { record, report, stories, entities, questions, firstPublishedAt } = page;
  const happened = record.happened ? edtfWords(record.happened) : null;
  const around = markWords(record.text, marks).missing;
  return (
    <div className="grid grid-cols-[13px_1fr] gap-x-4 self-start lg:gap-x-6" data-status={report.status}>
      <span className="vline vline--lg" aria-hidden="true" />
      <div>
        <p className="mb-4 flex flex-wrap items-center gap-x-4 text-ink-3">
          <StatusTerm style={report.status} asOf={asOf} large>
            {labelOn(report.status, asOf)}
          </StatusTerm>
          {record.scope ? <bdi>{record.scope}</bdi> : null}
          {around.map((word) => (
            <span className="font-serif text-md" key={word}>
              <Hedge>{word}</Hedge>
            </span>
          ))}
        </p>
        <h1
          className={`${claimTextOf("font-[450]")} text-[1.75rem]/8.5 tracking-[-0.012em] text-pretty lg:text-[2.375rem]/11.5`}
          dir="auto"
        >
          <MarkedText text={record.text} marks={marks} />
        </h1>
        <Reworded reworded={page.reworded} />
        <dl className="my-7 grid grid-cols-[1fr_1fr] justify-start gap-x-8 gap-y-4 text-sm lg:grid-cols-[repeat(4,auto)]">
          <Fact term="First reported">
            {firstPublishedAt && isOut(page, asOf) ? (
              <time dateTime={isoShort(firstPublishedAt)}>{dayWords(firstPublishedAt)}</time>
            ) : (
              "Not yet"
            )}
          </Fact>
          <Fact term="Happened">
            {happened ? (
              <>
                <time dateTime={happened.datetime}>{happened.day}</time>
                {happened.note ? <span className="block text-ink-3">{happened.note}</span> : null}
              </>
            ) : (
              "Date not known"
            )}
          </Fact>
          {stories.length > 0 ? (
            <Fact term={plural(stories.length, "Story", "Stories")}>
              <Listed
                items={stories.map((story) => (
                  <Link key={story.slug} href={href(`/stories/${story.slug}`, { asOf })}>
                    <bdi>{story.headline}</bdi>
                  </Link>
                ))}
              />
            </Fact>
          ) : null}
          {entities.length > 0 ? (
            <Fact term="About">
              <Listed
                items={entities.map((entity) => <EntityLink key={entity.id} entity={entity} asOf={asOf} />)}
              />
            </Fact>
          ) : null}
        </dl>
        {isOut(page, asOf) ? (
          <div className="flex flex-wrap items-start gap-2">
            <Follow path={`/claims/${record.id}`} byMail={byMail} />
            <CiteLink path={`/claims/${record.id}`} asOf={asOf} />
            <AtTheDesk path={`/desk/claims/${record.id}`} />
          </div>
        ) : null}
        <WouldChange sentences={report.wouldChange} />
        <Questions
          id="questions-h"
          title="Not known"
          questions={questions.filter(({ answer }) => answer === null)}
          asOf={asOf}
        />
        <Questions
          id="answered-h"
          title="Asked, and answered since"
          questions={questions.filter(({ answer }) => answer !== null)}
          asOf={asOf}
        />
      </div>
    </div>
  );
}

function isOut({ firstPublishedAt }: ClaimPage, asOf: AsOf): boolean {
  return firstPublishedAt !== null && (asOf === null || firstPublishedAt <= asOf);
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type QuestionsProps = { id: string; title: string; questions: ClaimPage["questions"]; asOf: AsOf };

function Questions({ id, title, questions, asOf }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <PlainPart id={id} title={title}>
      <ul>
        {questions.map((question) => (
          <li
            className="mt-2 grid grid-cols-[9px_1fr] gap-x-4"
            key={question.id}
            id={question.id}
            data-status={question.answer ? "answered" : "open"}
          >
            <span className="vline" aria-hidden="true" />
            <div>
              <p className="py-1.5 font-serif text-md text-pretty" dir="auto">
                {question.text}
              </p>
              <QuestionNote question={question} asOf={asOf} />
              {question.answer ? <AnswerLine answer={question.answer} asOf={asOf} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </PlainPart>
  );
}
