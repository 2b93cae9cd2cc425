import { isBaseForm, isParticiple, isPastForm, verbKind } from "../../language/finite-verbs";

/** Verbs, nouns and adjectives behind which a day is yet to come, or may be: arrangements, wishes, orders and forecasts. */
const arranging =
  "plan|planned|planning|plans|due|expect(?:s|ed|ing|ation)?|scheduled?|schedul(?:es|ing)|invit(?:e|es|ed|ing|ations?)|summon(?:s|ed|ing|ses)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|threat(?:s|en|ens|ened|ening)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|intentions?|aim(?:s|ed|ing)?|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|order(?:s|ed|ing)?|propos(?:e|es|ed|ing|als?)|predict(?:s|ed|ing|ions?)?|forecasts?|forecasting|anticipat(?:e|es|ed|ing)|await(?:s|ed|ing)?|wait(?:s|ed|ing)? for|prepar(?:e|es|ed|ing)|ready|likely|unlikely|poised|bound|slated|tipped|booked|billed|appointments?|deadlines?|ultimatums?|warn(?:s|ed|ing)? of|offer(?:s|ed|ing)?|agree(?:s|d|ing)? on|upcoming|coming|forthcoming|ahead of|in time for|set for|until|till|going to|postponed|adjourned|rescheduled";
const lying = new RegExp(`(?<![\\p{L}-])(?:${arranging})(?![\\p{L}-])`, "iu");
/** "to appear", "to be told"; never behind a verb that tells that it came to pass, and never "to the port" or "to 5 people". */
const infinitive =
  /(?<!\b(?:managed|failed|began|started|continued|proceeded|came|went on|happened|helped|seemed|appeared|used|got|according|up|close|led|went|returned|moved|due) )\bto (?:\p{L}+ly )?(?!the\b|an?\b|his\b|her\b|its\b|their\b|our\b|my\b|this\b|that\b|those\b|these\b|two\b|three\b|each\b|all\b|some\b|any\b|no\b|it\b|them\b|him\b|us\b|me\b|(?:hospital|court|prison|jail|parliament|police|safety|sea|death|congress|church|justice)\b|\p{Ll}+(?:[^s]s|(?<!\bbr|\bs|\bcl|\bfl)ing|[^e]ed)\b)\p{Ll}{2,}/u;
const modal =
  /\b(?:will|would|could|may|might|must|should|shall|can|cannot)\b|(?:['’]ll|['’]d|won['’]t|wouldn['’]t|can['’]t|couldn['’]t)(?!\p{L})/iu;
/** A main verb behind which nothing before it says when: "The plan to close the mine *was* rejected on Tuesday". */
const began =
  /\b(?:was|were|wasn['’]t|weren['’]t)\b(?! (?:not )?(?:to|due|set|scheduled|expected|\p{L}+ing)\b)/giu;
/** "was leaving on Tuesday", "the hearing was on Tuesday": of then, or of what was to come. */
const unsure = /\b(?:was|were|is|are|be|been|['’]s) (?:now |also |not |still )?(?:\p{L}+ing\b|$)/iu;
const conditional = /\b(?:if|unless|as soon as|once|in case)\b/i;

/**
 * Whether a weekday in a sentence can only be the last one of its name: something is told there that was, and nothing before the day lies
 * ahead of it. `before` and `after` are the words of its sentence on either side. "He agreed to appear on Tuesday" is the next one, or neither.
 */
export function isSurelyPast(before: string, after: string): boolean {
  const clause = ownClause(before);
  if (conditional.test(before) || modal.test(before) || modal.test(after)) return false;
  if (lying.test(clause) || infinitive.test(clause) || unsure.test(clause)) return false;
  return (
    tellsOfThePast(clause) ||
    (onlyOpens.test(before) && firstTellsOfThePast(after) && !unsureOpening.test(after))
  );
}

/** "*On Tuesday* the mine closed": the day opens its sentence. */
const onlyOpens = /^\W*(?:(?:and|but|that|late|early|on) )*$/iu;
const unsureOpening = /\b(?:was|were|is|are) (?:to|due|set|\p{L}+ing)\b/iu;

const firstTellsOfThePast = (words: string): boolean => {
  const all = words.split(/\b(?:that|which|who|because|after|before|when)\b/u)[0] ?? "";
  return tellsOfThePast(all);
};

/** The words from the last verb on whose doing the day can hang. */
function ownClause(before: string): string {
  const last = [...before.matchAll(began)].at(-1);
  return last === undefined ? before : before.slice(last.index);
}

/** Whether the last verb that can be told for sure is one of the past: never "is published", and nothing that "opens" behind it. */
function tellsOfThePast(words: string): boolean {
  const all = (words.toLowerCase().match(/[\p{L}’']+/gu) ?? []).filter((word) => !word.endsWith("ly"));
  if (/^.+s$/.test(all.at(-1) ?? "") && isBaseForm(all.at(-1)!.replace(/e?s$/, ""))) return false;
  const at = all.findLastIndex((word) => verbKind(word) !== null || isParticiple(word));
  const verb = all[at] ?? "";
  if (/^(?:was|were|had|did|been|(?:was|were|had|did)n['’]t)$/.test(verb)) return true;
  const done = isPastForm(verb) || isParticiple(verb);
  return done && !/^(?:is|are|be|being|gets?|not)$/.test(all[at - 1] ?? "");
}

/** Whether a date written in full stands behind words that put it ahead of what is told: "agreed to appear on 1 December 2026". */
export const isArrangedFor = (before: string): boolean => {
  const clause = ownClause(before);
  return lying.test(clause) || infinitive.test(clause);
};
