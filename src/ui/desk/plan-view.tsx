"use client";

import { type FormEvent, useState } from "react";
import type { Hold, PublicationPlan } from "@/domain/publication/publication";
import { ChangeItem } from "../changes/change-item";
import { Link } from "../link";
import { changePath } from "./change-path";
import { FormFault } from "./form-fault";
import { PlanEdits } from "./plan-edits";
import { SecondLooks } from "./second-looks";
import { subjectPath } from "./subject-path";

/** Leaves a finding as it is, with a reason. Answers what went wrong, or null. */
export type AnswerFinding = (claimId: string, finding: string, reason: string) => Promise<string | null>;

/** What publishing would do, before anybody does it: what readers will see changed, and what stays at the desk and why. */
export function PlanView({ plan, answer }: { plan: PublicationPlan; answer: AnswerFinding }) {
  const { changes, edits, held, secondLooks } = plan;
  return (
    <div className="plan">
      {secondLooks.length > 0 ? (
        <section aria-labelledby="looks-h" className="plan__looks">
          <h3 id="looks-h">A chief looks first</h3>
          <SecondLooks looks={secondLooks} />
        </section>
      ) : null}
      {changes.length > 0 ? (
        <ol className="changes__list" aria-label="What changes for readers">
          {changes.map((change) => (
            <ChangeItem key={change.id} change={change} story="" asOf={null} path={changePath(change)} />
          ))}
        </ol>
      ) : (
        <p className="sf__none">
          {edits.length + held.length === 0
            ? "Nothing: readers see all of it."
            : "No status moves and no claim is new."}
        </p>
      )}
      {edits.length > 0 ? (
        <section aria-labelledby="edits-h">
          <h3 id="edits-h">Other edits</h3>
          <PlanEdits edits={edits} />
        </section>
      ) : null}
      {held.length > 0 ? (
        <section aria-labelledby="held-h">
          <h3 id="held-h">
            Stays at the desk <span className="dim num">{held.length}</span>
          </h3>
          <ul className="plan__held">
            {held.map(({ kind, id, text, findings }) => (
              <li key={`${kind} ${id}`}>
                <p className="plan__claim">
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
    </div>
  );
}

/** One remark of the linter: what it is, what would mend it, and, where it may stay, the place to say why. */
export function FindingLine(props: {
  finding: Hold;
  answered: { reason: string; by: string } | null;
  answer: (reason: string) => Promise<string | null>;
}) {
  const { finding, answered, answer } = props;
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
      around?.querySelector<HTMLElement>(".finding .btn") ??
      around?.querySelector<HTMLElement>(".btn--primary");
    if (failed === null) requestAnimationFrame(() => next()?.focus());
  }

  return (
    <div className="finding" data-level={answered ? "answered" : finding.level}>
      <p>
        {finding.words} {finding.mend ? <span className="dim">{finding.mend}</span> : null}
      </p>
      {answered ? (
        <p className="dim">
          Left as it is: {answered.reason} ({answered.by})
        </p>
      ) : finding.level === "must" ? (
        <p className="dim">It has to be mended before it can be published.</p>
      ) : isOpen ? (
        <form onSubmit={send}>
          <label>
            <span className="vh">Why it stays as it is: {finding.words}</span>
            {/* biome-ignore lint/a11y/noAutofocus: it opens where somebody asked for it */}
            <input name="reason" required maxLength={2000} placeholder="It stays, because…" autoFocus />
          </label>
          <button className="btn btn--quiet" type="submit" disabled={busy}>
            Leave it
          </button>
          <button className="btn btn--quiet" type="button" onClick={() => setOpen(false)}>
            Cancel
          </button>
        </form>
      ) : (
        <button className="btn btn--quiet" type="button" onClick={() => setOpen(true)}>
          Say why it stays
        </button>
      )}
      <FormFault>{failure}</FormFault>
    </div>
  );
}
