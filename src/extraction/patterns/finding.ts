import type { CueVerb } from "@/domain/language/cue-verbs";
import type { Range } from "../text/word-classes";

/** How an attribution was recognized: the name of the construction, which also carries its track record. */
export type Pattern =
  | "after-quote"
  | "interrupting"
  | "after-clause"
  | "that-clause"
  | "bare-clause"
  | "quote-follows"
  | "colon"
  | "question"
  | "noun-phrase"
  | "preposition"
  | "small-clause"
  | "infinitive"
  | "gerund"
  | "passive"
  | "passive-clause"
  | "according-to"
  | "noun-cue"
  | "hidden-source"
  | "no-comment"
  | "open-question"
  | "speaker-label"
  | "loose-quote";

/** An attribution in tokens, before terms and spans. Content ranges are in order and never overlap. */
export interface Finding {
  pattern: Pattern;
  sentence: number;
  cue: Range[];
  /** Token whose lemma decides the stance. */
  head: number;
  entry: CueVerb | null;
  source: Range | null;
  content: Range[];
  relays: Range[];
  /** Who told of these words, from the speaker outwards: "Lind" and then "the BBC" of "the BBC said Lind said Osei had told him that…". */
  through?: Finding[];
  negated: boolean;
  modal: string | null;
  passive: boolean;
  governor: number | null;
  kind: "finite" | "ing" | "infinitive" | "bare-participle" | "other";
  /** Set when the source refuses to speak. */
  silence?: "declined_comment" | "no_response" | "neither_confirms_nor_denies";
}

/** In one sentence; more is no news prose. */
export const MOST_OF_A_KIND = 6;

export function plainFinding(
  pattern: Pattern,
  sentence: number,
  head: number,
  cue: Range,
  source: Range | null,
  content: Range[],
): Finding {
  return {
    pattern,
    sentence,
    cue: [cue],
    head,
    entry: null,
    source,
    content,
    relays: [],
    negated: false,
    modal: null,
    passive: false,
    governor: null,
    kind: "other",
  };
}
