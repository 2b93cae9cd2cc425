"use client";

import { type FormEvent, useId, useState } from "react";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { statusWords } from "@/domain/status/status-words";
import { decidable } from "@/domain/suggestion/status-of-form";
import { dayWords } from "@/domain/time/date-words";
import { Status } from "@/domain/vocabulary";
import { StatusLabel } from "../../lines/status-label";
import type { Editing } from "../editing";
import { replaced, without } from "../list-edits";
import type { NewPart } from "./evidence-fields";

/** Where an editor decides otherwise than the rules, with a reason; and where such a decision ends. */
export function Decisions(
  props: Editing<ClaimSnapshot> & { newPart: NewPart; by: string; byRules: Status; now: () => Date },
) {
  const { content, act, newPart, by, byRules, now } = props;
  const [isOpen, setOpen] = useState(false);

  async function decide(status: Status, reason: string) {
    const part = await newPart("determination");
    const one = { ...part, status, reason, by, effectiveAt: now().toISOString(), endsAt: null };
    act(
      (claim) => ({ ...claim, determinations: [...claim.determinations, one] }),
      `Decided: ${statusWords[status].label}`,
    );
    setOpen(false);
  }

  return (
    <section aria-labelledby="decided-h" className="dpsec">
      <h2 id="decided-h" className="sech">
        Decisions <span className="dim num">{content.determinations.length}</span>
      </h2>
      {content.determinations.length === 0 ? (
        <p className="sf__none">No editor has decided: readers see what the rules say.</p>
      ) : null}
      <ol className="decisions">
        {content.determinations.map((one) => (
          <li key={one.id}>
            <p>
              <StatusLabel style={one.status} />{" "}
              <span className="dim">
                {one.by}, {dayWords(new Date(one.effectiveAt))}
                {one.endsAt ? ` to ${dayWords(new Date(one.endsAt))}` : ""}
              </span>
            </p>
            <p>{one.reason}</p>
            <p className="folds__act">
              {one.endsAt === null ? (
                <button
                  className="btn btn--quiet"
                  type="button"
                  onClick={() =>
                    act(
                      (claim) => ({
                        ...claim,
                        determinations: replaced(claim.determinations, one.id, {
                          endsAt: now().toISOString(),
                        }),
                      }),
                      "Ended a decision",
                    )
                  }
                >
                  End it now
                </button>
              ) : null}
              <button
                className="btn btn--quiet"
                type="button"
                onClick={() =>
                  act(
                    (claim) => ({ ...claim, determinations: without(claim.determinations, one.id) }),
                    "Took out a decision",
                  )
                }
              >
                Take it out
              </button>
            </p>
          </li>
        ))}
      </ol>
      {isOpen ? (
        <DecisionForm byRules={byRules} decide={decide} cancel={() => setOpen(false)} />
      ) : (
        <p className="folds__act">
          <button className="btn" type="button" onClick={() => setOpen(true)}>
            Decide a status
          </button>
        </p>
      )}
    </section>
  );
}

function DecisionForm(props: {
  byRules: Status;
  decide: (status: Status, reason: string) => Promise<void>;
  cancel: () => void;
}) {
  const id = useId();
  const [missing, setMissing] = useState(false);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const reason = String(data.get("reason")).trim();
    setMissing(reason === "");
    if (reason === "") event.currentTarget.querySelector("textarea")?.focus();
    else void props.decide(Status.parse(data.get("status")), reason);
  }
  return (
    <form className="dpform dpform--in" onSubmit={send}>
      <p className="dim">
        The rules say {statusWords[props.byRules].label.toLowerCase()}. Readers will see both, with your name
        and reason.
      </p>
      <div className="f">
        <label htmlFor={`${id}-status`}>Status</label>
        {/* biome-ignore lint/a11y/noAutofocus: it opens where somebody asked for it */}
        <select id={`${id}-status`} name="status" defaultValue={props.byRules} autoFocus>
          {decidable.map((status) => (
            <option key={status} value={status}>
              {statusWords[status].label}
            </option>
          ))}
        </select>
      </div>
      <div className="f">
        <label htmlFor={`${id}-reason`}>Reason</label>
        <textarea
          id={`${id}-reason`}
          name="reason"
          rows={2}
          maxLength={2000}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-fault` : undefined}
        />
        {missing ? (
          <p className="f__e" id={`${id}-fault`}>
            Reason is missing: say why, in a few words
          </p>
        ) : null}
      </div>
      <p className="folds__act">
        <button className="btn btn--primary" type="submit">
          Decide
        </button>
        <button className="btn" type="button" onClick={props.cancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
