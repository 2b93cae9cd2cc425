import type { ReactNode } from "react";
import {
  type PublicationRecord,
  type PublicationState,
  sizeOf,
  sizeWords,
} from "@/domain/publication/publication";
import { instantWords } from "@/domain/time/date-words";
import type { Withdrawal } from "@/domain/withdrawal";
import { ChangeItem } from "../changes/change-item";
import { Link } from "../link";
import { changePath } from "./change-path";
import { DeskHead } from "./desk-shell";
import { PlanEdits } from "./plan-edits";
import { SecondLooks } from "./second-looks";
import { subjectPath } from "./subject-path";

const states: Record<PublicationState, string> = {
  requested: "Asked for",
  published: "Published",
  refused: "Refused",
  withdrawn: "Withdrawn",
};

/** Publications that wait for a chief, each with what readers would see changed, and those that are done with. */
export function PublicationsView(props: {
  waiting: PublicationRecord[];
  past: PublicationRecord[];
  /** What is taken down now, with the way back. */
  gone: Withdrawal[];
  decide: (one: PublicationRecord) => ReactNode;
  putBack: (one: Withdrawal) => ReactNode;
}) {
  const { waiting, past, gone, decide, putBack } = props;
  return (
    <>
      <DeskHead title="Publications" />
      <section aria-labelledby="waiting-h" className="dpsec">
        <h2 id="waiting-h" className="sech" tabIndex={-1}>
          Waiting for a chief <span className="dim num">{waiting.length}</span>
        </h2>
        {waiting.length === 0 ? <p className="sf__none">Nothing waits.</p> : null}
        <ul className="publications">
          {waiting.map((one) => (
            <li key={one.id} id={`p-${one.id}`}>
              <Title one={one} />
              {one.note ? <p className="publications__note">{one.note}</p> : null}
              {one.secondLooks.length > 0 ? (
                <SecondLooks looks={one.secondLooks} className="plan__looks" />
              ) : null}
              <Changes one={one} />
              {decide(one)}
            </li>
          ))}
        </ul>
      </section>
      {gone.length > 0 ? (
        <section aria-labelledby="gone-h" className="dpsec">
          <h2 id="gone-h" className="sech">
            Taken down <span className="dim num">{gone.length}</span>
          </h2>
          <ul className="publications">
            {gone.map((one) => (
              <li key={one.id}>
                <h3>
                  <Link href={subjectPath(one.kind, one.subject)}>{one.title}</Link>
                </h3>
                <p className="dim">
                  Taken down by {one.by}, {instantWords(new Date(one.at))}
                  {one.leadsTo === null ? null : `; its address leads to ${one.leadsTo}`}
                </p>
                <p className="publications__note">{one.reason}</p>
                {putBack(one)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="past-h" className="dpsec">
        <h2 id="past-h" className="sech">
          Before
        </h2>
        {past.length === 0 ? <p className="sf__none">Nothing has been published from the desk yet.</p> : null}
        <ul className="publications">
          {past.map((one) => (
            <li key={one.id} id={`p-${one.id}`}>
              <Title one={one} />
              {one.note ? <p className="publications__note">{one.note}</p> : null}
              {one.answer ? (
                <p className="publications__note">
                  <span className="dim">{one.decidedBy}:</span> {one.answer}
                </p>
              ) : null}
              <details>
                <summary>{sizeWords(sizeOf(one))}</summary>
                <Changes one={one} />
              </details>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Title({ one }: { one: PublicationRecord }) {
  const { scope, state, requestedBy, requestedAt, decidedBy, decidedAt } = one;
  return (
    <>
      <h3>
        <Link href={subjectPath(scope.kind, scope.id)}>{scope.title}</Link>
      </h3>
      <p className="dim">
        {decidedBy === null || decidedBy === requestedBy
          ? `${states[state]} by ${requestedBy}, ${instantWords(new Date(decidedAt ?? requestedAt))}`
          : `Asked for by ${requestedBy}, ${instantWords(new Date(requestedAt))}. ${states[state]} by ${decidedBy}, ${instantWords(new Date(decidedAt ?? requestedAt))}`}
      </p>
    </>
  );
}

function Changes({ one: { changes, edits } }: { one: PublicationRecord }) {
  return (
    <>
      {changes.length > 0 ? <StoryChanges changes={changes} /> : null}
      {edits.length > 0 ? (
        <div className="plan">
          <h4>{changes.length > 0 ? "Other edits" : "No status moves and no claim is new: other edits"}</h4>
          <PlanEdits edits={edits} />
        </div>
      ) : null}
    </>
  );
}

function StoryChanges({ changes }: Pick<PublicationRecord, "changes">) {
  return (
    <ol className="changes__list">
      {changes.map((change) => (
        <ChangeItem key={change.id} change={change} story="" asOf={null} path={changePath(change)} />
      ))}
    </ol>
  );
}
