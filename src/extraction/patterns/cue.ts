import type { CueVerb } from "@/domain/language/cue-verbs";
import { whoSaysOf } from "../clauses/subjects";
import type { VerbGroup } from "../clauses/verb-groups";
import type { Article, Sentence } from "../text/article";
import { trimContent } from "../text/quote-kinds";
import type { Range } from "../text/word-classes";
import type { Finding, Pattern } from "./finding";

/** A cue verb in its sentence, with all that the patterns ask about it. */
export interface Cue {
  article: Article;
  sentence: Sentence;
  index: number;
  main: number;
  group: VerbGroup;
  entry: CueVerb;
  past: boolean;
}

/** The finding of a cue, or null when no word of content is left once stray marks are taken off. */
export function finish(
  cue: Cue,
  pattern: Pattern,
  source: Range | null,
  content: Range[],
  cueEnd: number,
): Finding | null {
  const { article } = cue;
  const trimmed = content.map((range) => trimContent(article, range)).filter((range) => range !== null);
  const announcing = pattern === "colon" && content[0]?.from === content[0]?.to;
  if (trimmed.length === 0 && !announcing) return null;
  const { group } = cue;
  return {
    pattern,
    sentence: cue.index,
    cue: [{ from: group.from, to: Math.max(cueEnd, cue.main + 1) }],
    head: cue.main,
    entry: cue.entry,
    source: source && whoSaysOf(article, source),
    content: trimmed,
    relays: [],
    negated: group.negated,
    modal: group.modal,
    passive: group.passive,
    governor: group.governor,
    kind: group.kind,
  };
}
