"use client";

import { type FormEvent, type MouseEvent, useState } from "react";
import type { StorySnapshot } from "@/domain/dossier/snapshot";
import type { Reply } from "@/domain/lint/finding";
import { type Hold, type PublicationPlan, sizeOf, sizeWords } from "@/domain/publication/publication";
import { buttonLook } from "../../button-look";
import { ChangeItem } from "../../changes/change-item";
import { ChangeList } from "../../changes/change-list";
import { EmptyNote } from "../../empty-note";
import { Input } from "../../field-parts";
import { Link } from "../../link";
import { FormFault } from "../form/form-fault";
import { LinkButton } from "../frame/link-button";
import { subjectPath } from "../frame/subject-path";
import { changePath } from "../history/change-path";
import type { Editing } from "../history/editing";
import { PlanEdits } from "./plan-edits";
import { SecondLooks } from "./second-looks";
import { StatedView } from "./stated-view";
import { UndecidedView } from "./undecided-view";

/** Leaves a finding as it is, with a reason. Answers what went wrong, or null. */
export type AnswerFinding = (claimId: string, finding: string, reason: string) => Promise<string | null>;

/** What publishing would do, before anybody does it: what readers will see changed, and what stays at the desk and why. */
export function PlanView(props: {
  plan: PublicationPlan;
  answer: AnswerFinding;
  /** The story as it is worked on, where it is one. */
  story?: Editing<StorySnapshot> | null;
}) {
  const { plan, answer, story = null } = props;
  const { changes, edits, held, secondLooks } = plan;
  return (
    <div>
      {secondLooks.length > 0 ? (
        <section aria-labelledby="looks-h" className="mb-6 border-l-3 border-ink pl-4 text-sm/6">
          <h3 id="looks-h" className="mb-2 text-sm font-semibold">
            A chief looks first
          </h3>
          <SecondLooks looks={secondLooks} />
        </section>
      ) : null}
      <StatedView stated={plan.stated} story={story} />
      {held.length > 0 ? (
        <section aria-labelledby="held-h">
          <h3 id="held-h" className={head}>
            Held back until it is mended or meant{" "}
            <span className="text-ink-3 tabular-nums">{held.length}</span>
          </h3>
          <ul>
            {held.map(({ kind, id, text, findings }) => (
              <li key={`${kind} ${id}`} className="border-b border-hair py-2 text-sm">
                <p className="font-serif text-md">
                  <Link href={subjectPath(kind, id)}>{text}</Link>
                </p>
                <ul>
                  {findings.map((finding) => (
                    <li key={finding.id}>
                      <FindingLine
                        finding={finding}
                        answer={(reason) => answer(id, finding.id, reason)}
                        answered={null}
                      />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <UndecidedView undecided={plan.undecided} />
      {held.length + plan.undecided.length > 0 && sizeOf(plan) > 0 ? (
        <h3 className={head}>What readers will see</h3>
      ) : null}
      {changes.length > 0 && edits.length > 0 ? (
        <p className="mb-4 text-sm text-ink-3">
          {sizeWords(sizeOf(plan))}: {changes.length} of claims and questions, {edits.length} of the story
          itself, its articles and the names in it.
        </p>
      ) : null}
      {changes.length > 0 ? (
        <ChangeList look="gap-5" label="What changes for readers">
          {changes.map((change) => (
            <ChangeItem key={change.id} change={change} story="" asOf={null} path={changePath(change)} />
          ))}
        </ChangeList>
      ) : (
        <EmptyNote>
          {edits.length + held.length === 0
            ? "Nothing waits to be published."
            : "No status moves and no claim is new."}
        </EmptyNote>
      )}
      {edits.length > 0 ? (
        <section aria-labelledby="edits-h">
          <h3 id="edits-h" className={head}>
            Other edits
          </h3>
          <PlanEdits edits={edits} />
        </section>
      ) : null}
    </div>
  );
}

/** What a publication left behind, each with the way to where it says why. */
export function StaysAtDesk({ held }: { held: PublicationPlan["held"] }) {
  if (held.length === 0) return null;
  return (
    <>
      <p className="mt-2">
        {held.length === 1 ? "1 draft stays" : `${held.length} drafts stay`} at the desk, until{" "}
        {held.length === 1 ? "it is" : "they are"} mended or meant:
      </p>
      <ul>
        {held.map(({ kind, id, text, findings }) => (
          <li key={`${kind} ${id}`}>
            <Link href={subjectPath(kind, id)}>{text}</Link>{" "}
            <span className="text-ink-3">{findings[0]?.words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const head = "mt-6 mb-2 text-sm font-semibold";

/** The line beside a remark: the heavier, the less it may stay. */
const edges = {
  must: "border-l-4 border-ink",
  answer: "border-l-2 border-ink-3",
  answered: "border-l-2 border-hair",
};

/** One remark of the linter: what it is, what would mend it, and, where it may stay, the place to say why. */
export function FindingLine(props: {
  finding: Hold;
  answered: { reason: string; by: string } | null;
  answer: (reason: string) => Promise<string | null>;
  /** Where what is asked about can be changed. */
  reply?: (reply: Reply) => void;
}) {
  const { finding, answered, answer, reply } = props;
  const quick = reply && !answered ? finding.reply : undefined;
  const level = answered ? "answered" : finding.level;
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const reason = String(new FormData(form).get("reason")).trim();
    if (reason === "") {
      setFailure("Say why, in a few words.");
      return form.querySelector("input")?.focus();
    }
    const around = form.closest<HTMLElement>("#publish") ?? form.closest<HTMLElement>("section");
    setBusy(true);
    const failed = await answer(reason);
    setFailure(failed);
    setBusy(false);
    // The form goes with the remark: on to the next, or to what can be done now that there is none.
    const next = () =>
      around?.querySelector<HTMLElement>("[data-level] button") ??
      around?.querySelector<HTMLElement>("[data-publish]");
    if (failed === null) requestAnimationFrame(() => next()?.focus());
  }

  const replied = (how: Reply) => (event: MouseEvent<HTMLButtonElement>) => {
    const field = event.currentTarget
      .closest("div:has(> label)")
      ?.querySelector<HTMLElement>("input, select");
    reply?.(how);
    field?.focus();
  };

  return (
    <div className={`mt-2 pl-3 text-sm ${edges[level]}`} data-level={level}>
      <p>
        {finding.words} {finding.mend ? <span className="text-ink-3">{finding.mend}</span> : null}{" "}
        {quick ? <LinkButton onClick={replied(quick)}>{quick.words}</LinkButton> : null}
      </p>
      {answered ? (
        <p className="text-ink-3">
          Left as it is: {answered.reason} ({answered.by})
        </p>
      ) : finding.rule === "embargoed" || finding.rule === "stopped" ? null : finding.level === "must" ? (
        <p className="text-ink-3">It has to be mended before it can be published.</p>
      ) : isOpen ? (
        <form className="mt-1 flex flex-wrap gap-2" onSubmit={send}>
          <label className="grow basis-56">
            <span className="sr-only">Why it is published as it stands: {finding.words}</span>
            <Input
              height="low"
              name="reason"
              required
              maxLength={2000}
              placeholder="It is published as it stands, because…"
              autoFocus
            />
          </label>
          <button className={buttonLook("plain", "quiet")} type="submit" disabled={busy}>
            It is meant so
          </button>
          <button className={buttonLook("plain", "quiet")} type="button" onClick={() => setOpen(false)}>
            Cancel
          </button>
        </form>
      ) : (
        <button
          className={`${buttonLook("plain", "quiet")} mt-1`}
          type="button"
          onClick={() => setOpen(true)}
        >
          It is meant as it stands…
        </button>
      )}
      <FormFault>{failure}</FormFault>
    </div>
  );
}
