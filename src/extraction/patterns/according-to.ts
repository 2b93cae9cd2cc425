import { cueFormOf } from "@/domain/language/cue-verbs";
import { contentEnd } from "../clauses/content-ends";
import { isFiniteVerb } from "../clauses/verb-groups";
import type { Article, Sentence } from "../text/article";
import { isStatement, quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isNominal, isTime, partsClauses, type Range } from "../text/word-classes";
import { type Finding, MOST_OF_A_KIND, plainFinding } from "./finding";

/** "according to …", "per …", "in the words of …". */
export function readAccordingTo(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens, quoteOf } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to - 1 && found.length < MOST_OF_A_KIND; i++) {
    const token = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0) continue;
    const according = token.lower === "according" && tokens[i + 1]?.lower === "to";
    const per =
      token.text === "per" && tokens[i - 1]?.text === "," && /^(?:PROPN|DET)$/.test(tokens[i + 1]?.pos ?? "");
    if (!according && !per) continue;
    const at = i + (according ? 2 : 1);
    const before = tokens[i - 1];
    const initial =
      i <= sentence.from + 1 ||
      before?.lower === "that" ||
      (before?.text === "," && tokens[i - 2]?.lower === "that") ||
      before?.lower === "but" ||
      before?.lower === "and";
    const aside =
      !initial &&
      (before?.text === "," || partsClauses(article, i - 1)) &&
      clauseAfterSource(article, sentence, at);
    const sourceTo = sourceEnd(article, sentence, at, initial || aside);
    if (sourceTo <= at) continue;
    const source = trimContent(article, { from: at, to: sourceTo });
    if (source === null) continue;
    const content: Range[] = [];
    if (initial) {
      content.push({
        from: sourceTo,
        to: contentEnd(article, sentence, Math.min(sourceTo + 1, sentence.to), true, false),
      });
    } else {
      content.push({ from: accordingStart(article, sentence, i), to: i });
      if (aside)
        content.push({
          from: sourceTo,
          to: contentEnd(article, sentence, Math.min(sourceTo + 1, sentence.to), true, false),
        });
    }
    const trimmed = content.map((range) => trimContent(article, range)).filter((range) => range !== null);
    if (trimmed.length === 0) continue;
    found.push(plainFinding("according-to", index, i, { from: i, to: at }, source, trimmed));
  }
  return found;
}

function sourceEnd(article: Article, sentence: Sentence, at: number, initial: boolean): number {
  const { tokens } = article;
  for (let i = at; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    const quote = quoteAt(article, i);
    if (quote !== null) {
      if (isStatement(article, quote) && quote.words > 4) return i;
      i = quote.to - 1;
      continue;
    }
    if (/^[;:]$/.test(token.text) || (partsClauses(article, i) && i > at)) return i;
    if (token.text === ",") {
      if (!initial) {
        const next = tokens[i + 1];
        if (
          next !== undefined &&
          (next.pos === "CCONJ" ||
            next.lower.endsWith("ing") ||
            next.pos === "SCONJ" ||
            next.pos === "ADP" ||
            next.lower === "but")
        )
          return i;
        continue;
      }
      // "According to Osei, the minister, rents rose": an apposition belongs to the source.
      const close = sourceAppositionEnd(article, sentence, i);
      if (close === null) return i;
      i = close - 1;
      continue;
    }
    if (!initial && (token.lower === "that" || token.lower === "but") && !isNominal(tokens[i - 1])) return i;
    if (
      initial &&
      isFiniteVerb(article, i) &&
      !/^(?:who|that|which|by)$/.test(tokens[i - 1]?.lower ?? "") &&
      !describesSource(article, sentence, i)
    )
      return i;
  }
  return sentence.to;
}

/** "According to a report *published in May*, rents …": a participle of the source, where the clause is yet to come. */
function describesSource(article: Article, sentence: Sentence, at: number): boolean {
  const { tokens } = article;
  if (!mayDescribe(tokens, at)) return false;
  for (let i = at + 1; i < Math.min(sentence.to, at + 12); i++) {
    // "dated 3 September *and seen* by the Courier"
    if (isFiniteVerb(article, i) && !(tokens[i - 1]?.lower === "and" && mayDescribe(tokens, i))) return false;
    if (tokens[i]?.text === ",") return resumes(article, sentence, i);
  }
  return false;
}

/** "dated *3* September", "published *in* May": what may be a participle, and when or where behind it. */
function mayDescribe(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!/(?:ed|en|wn|de|ut|nt|id|ld)$/.test(tokens[at]?.lower ?? "") || tokens[at]?.pos !== "VERB")
    return false;
  return next !== undefined && (next.pos === "ADP" || next.pos === "NUM" || isTime(next));
}

function sourceAppositionEnd(article: Article, sentence: Sentence, comma: number): number | null {
  const next = article.tokens[comma + 1];
  if (
    next === undefined ||
    !(next.pos === "DET" || next.lower === "who" || next.lower === "which" || isNominal(next))
  )
    return null;
  let verb = next.lower === "who" || next.lower === "which";
  for (let i = comma + 2; i < Math.min(sentence.to, comma + 18); i++) {
    const token = article.tokens[i] as Token;
    if ((article.quoteOf[i] as number) >= 0) return null;
    if (isFiniteVerb(article, i)) {
      if (!verb) return null;
      verb = false;
    }
    if (token.text === ",") return resumes(article, sentence, i) ? i : null;
  }
  return null;
}

/** Whether the sentence goes on with a clause of its own after an apposition's second comma. */
export function resumes(article: Article, sentence: Sentence, comma: number): boolean {
  const next = article.tokens[comma + 1];
  return next !== undefined && comma + 3 < sentence.to && next.pos !== "CCONJ" && next.pos !== "ADP";
}

/** ", according to the ministry, rose by half": the clause goes on after the source. */
function clauseAfterSource(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    if ((article.tokens[i] as Token).text !== ",") continue;
    const next = article.tokens[i + 1];
    return (
      next !== undefined &&
      (next.pos === "AUX" || (isFiniteVerb(article, i + 1) && !next.lower.endsWith("ing")))
    );
  }
  return false;
}

/** Content before "according to": from the sentence's start, or after a cue whose content it cannot share. */
function accordingStart(article: Article, sentence: Sentence, at: number): number {
  const { tokens, quoteOf } = article;
  let start = sentence.from;
  for (let i = sentence.from; i < at; i++) {
    if ((quoteOf[i] as number) >= 0) continue;
    const token = tokens[i] as Token;
    if (token.text === ";") start = i + 1;
    const turn =
      token.text === "," &&
      /^(?:and|but|while)$/.test(tokens[i + 1]?.lower ?? "") &&
      cueBefore(article, sentence, i);
    if (turn) start = i + 2;
  }
  if (/^(?:but|and|yet)$/.test(tokens[start]?.lower ?? "")) start += 1;
  return start;
}

function cueBefore(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = sentence.from; i < at; i++) {
    const form = cueFormOf((article.tokens[i] as Token).lower);
    if (form !== undefined && form.entry.tier === 1 && (article.tokens[i] as Token).pos === "VERB")
      return true;
  }
  return false;
}
