import type { Weighed } from "../sourcing/weighed";
import { Status } from "../vocabulary";
import * as say from "./status-sentences";

/**
 * One rule of the ladder, met or not, with what met it. `title` states the rule in the claim's own case,
 * `because` is one sentence for readers; `by` holds attribution, evidence or determination ids.
 */
export type RuleResult = { rule: Status; met: boolean; title: string; because: string; by: string[] };

/** All eight rules in the order in which they are tried, each looked at for itself (domain rule 2). */
export function ladder(weighed: Weighed): RuleResult[] {
  return Status.options.map((rule) => tried(rule, weighed));
}

/**
 * The first rule that holds, without trying those below it. The last of the ladder holds whenever no other does, so
 * there always is one.
 */
export function ruleThatHolds(weighed: Weighed): Status {
  const rule = Status.options.find((each) => metBy(each, weighed) !== null);
  if (rule === undefined) throw new Error("No rule of the ladder is met, not even the last");
  return rule;
}

/** One rule looked at for itself. */
export function tried(rule: Status, weighed: Weighed): RuleResult {
  const by = metBy(rule, weighed);
  const met = by !== null;
  return { rule, met, title: say.titleOf(rule), because: say.because(rule, met, weighed), by: by ?? [] };
}

/** The ids that meet the rule (none for the last rule, which nothing meets), or null when it is not met. */
export function metBy(rule: Status, weighed: Weighed): string[] | null {
  const { record, hasTwoOrigins, confirming, weightyDenials, weightyContests, open, proof, disproof } =
    weighed;
  const { asserting, withdrawn, bareRetractions, supporting } = record;
  switch (rule) {
    // A document that we can show cannot take itself back: while one supports the claim, not every origin is gone.
    case "retracted": {
      if (asserting.length > 0 || supporting.length > 0) return null;
      const acts = [...withdrawn.map((each) => each.by), ...bareRetractions];
      return acts.length === 0 ? null : ids(acts);
    }
    case "refuted":
      return orNull(disproof);
    case "disputed": {
      // A denial stands against anything that says so. A contest that stops short of a denial keeps one word from
      // settling the matter, but it does not outweigh a document, nor unsettle what nobody has confirmed.
      if (weightyDenials.length > 0 && asserting.length + supporting.length > 0) {
        return ids([...weightyDenials, ...weightyContests, ...confirming]);
      }
      const oneWordAgainstAnother = weightyContests.length > 0 && confirming.length > 0 && proof.length === 0;
      return oneWordAgainstAnother ? ids([...weightyContests, ...confirming]) : null;
    }
    case "confirmed":
      return orNull([...proof, ...ids(confirming)]);
    case "corroborated":
      return hasTwoOrigins() ? ids(asserting) : null;
    // A document that we can show is an origin that readers can name, even without authority over this record.
    case "reported":
      return orNull([...ids(open()), ...ids(supporting)]);
    case "alleged":
      return open().length + supporting.length === 0 ? orNull(ids(asserting)) : null;
    case "unsourced":
      return asserting.length + supporting.length + withdrawn.length + bareRetractions.length === 0
        ? []
        : null;
    default: {
      const unknown: never = rule;
      return unknown;
    }
  }
}

function ids(items: readonly { id: string }[]): string[] {
  return [...new Set(items.map((each) => each.id))];
}

function orNull(found: string[]): string[] | null {
  return found.length === 0 ? null : found;
}
