"use client";

import { type FormEvent, useId, useState } from "react";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { statusWords } from "@/domain/status/status-words";
import { decidable } from "@/domain/suggestion/form/status-of-form";
import { dayWords } from "@/domain/time/date-words";
import { Status } from "@/domain/vocabulary";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { FieldFault, FieldLabel, Select, TextArea } from "../../field-parts";
import { StatusLabel } from "../../lines/status-label";
import { FieldActions, FieldForm } from "../form/field-grid";
import { replaced, without } from "../form/list-edits";
import { DeskSection } from "../frame/desk-section";
import type { Editing } from "../history/editing";
import { WorkRow } from "../story/work-list";
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
    <DeskSection id="decided" title="Decisions" count={content.determinations.length}>
      {content.determinations.length === 0 ? (
        <EmptyNote>No editor has decided: readers see what the rules say.</EmptyNote>
      ) : null}
      <ol>
        {content.determinations.map((one) => (
          <WorkRow key={one.id}>
            <p>
              <StatusLabel style={one.status} />{" "}
              <span className="text-ink-3">
                {one.by}, {dayWords(new Date(one.effectiveAt))}
                {one.endsAt ? ` to ${dayWords(new Date(one.endsAt))}` : ""}
              </span>
            </p>
            <p>{one.reason}</p>
            <FieldActions>
              {one.endsAt === null ? (
                <button
                  className={buttonLook("plain", "quiet")}
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
                className={buttonLook("plain", "quiet")}
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
            </FieldActions>
          </WorkRow>
        ))}
      </ol>
      {isOpen ? (
        <DecisionForm byRules={byRules} decide={decide} cancel={() => setOpen(false)} />
      ) : (
        <FieldActions>
          <button className={buttonLook()} type="button" onClick={() => setOpen(true)}>
            Decide a status
          </button>
        </FieldActions>
      )}
    </DeskSection>
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
    <FieldForm className="bg-sunk p-4" onSubmit={send}>
      <p className="text-ink-3">
        The rules say {statusWords[props.byRules].label.toLowerCase()}. Readers will see both, with your name
        and reason.
      </p>
      <div>
        <FieldLabel htmlFor={`${id}-status`}>Status</FieldLabel>
        <Select id={`${id}-status`} name="status" defaultValue={props.byRules} autoFocus>
          {decidable.map((status) => (
            <option key={status} value={status}>
              {statusWords[status].label}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <FieldLabel htmlFor={`${id}-reason`}>Reason</FieldLabel>
        <TextArea
          id={`${id}-reason`}
          name="reason"
          rows={2}
          maxLength={2000}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-fault` : undefined}
        />
        {missing ? (
          <FieldFault id={`${id}-fault`}>Reason is missing: say why, in a few words</FieldFault>
        ) : null}
      </div>
      <FieldActions>
        <button className={buttonLook("primary")} type="submit">
          Decide
        </button>
        <button className={buttonLook()} type="button" onClick={props.cancel}>
          Cancel
        </button>
      </FieldActions>
    </FieldForm>
  );
}
