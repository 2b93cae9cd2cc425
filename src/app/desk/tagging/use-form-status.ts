"use client";

import { useMemo } from "react";
import { givesStanding, isSilence } from "@/domain/attribution-meaning";
import { asksFirst } from "@/domain/lint/asks-first";
import { questionLeftOpen } from "@/domain/lint/left-open";
import { lintClaim } from "@/domain/lint/lint-claim";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { type FormContext, recordOfForm } from "@/domain/suggestion/form/form-record";
import { standingsTo, statusOfForm } from "@/domain/suggestion/form/status-of-form";
import { couldNotConfirm } from "@/domain/suggestion/form/weakened-by";
import type { Status } from "@/domain/vocabulary";
import type { Work } from "./work";

/** What the rules make of the form in hand, what the linter asks of it, and what would give it another status. */
export function useFormStatus(work: Work, context: FormContext, now: Date) {
  const { form } = work;
  const { decided } = form.claim;
  const isQuestion = work.kind === "suggestion" && work.suggestion.reading?.openQuestion === true;
  /** Whether the article could not confirm something: that is no question, and nobody's claim. */
  const isUnverified = isQuestion && couldNotConfirm(form);
  const isSilent = isSilence(form.attribution.stance);
  const asOf = useMemo(() => (decided ? new Date(decided.at) : now), [decided, now]);
  const byRules = useMemo(() => statusOfForm(undecided(form), context, now), [form, context, now]);
  const findings = useMemo(() => {
    if (isQuestion) return questionLeftOpen(form.claim.text);
    return isSilent ? [] : lintClaim(recordOfForm(form, context), asOf);
  }, [form, context, asOf, isQuestion, isSilent]);
  const status = decided?.status ?? byRules;

  function statusAfter(whole: SuggestionForm): Status {
    return whole.claim.decided?.status ?? statusOfForm(whole, context, now);
  }
  /** The form with which the claim would have a status, where that takes no more words; null where it does. */
  function formFor(wanted: Status): SuggestionForm | null {
    if (wanted === status) return form;
    const plain = undecided(form);
    if (wanted === byRules) return plain;
    if (!givesStanding(form.attribution.proximity)) return null;
    const without = { ...plain, attribution: { ...plain.attribution, proximity: "unknown" as const } };
    return statusAfter(without) === wanted ? without : null;
  }
  return {
    isQuestion,
    isUnverified,
    isSilent,
    isDecided: decided !== null,
    status,
    byRules,
    findings,
    questions: findings.filter(asksFirst),
    statusAfter,
    formFor,
    standingsFor: (wanted: Status) => standingsTo(wanted, undecided(form), context, now),
  };
}

const undecided = (form: SuggestionForm): SuggestionForm => ({
  ...form,
  claim: { ...form.claim, decided: null },
});
