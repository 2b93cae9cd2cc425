import { contentEnd } from "../clauses/content-ends";
import { subjectOf } from "../clauses/subjects";
import { isFiniteVerb } from "../clauses/verb-groups";
import type { Article, Sentence } from "../text/article";
import { quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isNominal, type Range } from "../text/word-classes";
import { type Finding, MOST_OF_A_KIND, plainFinding } from "./finding";

/** Nouns that carry a speech act: "her *claim* that…", "reports of…". */
const cueNouns = new Set(
  (
    "claim claims allegation allegations statement statements report reports warning warnings promise promises pledge pledges announcement " +
    "announcements suggestion suggestions assertion assertions contention accusation accusations charge charges argument arguments admission " +
    "acknowledgment acknowledgement confirmation denial denials revelation revelations prediction predictions complaint complaints comment comments " +
    "remark remarks tweet tweets testimony rumor rumors rumour rumours speculation insistence vow finding findings conclusion estimate estimates " +
    "declaration notion belief view opinion message word news"
  ).split(" "),
);

const notSaid = new Set(["belief", "view", "opinion", "notion", "fact"]);

/** "his claim that…", "a newspaper's report that…", "allegations by the union that…", "reports that…". */
export function readCueNouns(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to - 2 && found.length < MOST_OF_A_KIND; i++) {
    const token = tokens[i] as Token;
    const evidence = readEvidence(article, sentence, index, i);
    if (evidence !== null) found.push(evidence);
    if (!cueNouns.has(token.lower) || (token.pos !== "NOUN" && token.pos !== "PROPN")) continue;
    if (quoteAt(article, i) !== null || (token.lower.endsWith("ing") && tokens[i - 1]?.text === ","))
      continue;
    let that = i + 1;
    let agent: Range | null = null;
    if (tokens[that]?.lower === "by" || tokens[that]?.lower === "from") {
      let to = that + 1;
      while (to < sentence.to && !/^(?:that|[,.;:])$/.test((tokens[to] as Token).lower)) to += 1;
      if (to - that > 10) continue;
      agent = { from: that + 1, to };
      that = to;
    }
    // "a charge *that Corvid rejects*": what another answers to it is not what it says.
    if (isAnswered(tokens, that + 1)) continue;
    if (
      tokens[that]?.lower !== "that" ||
      (tokens[that]?.pos === "DET" &&
        isNominal(tokens[that + 1]) &&
        !clauseAfter(article, sentence, that + 1))
    )
      continue;
    // "a report that showed": the noun speaks through its own verb.
    if (
      isFiniteVerb(article, that + 1) ||
      tokens[that + 1]?.pos === "AUX" ||
      tokens[that + 1]?.pos === "VERB"
    )
      continue;
    const possessor = agent ?? possessorBefore(article, sentence, i);
    if (notSaid.has(token.lower) && possessor === null) continue;
    const to = nounContentEnd(article, sentence, that, contentEnd(article, sentence, that, true, true));
    const content = trimContent(article, { from: that, to });
    if (content === null) continue;
    found.push(plainFinding("noun-cue", index, i, { from: i, to: i + 1 }, possessor, [content]));
  }
  return found;
}

function isAnswered(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < from + 5; i++)
    if (
      /^(?:denies|denied|rejects|rejected|disputes|disputed|dismissed|dismisses)$/.test(
        tokens[i]?.lower ?? "",
      )
    )
      return /^[.,;]$/.test(tokens[i + 1]?.text ?? ".");
  return false;
}

/** "His widow *gave evidence that* he never drove": what a witness says in court. */
function readEvidence(article: Article, sentence: Sentence, index: number, i: number): Finding | null {
  const { tokens } = article;
  if (tokens[i]?.lower !== "evidence" || tokens[i + 1]?.lower !== "that") return null;
  if (!/^(?:gave|gives)$/.test(tokens[i - 1]?.lower ?? "") || quoteAt(article, i) !== null) return null;
  const source = subjectOf(article, sentence, i - 1);
  const content = trimContent(article, {
    from: i + 1,
    to: contentEnd(article, sentence, i + 1, true, false),
  });
  if (source === null || content === null) return null;
  return plainFinding("that-clause", index, i - 1, { from: i - 1, to: i + 1 }, source, [content]);
}

/** "The claim that rents fell *has* no basis": the second free verb belongs to the noun, not to what is claimed. */
function nounContentEnd(article: Article, sentence: Sentence, that: number, to: number): number {
  for (let i = sentence.from; i < that; i++) if (isFiniteVerb(article, i)) return to;
  let verbs = 0;
  for (let i = that + 1; i < to; i++) {
    if ((article.quoteOf[i] as number) >= 0 || !isFiniteVerb(article, i)) continue;
    const before = article.tokens[i - 1] as Token;
    const chained = i - 1 > that && /^(?:AUX|ADV|PART)$/.test(before.pos);
    if (verbs > 0 && !chained && /^(?:VERB|ADJ|NOUN|PROPN|NUM)$/.test(before.pos)) return i;
    verbs += 1;
    while (
      i + 1 < to &&
      /^(?:AUX|ADV|PART|VERB)$/.test(article.tokens[i + 1]?.pos ?? "") &&
      article.tokens[i]?.pos === "AUX"
    )
      i += 1;
  }
  return to;
}

function clauseAfter(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = at; i < Math.min(sentence.to, at + 10); i++) if (isFiniteVerb(article, i)) return true;
  return false;
}

function possessorBefore(article: Article, sentence: Sentence, noun: number): Range | null {
  const { tokens } = article;
  let i = noun - 1;
  while (
    i > sentence.from &&
    (tokens[i]?.pos === "ADJ" ||
      tokens[i]?.pos === "NOUN" ||
      tokens[i]?.pos === "PROPN" ||
      tokens[i]?.pos === "ADV" ||
      tokens[i]?.pos === "NUM")
  )
    i -= 1;
  const token = tokens[i];
  if (token === undefined || i < sentence.from) return null;
  if (/^(?:his|her|their|its|my|our|your)$/.test(token.lower)) return { from: i, to: i + 1 };
  if (/^['’]s?$/.test(token.text)) {
    let from = i;
    while (
      from > sentence.from &&
      (isNominal(tokens[from - 1]) || /^(?:DET|ADJ)$/.test(tokens[from - 1]?.pos ?? ""))
    )
      from -= 1;
    return from < i ? { from, to: i } : null;
  }
  if (noun - i > 2 && tokens[noun - 1]?.pos === "PROPN") return { from: i + 1, to: noun };
  return null;
}
