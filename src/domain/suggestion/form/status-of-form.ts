import type { ClaimRecord } from "../../claim";
import { carriesWeight } from "../../sourcing/public-record";
import { briefStatusAsOf } from "../../status/brief-status";
import { type Proximity, type Status, Status as StatusList } from "../../vocabulary";
import type { SuggestionForm } from "./form";
import { type FormContext, recordOfForm } from "./form-record";

/** The status that the rules give to what accepting this form makes. */
export function statusOfForm(
  form: SuggestionForm,
  context: FormContext,
  asOf: Date,
  into?: ClaimRecord,
): Status {
  return briefStatusAsOf(recordOfForm(form, context, into), asOf).status;
}

/** Whether an attribution would carry weight if who speaks had standing: somebody named, on record, in plain words. */
export function weighsByStanding(form: SuggestionForm, context: FormContext): boolean {
  return recordOfForm(form, context).attributions.some((said) =>
    carriesWeight({ ...said, proximity: "participant" }),
  );
}

const standings = ["participant", "eyewitness", "authority_over_record"] as const satisfies Proximity[];

/**
 * What would make a claim the status that an editor asks for: the kinds of standing with which the rules give it. Where
 * there is none, only a decision with a reason leads there.
 */
export function standingsTo(
  status: Status,
  form: SuggestionForm,
  context: FormContext,
  asOf: Date,
): Proximity[] {
  return standings.filter((proximity) => {
    const attribution = { ...form.attribution, proximity };
    return statusOfForm({ ...form, attribution }, context, asOf) === status;
  });
}

/** What an editor may decide: whatever readers can be shown. */
export const decidable: readonly Status[] = StatusList.options.filter((status) => status !== "unsourced");
