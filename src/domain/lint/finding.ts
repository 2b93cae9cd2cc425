/** The rules of attribution that the desk is reminded of, each in a file of its own. */
export type LintRule =
  | "unsourced"
  | "empty"
  | "unreadable_date"
  | "hedge_without_source"
  | "plural_sources"
  | "confirming_verb"
  | "refused_or_declined"
  | "refuted_or_denied"
  | "anonymity_without_reason"
  | "compound"
  | "half_covered"
  | "begins_midway"
  | "left_open"
  | "fragment"
  | "quote_without_statement"
  | "speaker_kind"
  | "common_noun_source"
  | "correction_as_support"
  | "number_differs"
  | "group_as_several";

/** What an editor can answer in a word: the words of it, what it makes of the attribution, and of the claim where it rewords that. */
export type Reply = {
  words: string;
  change: { atLeast: null } | { anonymityReason: string } | { stance: "asserts" };
  text?: string;
};

/**
 * One remark on a claim. `must` has to be mended before publication; `answer` may also be left as it is by an editor who
 * says why. Neither ever keeps anybody from saving; some are asked first (`asksFirst`).
 */
export type Finding = {
  /** Stable: the rule and what it is about, so that an answer given once stays with it. */
  id: string;
  rule: LintRule;
  level: "must" | "answer";
  about: { field: "text" | "scope" | "happened" } | { attribution: string; field: string };
  /** One sentence, naming the words at fault. */
  words: string;
  mend: string | null;
  /** Into the claim's text, where it is about words there: UTF-16 units, end exclusive. */
  span: { start: number; end: number } | null;
  /** Where one of the answers needs no field. */
  reply?: Reply;
};
