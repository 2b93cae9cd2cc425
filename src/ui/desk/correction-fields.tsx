import type { Correcting } from "@/domain/outbox/requests";
import type { PublicationPlan } from "@/domain/publication/publication";
import { AreaField, CheckField } from "./fields";

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

export function faultOfCorrecting(plan: PublicationPlan, form: CorrectingForm): string | null {
  if (!form.isOn || correctable(plan).length === 0) return null;
  if (form.note.trim() === "") return "Say what was wrong, as readers are told.";
  return correctionOf(plan, form) === null ? "Choose what was wrong." : null;
}

/** Whether what is published puts right what readers saw, which of it, and what they are told. */
export function CorrectionFields(props: {
  plan: PublicationPlan;
  form: CorrectingForm;
  change: (form: CorrectingForm) => void;
}) {
  const { plan, form, change } = props;
  const edits = correctable(plan);
  if (edits.length === 0) return null;
  return (
    <div>
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
            plain
          />
        </>
      ) : null}
    </div>
  );
}
