import { saysSo } from "../attribution-meaning";
import type { Attribution, ClaimRecord } from "../claim";
import { withoutQuotes } from "../language/words";
import { isInPart } from "../sourcing/in-part";
import { publicRecordAsOf } from "../sourcing/public-record";
import { type Weighed, weigh } from "../sourcing/weighed";
import { bareStatus } from "../status/brief-status";
import type { Status } from "../vocabulary";
import type { Finding, LintRule, Reply } from "./finding";

/** What every rule looks at, worked out once. */
export type Matter = {
  claim: ClaimRecord;
  /** The claim's text with what it quotes blanked out: those words are somebody's own. Offsets stay. */
  plain: string;
  weighed: Weighed;
  /** The editor's decision where there is one, else what the rules say. */
  status: Status;
};

export type Rule = (matter: Matter) => Finding[];

export function matterOf(claim: ClaimRecord, asOf: Date): Matter {
  const weighed = weigh(publicRecordAsOf(claim, asOf));
  return { claim, plain: withoutQuotes(claim.text), weighed, status: bareStatus(weighed) };
}

/** Whether an attribution says that the claim is so. */
export function assertsIt(said: Attribution): boolean {
  return saysSo(said.stance) && !isInPart(said);
}

export type Words = { start: number; end: number; text: string };

/** Every place of a pattern in a text. The pattern needs the flag "g". */
export function placesOf(text: string, pattern: RegExp): Words[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));
}

/** A finding about words of the claim's text. The same word twice is one finding. */
export function onText(rule: LintRule, found: Words, words: string, mend: string): Finding {
  return {
    id: `${rule}:text:${found.text.toLowerCase().slice(0, 100)}`,
    rule,
    level: "answer",
    about: { field: "text" },
    words,
    mend,
    span: { start: found.start, end: found.end },
  };
}

export function onAttribution(
  rule: LintRule,
  { id }: Attribution,
  field: string,
  words: string,
  mend: string,
  reply?: Reply,
): Finding {
  return {
    id: `${rule}:${id}:${field}`,
    rule,
    level: "answer",
    about: { attribution: id, field },
    words,
    mend,
    span: null,
    ...(reply && { reply }),
  };
}

/** The words of the article on which an attribution rests, by role; empty where it has no such selector. */
export function exactOf({ selectors }: Attribution, role: "excerpt" | "source" | "content" | "cue"): string {
  return selectors
    .filter((selector) => selector.role === role)
    .map(({ exact }) => exact)
    .join(" ");
}

/** The cue as the article has it, else its lemma; empty where there is none. */
export function cueOf(said: Attribution): string {
  return said.cue === null ? exactOf(said, "cue") : said.cue.text || said.cue.lemma;
}
