import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { isFiniteVerb } from "./verb-groups";

const noSubject =
  /^(?:nobody|nothing|none|neither|no|no-one|nor|few|little|not|hardly|barely|scarcely|rarely|seldom)$/;

/** "*Nobody* at the ministry said", "*neither* club confirmed", "*not* one witness told": the subject says no. */
export function deniesSubject(article: Article, { source, head }: Finding): boolean {
  if (source === null || source.from > head) return false;
  const word = (article.tokens[source.from] as Token).lower;
  if (noSubject.test(word)) return true;
  const before = article.tokens[source.from - 1];
  return before !== undefined && /^(?:nor|neither|not|no|hardly|barely|scarcely)$/.test(before.lower);
}

/** "*Should* she say", "*Had* he told", "*Never did* she say": the auxiliary stands before its subject. */
export function invertedUnreal(article: Article, { source, head, sentence }: Finding): boolean {
  if (source === null || source.from > head) return false;
  const first = article.sentences[sentence]?.from ?? 0;
  const auxiliary = source.from - 1;
  if (auxiliary < first) return false;
  const { lower } = article.tokens[auxiliary] as Token;
  if (!/^(?:did|does|do|has|have|had|will|would|could|should|can|might|may|were|was|is)$/.test(lower))
    return false;
  const before = article.tokens[auxiliary - 1];
  const opens =
    auxiliary === first ||
    /^[,;:—–]$/.test(before?.text ?? "") ||
    /^(?:and|but|or)$/.test(before?.lower ?? "");
  if (opens && /^(?:should|had|were|could|would)$/.test(lower)) return true;
  for (let i = auxiliary - 1; i >= Math.max(first, auxiliary - 6); i--)
    if (
      /^(?:never|not|no|nor|neither|nowhere|rarely|seldom|hardly)$/.test((article.tokens[i] as Token).lower)
    )
      return true;
  return false;
}

const conditions = new Set("if unless whether lest supposing suppose assuming provided".split(" "));
const awaited = new Set("until once before when till".split(" "));
/** Main clauses under which a "that" clause is not held to be so. */
const unbelieved = new Set(
  (
    "no not n't never nobody hardly false untrue doubtful unlikely impossible wrong wish wishes wished wishing hope hopes hoped fear fears feared " +
    "imagine imagined imagines pretend pretended pretends doubt doubts doubted deny denied denies dispute disputes disputed demand demands demanded " +
    "insist suggest myth fiction lie lied lies lying fibbed joked jokes joking falsely wrongly mistakenly untruthfully hoax nor"
  ).split(" "),
);
const elliptic =
  /^(?:so|not|possible|necessary|true|any|anything|ever|confirmed|convicted|elected|approved|successful)$/;

/** Whether the clause of the cue is opened by a condition ("if", "whether") or hangs on what is wished or denied. */
export function hangsOnNothingSaid(article: Article, finding: Finding): boolean {
  const { source, head, sentence, cue } = finding;
  if (source !== null && source.from > head) return false;
  const first = article.sentences[sentence]?.from ?? 0;
  const start = Math.min(source?.from ?? head, cue[0]?.from ?? head);
  const present =
    finding.kind === "finite" &&
    !/(?:ed|said|told|wrote|found|thought)$/.test((article.tokens[head] as Token).lower);
  let commas = 0;
  for (let i = start - 1; i >= Math.max(first, start - 16); i--) {
    const { text, lower, pos } = article.tokens[i] as Token;
    if ((article.quoteOf[i] as number) >= 0 || /^[;:—–]$/.test(text)) return false;
    if (text === ",") commas += 1;
    if (conditions.has(lower)) return !elliptic.test(article.tokens[i + 1]?.lower ?? "") || commas === 0;
    if (awaited.has(lower)) return present && commas === 0;
    if (lower === "that" && i === start - 1 && pos !== "DET") return unbelievedBefore(article, first, i);
    if (/^(?:wish|wishes|wished)$/.test(lower) && commas === 0) return true;
    if (lower === "only" && article.tokens[i - 1]?.lower === "if") return true;
    if (isFiniteVerb(article, i) || pos === "AUX") return false;
  }
  return false;
}

/** "It is *not true* that she said…", "There is *no evidence* that…". */
function unbelievedBefore(article: Article, first: number, that: number): boolean {
  for (let i = that - 1; i >= Math.max(first, that - 7); i--) {
    const { text, lower } = article.tokens[i] as Token;
    if (/^[,;:]$/.test(text)) return false;
    if (unbelieved.has(lower)) return true;
  }
  return false;
}
