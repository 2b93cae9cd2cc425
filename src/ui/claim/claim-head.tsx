import type { ReactNode } from "react";
import type { ClaimPage } from "@/domain/pages";
import { labelOn } from "@/domain/status/unsaid";
import { plural } from "@/domain/status/wording";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { AnswerLine } from "../entries/answer-line";
import { EntityLink } from "../entries/entity-link";
import { Listed } from "../lines/listed";
import { Hedge, MarkedText, markWords } from "../lines/marked";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { Reworded } from "../reworded";
import { WouldChange } from "./why";

/** The claim itself, under its line, with its dates kept apart. `marks` are the hedges that it is said with. */
export function ClaimHead({ page, marks, asOf }: { page: ClaimPage; marks: string[]; asOf: AsOf }) {
  const { record, report, stories, entities, questions, firstPublishedAt } = page;
  const happened = record.happened ? edtfWords(record.happened) : null;
  const around = markWords(record.text, marks).missing;
  return (
    <div className="claimhead" data-status={report.status}>
      <span className="vline vline--lg" aria-hidden="true" />
      <div>
        <p className="claimhead__s">
          <StatusTerm style={report.status} asOf={asOf} large>
            {labelOn(report.status, asOf)}
          </StatusTerm>
          {record.scope ? <bdi>{record.scope}</bdi> : null}
          {around.map((word) => (
            <span className="claimhead__cue" key={word}>
              <Hedge>{word}</Hedge>
            </span>
          ))}
        </p>
        <h1 className="claim-text claim-text--lg" dir="auto">
          <MarkedText text={record.text} marks={marks} />
        </h1>
        <Reworded reworded={page.reworded} />
        <dl className="facts">
          <Fact term="First reported">
            {firstPublishedAt && (asOf === null || firstPublishedAt <= asOf) ? (
              <time dateTime={isoShort(firstPublishedAt)}>{dayWords(firstPublishedAt)}</time>
            ) : (
              "Not yet"
            )}
          </Fact>
          <Fact term="Happened">
            {happened ? (
              <>
                <time dateTime={happened.datetime}>{happened.day}</time>
                {happened.note ? <span className="dim facts__note">{happened.note}</span> : null}
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

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type QuestionsProps = { id: string; title: string; questions: ClaimPage["questions"]; asOf: AsOf };

function Questions({ id, title, questions, asOf }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section className="notknown" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {title}
      </h2>
      <ul>
        {questions.map((question) => (
          <li key={question.id} id={question.id} data-status={question.answer ? "answered" : "open"}>
            <span className="vline" aria-hidden="true" />
            <div>
              <p className="sf__t" dir="auto">
                {question.text}
              </p>
              {question.answer ? <AnswerLine answer={question.answer} asOf={asOf} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
