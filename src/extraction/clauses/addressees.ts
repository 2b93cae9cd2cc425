import type { Article, Sentence } from "../text/article";
import { quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { auxiliaries, isNominal, isTime, negations, subjectPronouns, weekdays } from "../text/word-classes";
import { isFiniteVerb } from "./verb-groups";

/** Steps over somebody addressed: "told *reporters in Geneva*", "asked *the crowd*". */
export function skipAddressee(
  article: Article,
  sentence: Sentence,
  start: number,
  stopsAtOf = false,
): number {
  const { tokens, quoteOf } = article;
  if (start >= sentence.to) return start;
  const first = tokens[start] as Token;
  if (
    /^(?:that|whether|if|why|how|what)$/.test(first.lower) ||
    ((quoteOf[start] as number) >= 0 && (quoteAt(article, start)?.words ?? 0) > 3)
  )
    return start;
  if (
    /^(?:me|him|her|us|them|you|it|himself|herself|themselves|everyone|people|reporters|journalists|lawmakers|investors)$/.test(
      first.lower,
    ) &&
    !isNominal(tokens[start + 1]) &&
    tokens[start + 1]?.pos !== "ADP"
  )
    return start + 1;
  for (let j = start; j < Math.min(sentence.to, start + 26); j++) {
    const token = tokens[j] as Token;
    if ((quoteOf[j] as number) >= 0 && (quoteAt(article, j)?.words ?? 0) > 3) return j;
    // "told Radio Norte *that morning* that …": when it was told.
    if (j > start && isDayBehindOneTold(article, j)) {
      j += 1;
      continue;
    }
    if (j > start && token.lower === "that" && (token.pos !== "DET" || (quoteOf[j + 1] as number) >= 0))
      return j;
    if (
      j > start &&
      /^(?:to|if|whether|why|how|what|when|about|of|there)$/.test(token.lower) &&
      (token.lower !== "of" || stopsAtOf)
    )
      return j;
    if (token.text === ":" || token.text === ";") return j;
    if (token.text === ",") {
      const end = appositionEnd(article, sentence, j);
      if (end === null) return j;
      j = end;
      continue;
    }
    if (
      j > start &&
      token.pos === "PRON" &&
      subjectPronouns.has(token.lower) &&
      !/^(?:who|which)$/.test(token.lower)
    )
      return j;
    if (j > start && isFiniteVerb(article, j)) {
      const subject = lastSubjectStart(article, start, j);
      return Math.max(subject, start);
    }
    if (
      j > start &&
      (token.pos === "DET" || token.lower === "his" || token.lower === "their") &&
      isNominal(tokens[j - 1]) &&
      !isTime(token)
    )
      return j;
    if (j > start && weekdays.has(token.lower)) return j;
  }
  return start;
}

const people =
  /^(?:reporters|journalists|inspectors|investigators|prosecutors|officials|officers|lawmakers|councillors|residents|voters|workers|staff|investors|shareholders|jurors|mps|me|us|them|him|her)$/;

/**
 * Where the clause begins that a name is told, behind a verb that hardly ever names whom it tells: "showed *the Marlow Courier* that …", "wrote
 * *Halden Works* that …". Null for a relative clause ("the firm that he owns", "Volton that makes batteries").
 */
export function thatBehindOneTold(article: Article, { to }: Sentence, at: number): number | null {
  const { tokens, quoteOf } = article;
  let i = at;
  if (/^(?:the|both|to|all)$/.test(tokens[i]?.lower ?? "")) i += 1;
  if (tokens[i]?.lower === "the") i += 1;
  const first = i;
  const isName = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text);
  if (people.test(tokens[i]?.lower ?? "")) i += 1;
  else
    while (
      i < Math.min(to, first + 7) &&
      (isName(tokens[i]) || /^(?:of|and|&|['’]s?)$/.test(tokens[i]?.lower ?? ""))
    )
      i += 1;
  if (i > first && isDayBehindOneTold(article, i)) i += 2;
  const that = tokens[i];
  if (i === first || i >= to - 2 || that?.lower !== "that" || (quoteOf[i] as number) >= 0) return null;
  const next = tokens[i + 1];
  // "told Volton *that year*" has a day there, "Volton *that sank*" a relative clause.
  if (next === undefined || isTime(next) || /^[.,;:]$/.test(next.text)) return null;
  // "that *broken* cables were": said of a noun, and no verb of its own.
  const describes = /(?:en|wn|ed)$/.test(next.lower) && tokens[i + 2]?.pos === "NOUN";
  return isFiniteVerb(article, i + 1) && !describes ? null : i;
}

/** "*that day* that": a day between whom something is told and what is told. */
const isDayBehindOneTold = ({ tokens }: Article, at: number): boolean =>
  /^(?:that|this|last)$/.test(tokens[at]?.lower ?? "") &&
  /^(?:morning|afternoon|evening|night|day|week|weekend|month|year|spring|summer|autumn|winter)$/.test(
    tokens[at + 1]?.lower ?? "",
  ) &&
  tokens[at + 2]?.lower === "that";

function appositionEnd(article: Article, sentence: Sentence, comma: number): number | null {
  for (let j = comma + 1; j < Math.min(sentence.to, comma + 14); j++) {
    if ((article.quoteOf[j] as number) >= 0 || isFiniteVerb(article, j)) return null;
    if ((article.tokens[j] as Token).text === ",") return j;
  }
  return null;
}

/** Where the subject of the verb at `verb` starts, searching no further left than `floor`. */
function lastSubjectStart(article: Article, floor: number, verb: number): number {
  const { tokens } = article;
  let i = verb - 1;
  while (
    i > floor &&
    (tokens[i]?.pos === "ADV" ||
      auxiliaries.has(tokens[i]?.lower ?? "") ||
      negations.has(tokens[i]?.lower ?? ""))
  )
    i -= 1;
  while (i > floor) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (token.pos === "DET" || token.pos === "PRON") return i;
    if (before.lower === "of") {
      i -= 2;
      continue;
    }
    if (!isNominal(before) && before.pos !== "ADJ" && before.pos !== "DET") return i;
    i -= 1;
  }
  return i;
}
