import type { ReactNode } from "react";
import type { PublicationRecord, PublicationState } from "@/domain/desk/publication";
import { instantWords } from "@/domain/time/date-words";
import { ChangeItem } from "../changes/change-item";
import { Link } from "../link";
import { DeskHead } from "./desk-shell";
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
  decide: (one: PublicationRecord) => ReactNode;
}) {
  const { waiting, past, decide } = props;
  return (
    <>
      <DeskHead title="Publications" />
      <section aria-labelledby="waiting-h" className="dpsec">
        <h2 id="waiting-h" className="sech">
          Waiting for a chief <span className="dim num">{waiting.length}</span>
        </h2>
        {waiting.length === 0 ? <p className="sf__none">Nothing waits.</p> : null}
        <ul className="publications">
          {waiting.map((one) => (
            <li key={one.id} id={`p-${one.id}`}>
              <Title one={one} />
              {one.note ? <p className="publications__note">{one.note}</p> : null}
              {one.secondLooks.length > 0 ? (
                <ul className="plan__looks">
                  {one.secondLooks.map(({ rule, claimId, words }) => (
                    <li key={`${rule} ${claimId}`}>
                      <Link href={`/desk/claims/${claimId}`}>{words}</Link>
                    </li>
                  ))}
                </ul>
              ) : null}
              <Changes one={one} />
              {decide(one)}
            </li>
          ))}
        </ul>
      </section>
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
              <details>
                <summary>{one.changes.length === 1 ? "1 change" : `${one.changes.length} changes`}</summary>
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

function Changes({ one: { changes } }: { one: PublicationRecord }) {
  if (changes.length === 0) return <p className="dim">No status moves and no claim is new: other edits.</p>;
  return (
    <ol className="changes__list">
      {changes.map((change) => (
        <ChangeItem
          key={change.id}
          change={change}
          story=""
          asOf={null}
          path={
            "claim" in change
              ? `/desk/claims/${change.claim.id}`
              : `/desk/history/open_question/${change.question.id}`
          }
        />
      ))}
    </ol>
  );
}
