import { cueFormOf } from "@/domain/language/cue-verbs";
import type { Article, Sentence } from "../text/article";
import { isStatement, isTitle, quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isNominal, isTime, partsClauses, type Range } from "../text/word-classes";
import { isFiniteVerb } from "./verb-groups";

/** `"…," said *Mr. Osei, the minister*`: the noun phrase after a verb that stands right after its quotation or clause. */
export function invertedSubject(article: Article, sentence: Sentence, main: number): Range | null {
  const { tokens, quoteOf } = article;
  const form = cueFormOf((tokens[main] as Token).lower);
  // "Lind, who had said it was safe, *told reporters*": whoever stands behind it was told.
  if (!form?.entry.frames.includes("q") || form.entry.lemma === "tell") return null;
  if (!form.forms.includes("past") && !form.forms.includes("s")) return null;
  let left = main - 1;
  while (left >= sentence.from && tokens[left]?.pos === "ADV" && (quoteOf[left] as number) < 0) left -= 1;
  const before = tokens[left];
  const open = left < sentence.from || before === undefined;
  const quotedBefore = open ? null : quoteAt(article, left);
  if (quotedBefore !== null && isTitle(article, quotedBefore)) return null;
  if (
    !open &&
    before.text === "," &&
    (closesApposition(article, sentence, left) || waitsForVerb(article, sentence, left))
  )
    return null;
  if (!open && before.text !== "," && (quoteOf[left] as number) < 0 && !partsClauses(article, left))
    return null;
  let at = main + 1;
  if (tokens[at]?.pos === "ADV") at += 1;
  const first = tokens[at];
  if (first === undefined || at >= sentence.to || (quoteOf[at] as number) >= 0) return null;
  if (first.lower === "that" || isTime(first)) return null;
  // "said *its* manager, Ada Lind": whose it is opens a noun phrase as "the" does; "*lead* author" is no verb.
  const owned = /^(?:its|his|her|their|our|my|whose)$/.test(first.lower) && isNominalAhead(article, at + 1);
  const describes =
    isTakenForVerb(article, at) || /^(?:lead|senior|acting|retired|outgoing|incoming)$/.test(first.lower);
  const nominal =
    owned || describes || isNominal(first) || first.pos === "DET" || first.pos === "ADJ" || first.pos === "X";
  const pronoun = !owned && first.pos === "PRON" && !/^(?:him|them|us|me)$/.test(first.lower);
  if (!nominal && !pronoun) return null;
  if (
    pronoun &&
    opensWithLetter(tokens[at + 1]) &&
    !/^(?:in|on|at|to|during|after|of)$/.test(tokens[at + 1]?.lower ?? "")
  )
    return null;
  const end = pronoun ? at + 1 : invertedEnd(article, sentence, at);
  // "…, said she would go" is no inversion: a verb follows the noun phrase at once.
  if (!pronoun && verbFollows(article, sentence, describes ? at + 1 : at, end)) return null;
  if (open && tokens[end]?.text !== ":" && !hasQuoteAfter(article, sentence, end)) return null;
  return end > at ? { from: at, to: end } : null;
}

/** "said *watch* manager Del Hughes": a noun before a noun and a name that the tagger took for a verb. */
function isTakenForVerb({ tokens }: Article, at: number): boolean {
  const first = tokens[at];
  if (first?.pos !== "VERB" || !/^\p{Ll}/u.test(first.text) || first.lower.endsWith("ing")) return false;
  return tokens[at + 1]?.pos === "NOUN" && tokens[at + 2]?.pos === "PROPN";
}

const isNominalAhead = ({ tokens }: Article, at: number): boolean =>
  isNominal(tokens[at]) || (tokens[at]?.pos === "ADJ" && isNominal(tokens[at + 1]));

const opensWithLetter = (token: Token | undefined) => token !== undefined && /^\p{L}/u.test(token.text);

function hasQuoteAfter(article: Article, sentence: Sentence, at: number): boolean {
  return (
    at < sentence.to && ((article.quoteOf[at] as number) >= 0 || (article.quoteOf[at + 1] as number) >= 0)
  );
}

function verbFollows(article: Article, sentence: Sentence, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    if ((article.tokens[i] as Token).text === ",") return false;
    if (/^(?:who|which|that|whose|whom)$/.test((article.tokens[i] as Token).lower)) return false;
    if (isFiniteVerb(article, i)) return true;
  }
  return end < sentence.to && isFiniteVerb(article, end);
}

/** End of an inverted subject with its appositions: before a quotation, a participle cue, a time, or the full stop. */
function invertedEnd(article: Article, sentence: Sentence, at: number): number {
  const { tokens, quoteOf, quotes } = article;
  for (let i = at; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    const q = quoteOf[i] as number;
    if (q >= 0) {
      const quote = quotes[q];
      if (quote !== undefined && (quote.words > 3 || isStatement(article, quote)))
        return trimEnd(article, at, i);
      continue;
    }
    if (token.text === ";" || token.text === ":" || partsClauses(article, i)) return i;
    if (token.text === "(" && /^\p{Ll}/u.test(tokens[i + 1]?.text ?? "")) return i;
    if (token.text === ".") return i;
    if (token.text === ",") {
      const next = tokens[i + 1];
      const form = cueFormOf(next?.lower ?? "");
      if (form?.forms.includes("ing")) return i;
      if (
        next === undefined ||
        next.lower === "and" ||
        next.lower === "but" ||
        next.lower === "as" ||
        next.lower === "when"
      )
        return i;
    }
    if (
      i > at &&
      isTime(token) &&
      (tokens[i - 1]?.pos === "PROPN" || tokens[i - 1]?.pos === "NOUN") &&
      token.pos !== "NOUN"
    )
      return i;
    if (i > at && /^(?:during|after|before|while|when)$/.test(token.lower) && tokens[i - 1]?.text !== ",")
      return i;
    if (i > at && token.lower === "in" && /^(?:a|an)$/.test(tokens[i + 1]?.lower ?? "")) return i;
    if (i > at && token.lower === "on" && isTime(tokens[i + 1])) return i;
  }
  return sentence.to;
}

function trimEnd(article: Article, at: number, end: number): number {
  let to = end;
  while (
    to > at &&
    (/^[,:—–-]+$/.test((article.tokens[to - 1] as Token).text) ||
      (article.tokens[to - 1] as Token).pos === "CCONJ")
  )
    to -= 1;
  return to;
}

/** `"…," Dr Kamau, the medical officer, *told* the Nation`: the comma closes an apposition after the quotation. */
function closesApposition(article: Article, sentence: Sentence, comma: number): boolean {
  let nominal = false;
  let verb = false;
  let opened = false;
  for (let i = comma - 1; i >= sentence.from; i--) {
    opened ||= article.tokens[i]?.text === ",";
    const quote = quoteAt(article, i);
    if (quote !== null) return nominal && !verb && isStatement(article, quote) && quote.to <= comma;
    // "“…,” the mother, *who did not want to be named*, told": a relative clause has a verb of its own.
    if (/^(?:who|which)$/.test(article.tokens[i]?.lower ?? "")) verb = false;
    else verb ||= isFiniteVerb(article, i);
    nominal ||= isNominal(article.tokens[i]);
  }
  // "The officer, Folake Adebayo, *dismissed* the claim": nothing but a name was told before.
  return opened && nominal && !verb;
}

/** "the Alkor, *whose captain, Ada Lind*, remembers the dive": the verb is that of the relative clause. */
function waitsForVerb(article: Article, sentence: Sentence, comma: number): boolean {
  for (let i = comma - 1; i >= Math.max(sentence.from, comma - 14); i--) {
    if (/^(?:whose|who|which)$/.test(article.tokens[i]?.lower ?? "")) return true;
    if (isFiniteVerb(article, i) || (article.quoteOf[i] as number) >= 0) return false;
  }
  return false;
}
