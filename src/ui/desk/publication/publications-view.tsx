import type { ReactNode } from "react";
import {
  type PublicationRecord,
  type PublicationState,
  sizeOf,
  sizeWords,
} from "@/domain/publication/publication";
import { instantWords } from "@/domain/time/date-words";
import type { Withdrawal } from "@/domain/withdrawal";
import { ChangeItem } from "../../changes/change-item";
import { ChangeList } from "../../changes/change-list";
import { EmptyNote } from "../../empty-note";
import { Link } from "../../link";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { subjectPath } from "../frame/subject-path";
import { changePath } from "../history/change-path";
import { WorkNote, WorkRow } from "../story/work-list";
import { PlanEdits } from "./plan-edits";
import { SecondLooks } from "./second-looks";

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
      <DeskSection id="waiting" title="Waiting for a chief" count={waiting.length} focusable>
        {waiting.length === 0 ? <EmptyNote>Nothing waits.</EmptyNote> : null}
        <ul>
          {waiting.map((one) => (
            <WorkRow key={one.id} id={`p-${one.id}`}>
              <Title one={one} />
              {one.note ? <p className="mt-1">{one.note}</p> : null}
              {one.secondLooks.length > 0 ? (
                <SecondLooks looks={one.secondLooks} className="mb-6 border-l-3 border-ink pl-4 text-sm/6" />
              ) : null}
              <Changes one={one} />
              {decide(one)}
            </WorkRow>
          ))}
        </ul>
      </DeskSection>
      {gone.length > 0 ? (
        <DeskSection id="gone" title="Taken down" count={gone.length}>
          <ul>
            {gone.map((one) => (
              <WorkRow key={one.id}>
                <h3 className={title}>
                  <Link href={subjectPath(one.kind, one.subject)}>{one.title}</Link>
                </h3>
                <WorkNote>
                  Taken down by {one.by}, {instantWords(new Date(one.at))}
                  {one.leadsTo === null ? null : `; its address leads to ${one.leadsTo}`}
                </WorkNote>
                <p className="mt-1">{one.reason}</p>
                {putBack(one)}
              </WorkRow>
            ))}
          </ul>
        </DeskSection>
      ) : null}
      <DeskSection id="past" title="Before">
        {past.length === 0 ? <EmptyNote>Nothing has been published from the desk yet.</EmptyNote> : null}
        <ul>
          {past.map((one) => (
            <WorkRow key={one.id} id={`p-${one.id}`}>
              <Title one={one} />
              {one.note ? <p className="mt-1">{one.note}</p> : null}
              {one.answer ? (
                <p className="mt-1">
                  <span className="text-ink-3">{one.decidedBy}:</span> {one.answer}
                </p>
              ) : null}
              <details>
                <summary>{sizeWords(sizeOf(one))}</summary>
                <Changes one={one} />
              </details>
            </WorkRow>
          ))}
        </ul>
      </DeskSection>
    </>
  );
}

const title = "font-serif text-lg font-semibold [&_a]:decoration-transparent [&_a:hover]:decoration-current";

function Title({ one }: { one: PublicationRecord }) {
  const { scope, state, requestedBy, requestedAt, decidedBy, decidedAt } = one;
  return (
    <>
      <h3 className={title}>
        <Link href={subjectPath(scope.kind, scope.id)}>{scope.title}</Link>
      </h3>
      <WorkNote>
        {decidedBy === null || decidedBy === requestedBy
          ? `${states[state]} by ${requestedBy}, ${instantWords(new Date(decidedAt ?? requestedAt))}`
          : `Asked for by ${requestedBy}, ${instantWords(new Date(requestedAt))}. ${states[state]} by ${decidedBy}, ${instantWords(new Date(decidedAt ?? requestedAt))}`}
      </WorkNote>
    </>
  );
}

function Changes({ one: { changes, edits } }: { one: PublicationRecord }) {
  return (
    <>
      {changes.length > 0 ? <StoryChanges changes={changes} /> : null}
      {edits.length > 0 ? (
        <div>
          <h4 className="mt-6 mb-2 text-sm font-semibold">
            {changes.length > 0 ? "Other edits" : "No status moves and no claim is new: other edits"}
          </h4>
          <PlanEdits edits={edits} />
        </div>
      ) : null}
    </>
  );
}

function StoryChanges({ changes }: Pick<PublicationRecord, "changes">) {
  return (
    <ChangeList look="my-4 gap-5">
      {changes.map((change) => (
        <ChangeItem key={change.id} change={change} story="" asOf={null} path={changePath(change)} />
      ))}
    </ChangeList>
  );
}
