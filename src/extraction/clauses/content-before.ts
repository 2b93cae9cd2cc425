import { cueFormOf } from "@/domain/language/cue-verbs";
import { type Cue, finish } from "../patterns/cue";
import type { Finding, Pattern } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import { isStatement, quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isTime, partsClauses, type Range } from "../text/word-classes";
import { skipAdverbials } from "./adverbials";
import { clauseStart } from "./clause-starts";
import { contentEnd, holdsClause } from "./content-ends";
import { invertedSubject } from "./inverted-subjects";
import { trimSubject } from "./subject-trimming";
import { isFiniteVerb } from "./verb-groups";

/** The clause before the cue is the content: "…," she said · "…, said Mr. Osei" · "Rents, she said, are high". */
export function readBackward(cue: Cue): Finding | null {
  const { article, sentence, group, main } = cue;
  const { tokens, quoteOf } = article;
  if (group.kind !== "finite") return null;
  if (
    group.governor !== null &&
    !/^(?:went|goes|going|gone|continued|continues)$/.test((tokens[group.governor] as Token).lower)
  )
    return null;
  let source = invertedSubject(article, sentence, main);
  let boundary: number;
  let after: number;
  if (source !== null) {
    boundary = group.from;
    after = source.to;
    if (boundary === sentence.from) return null;
  } else {
    const start = clauseStart(article, sentence, group.from);
    if (start === sentence.from || start >= group.from) return null;
    source = trimSubject(article, { from: start, to: group.from });
    if (source === null) return null;
    // "…, *whom Vera Kolt quoted*, said": the verb of a relative clause tells of whoever stands before it.
    const isObject =
      source.to - source.from > 1 && /^(?:whom|which|who)$/.test((tokens[source.from] as Token).lower);
    if (isObject) return null;
    // "…, pointing to three *found* in the core": a participle has a phrase of its own, and is nobody.
    const opens = tokens[source.from] as Token;
    if (opens.pos === "VERB" && opens.lower.endsWith("ing")) return null;
    // "…, *not the 900 that* residents have claimed": what is set against it is nobody.
    if (opens.lower === "not") return null;
    boundary = start;
    after = main + 1;
    if (/^(?:out|it)$/.test(tokens[after]?.lower ?? "")) after += 1;
    if (/^(?:tell|remind|assure|warn|inform)$/.test(cue.entry.lemma)) after = addresseeBeforeStop(cue, after);
    // "…, *or so* she claimed".
    if (tokens[start]?.lower === "so" && tokens[start - 1]?.lower === "or") boundary = start - 1;
    if (/^(?:as)$/.test(tokens[start - 1]?.lower ?? "") || /^as$/.test(tokens[start]?.lower ?? ""))
      boundary = tokens[start]?.lower === "as" ? start : start - 1;
    // "Lang said it was not true, *as Dorn had claimed*, that…": yes or no to it is Lang's, and Dorn's words are behind.
    if (tokens[boundary]?.lower === "as" && opensWithSpeech(article, sentence.from, boundary)) return null;
  }
  const mark = tokens[boundary - 1];
  if (mark === undefined) return null;
  const markQuote = quoteAt(article, boundary - 1);
  const quoteEnds = markQuote !== null && markQuote.to === boundary && isStatement(article, markQuote);
  const asClause = tokens[boundary]?.lower === "as";
  if (!quoteEnds && mark.text !== "," && !partsClauses(article, boundary - 1) && !asClause) return null;
  const stop = skipAdverbials(article, sentence, after);
  const stopToken = tokens[stop];
  const following = tokens[after]?.lower;
  const stops =
    stop >= sentence.to ||
    stopToken === undefined ||
    /^[.,;:!?)]$/.test(stopToken.text) ||
    partsClauses(article, stop) ||
    (quoteOf[stop] as number) >= 0;
  const adverbial =
    stopToken !== undefined &&
    /^(?:in|on|at|during|after|before|when|as|while|of|from|late|early|last|this)$/.test(stopToken.lower);
  const adverbialTail = quoteEnds ? following !== "that" : !stops && (adverbial || isTime(stopToken));
  if (!stops && !adverbialTail) return null;
  if (!quoteEnds && quoteAt(article, after)?.from === after) return null;
  if (!quoteEnds && (quotationOpens(cue, stop) || (tokens[after]?.text === ":" && source.from < group.from)))
    return null;
  const from = backwardStart(cue, boundary);
  const content: Range[] = [{ from, to: boundary }];
  const text = trimContent(article, content[0] as Range);
  if (text === null) return null;
  const quoted = hasStatement(article, text);
  const relative = /^(?:who|which|that|what|whose)$/.test((tokens[source.from] as Token).lower);
  if (!quoted && (!/[ct]/.test(cue.entry.frames) || (relative && !asClause))) return null;
  if (!quoted && text.to - text.from < 2 && !(stopToken?.text === ",")) return null;
  const next = tokens[stop + 1];
  const resumes = stopToken?.text === "," && (stop === after || next?.pos === "AUX" || next?.pos === "VERB");
  if (!quoted && !holdsMainVerb(article, text) && !resumes) return null;
  let pattern: Pattern = quoted ? "after-quote" : "after-clause";
  // A cue that is only a subordinate adverbial clause: "When he spoke, he said nothing".
  if (
    !quoted &&
    /^(?:when|while|as|after|because|although|though|if|before|since|in|on|at|during|despite|with|for|by|from)$/.test(
      (tokens[text.from] as Token).lower,
    ) &&
    stopToken?.text !== ","
  ) {
    if (!holdsMainClause(article, text)) return null;
  }
  const rest = continuation(cue, stop, quoted, after);
  if (rest !== null) {
    content.push(rest);
    if (!quoted) pattern = "interrupting";
  }
  return finish(cue, pattern, source, content, main + 1);
}

/** "…, he told reporters.": the addressee belongs to the cue when nothing else follows. */
export function addresseeBeforeStop(cue: Cue, after: number): number {
  const { article, sentence } = cue;
  for (let i = after; i < Math.min(sentence.to, after + 16); i++) {
    const token = article.tokens[i] as Token;
    if (/^[.,;:]$/.test(token.text)) return i;
    if ((article.quoteOf[i] as number) >= 0) return i;
    // "told ministers in a letter *seen by* the paper": a participle of the letter.
    const hangs = article.tokens[i - 1]?.pos === "NOUN" && article.tokens[i + 1]?.lower === "by";
    if ((isFiniteVerb(article, i) && !hangs) || /^(?:that|to)$/.test(token.lower)) return after;
  }
  return Math.min(sentence.to, after + 16) === sentence.to ? sentence.to : after;
}

/** `In Lima, he said, "…"`: the quotation that follows is the content, unless it completes what stood before the cue. */
function quotationOpens(cue: Cue, stop: number): boolean {
  const { article } = cue;
  const mark = article.tokens[stop];
  const at = mark !== undefined && /^[,:]$/.test(mark.text) ? stop + 1 : stop;
  const quote = quoteAt(article, at);
  if (quote === null || quote.from !== at || !isStatement(article, quote)) return false;
  const first = article.tokens[at + 1];
  return first === undefined || /^\p{Lu}/u.test(first.text) || first.lower === "i";
}

function hasStatement(article: Article, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    const quote = quoteAt(article, i);
    if (quote === null) continue;
    if (isStatement(article, quote)) return true;
    i = quote.to - 1;
  }
  return false;
}

/** A finite verb that no relative pronoun claims: without one, what stands before the cue is its subject. */
function holdsMainVerb(article: Article, range: Range): boolean {
  let claimed = false;
  for (let i = range.from; i < range.to; i++) {
    const token = article.tokens[i] as Token;
    if (
      /^(?:who|which|that|whose|whom|as|when|while|after|before)$/.test(token.lower) &&
      i > range.from &&
      token.pos !== "DET"
    )
      claimed = true;
    else if (isFiniteVerb(article, i)) {
      if (!claimed) return true;
      claimed = false;
      while (i + 1 < range.to && /^(?:VERB|AUX|ADV|PART)$/.test(article.tokens[i + 1]?.pos ?? "")) i += 1;
    }
  }
  return false;
}

function holdsMainClause(article: Article, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    if ((article.tokens[i] as Token).text === "," && holdsClause(article, i + 1, range.to)) return true;
  }
  return false;
}

/** Where the clause before the cue begins: the sentence's start, or after an earlier cue of the same sentence. */
function backwardStart(cue: Cue, boundary: number): number {
  const { article, sentence } = cue;
  const { tokens, quoteOf } = article;
  let start = sentence.from;
  for (let i = sentence.from; i < boundary; i++) {
    const token = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0) continue;
    if (token.text === ";" && i < boundary - 2) start = i + 1;
    // "Ash *disagrees*: the lamps were red, he says": what was said begins behind the colon.
    if (token.text === ":" && i > start && i < boundary - 2 && speaksAt(article, start, i)) start = i + 1;
    const form = cueFormOf(token.lower);
    const strong =
      form !== undefined &&
      form.entry.tier === 1 &&
      token.pos === "VERB" &&
      form.forms.some((kind) => kind === "past" || kind === "s");
    if (!strong) continue;
    // "She said no, but the plan would go on, he added": the second cue owns what follows the turn.
    for (let j = i + 1; j < boundary - 2; j++) {
      if ((quoteOf[j] as number) >= 0) continue;
      const turn =
        (tokens[j] as Token).text === "," && /^(?:and|but|while)$/.test(tokens[j + 1]?.lower ?? "");
      if (turn || partsClauses(article, j)) start = j + 1;
    }
  }
  const first = tokens[start];
  if (first !== undefined && /^(?:but|and|yet)$/.test(first.lower) && (quoteOf[start] as number) < 0)
    start += 1;
  return start;
}

/** Somebody with a verb of speech right before a colon. */
function speaksAt({ tokens }: Article, from: number, colon: number): boolean {
  const verb = tokens[colon - 1];
  const named = tokens.slice(from, colon).some(({ pos }) => /^(?:PROPN|PRON)$/.test(pos));
  return named && verb?.pos === "VERB" && cueFormOf(verb.lower) !== undefined;
}

/** What follows the cue and still belongs to the words reported: `," he said, "and …"` or the rest of a broken clause. */
function continuation(cue: Cue, stop: number, quoted: boolean, after: number): Range | null {
  const { article, sentence, past } = cue;
  const { tokens } = article;
  if (stop >= sentence.to - 1) return null;
  const broken = !quoted && (tokens[stop] as Token).text === "," && stop === after;
  for (let i = broken ? sentence.to : stop; i < sentence.to; i++) {
    const quote = quoteAt(article, i);
    if (quote !== null && isStatement(article, quote)) {
      const start = quotedFrom(article, stop, i);
      return start === null ? null : { from: start, to: quotedEnd(article, sentence, quote.to, past) };
    }
    const form = cueFormOf((tokens[i] as Token).lower);
    const ing = form?.forms.includes("ing") === true && i <= stop + 4;
    const spoken =
      form !== undefined && form.entry.tier === 1 && (tokens[i] as Token).pos === "VERB" && i > stop;
    if ((ing || spoken) && form?.entry.lemma !== "refer") return null;
    if (!quoted && i > stop + 6) break;
  }
  if (quoted || (tokens[stop] as Token).text !== ",") return null;
  const next = tokens[stop + 1] as Token | undefined;
  if (next === undefined || (next.pos === "VERB" && cueFormOf(next.lower)?.forms.includes("ing")))
    return null;
  if (
    /^(?:who|which|whose|where|but|while|though|although|according|as|adding|citing|referring)$/.test(
      next.lower,
    )
  )
    return null;
  if (/^(?:and)$/.test(next.lower)) return null;
  const end = contentEnd(article, sentence, stop + 1, past, false);
  return { from: stop + 1, to: end };
}

/** Start of the continuation: the quotation itself, or the short word before it (`, but "when…`). */
function quotedFrom(article: Article, stop: number, quote: number): number | null {
  if (quote - stop > 5) return quote;
  for (let i = stop; i < quote; i++) {
    const token = article.tokens[i] as Token;
    if (isFiniteVerb(article, i) && cueFormOf(token.lower) !== undefined) return null;
  }
  return stop;
}

function quotedEnd(article: Article, sentence: Sentence, from: number, past: boolean): number {
  return contentEnd(article, sentence, Math.min(from, sentence.to), past, false) === sentence.to
    ? sentence.to
    : from;
}

/** Whether somebody is told to speak in these words, whose speech the rest of the sentence then goes on with. */
function opensWithSpeech({ tokens, quoteOf }: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if ((quoteOf[i] as number) >= 0 || tokens[i]?.pos !== "VERB") continue;
    const form = cueFormOf(tokens[i]?.lower ?? "");
    if (form?.entry.tier === 1 && form.forms.some((kind) => kind === "past" || kind === "s")) return true;
  }
  return false;
}
