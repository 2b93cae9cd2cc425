import type { Correcting } from "@/domain/outbox/requests";
import type { PublicationPlan } from "@/domain/publication/publication";
import { AreaField, CheckField } from "../form/fields";
import { FormFault } from "../form/form-fault";

/** `left` are the edits, as "KIND ID", that are no part of the correction. */
export type CorrectingForm = { isOn: boolean; note: string; left: readonly string[] };

export const notCorrecting: CorrectingForm = { isOn: false, note: "", left: [] };

const nameOf = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;

/** The edits of what readers see already: only of that something can have been wrong. */
function correctable({ edits }: PublicationPlan): PublicationPlan["edits"] {
  return edits.filter(({ words }) => words[0] !== "New");
}

/** What is sent of it; null where nothing is a correction. */
export function correctionOf(plan: PublicationPlan, form: CorrectingForm): Correcting | null {
  const of = correctable(plan).filter((edit) => !form.left.includes(nameOf(edit)));
  if (!form.isOn || of.length === 0) return null;
  return { note: form.note.trim(), of: of.map(({ kind, id }) => ({ kind, id }) as Correcting["of"][number]) };
}

/** What is missing of a correction before it can be told: the words for readers, or what it is of; null where nothing is. */
export function faultOfCorrecting(plan: PublicationPlan, form: CorrectingForm): "note" | "of" | null {
  if (!form.isOn || correctable(plan).length === 0) return null;
  if (correctionOf(plan, form) === null) return "of";
  return form.note.trim() === "" ? "note" : null;
}

/** Whether what is published puts right what readers saw, which of it, and what they are told. */
export function CorrectionFields(props: {
  plan: PublicationPlan;
  form: CorrectingForm;
  change: (form: CorrectingForm) => void;
  /** Whether it was to be published already: then what is missing is said. */
  wasSent: boolean;
}) {
  const { plan, form, change, wasSent } = props;
  const edits = correctable(plan);
  const fault = wasSent ? faultOfCorrecting(plan, form) : null;
  if (edits.length === 0) return null;
  return (
    <div data-correcting>
      <CheckField
        label="This is a correction"
        hint="What readers saw was wrong. It is told on the page and among the corrections."
        checked={form.isOn}
        change={(isOn) => change({ ...form, isOn })}
      />
      {form.isOn ? (
        <>
          {edits.length > 1 ? (
            <fieldset>
              <legend>What was wrong</legend>
              <FormFault>{fault === "of" ? "Choose what was wrong." : null}</FormFault>
              {edits.map((edit) => (
                <CheckField
                  key={nameOf(edit)}
                  label={edit.title}
                  checked={!form.left.includes(nameOf(edit))}
                  change={(isChosen) =>
                    change({
                      ...form,
                      left: isChosen
                        ? form.left.filter((one) => one !== nameOf(edit))
                        : [...form.left, nameOf(edit)],
                    })
                  }
                />
              ))}
            </fieldset>
          ) : null}
          <AreaField
            label="What was wrong, as readers are told"
            value={form.note}
            change={(note) => change({ ...form, note })}
            fault={fault === "note" ? "is missing: say it in a few words" : null}
            plain
          />
        </>
      ) : null}
    </div>
  );
}
