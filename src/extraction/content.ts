import type { Article, Quote, Sentence } from "@/extraction/article";
import {
  auxiliaries,
  isFiniteVerb,
  isNominal,
  isTime,
  isWord,
  negations,
  partsClauses,
  type Range,
  readVerbGroup,
  subjectPronouns,
  weekdays,
} from "@/extraction/clauses";
import { cueFormOf } from "@/extraction/cue-verbs";
import type { Token } from "@/extraction/tokens";

/** Takes blanks, stray commas and the final full stop off a stretch. Null when no word remains. */
export function trimContent(article: Article, range: Range): Range | null {
  const { tokens, quoteOf } = article;
  let { from, to } = range;
  const loose = (i: number) =>
    (quoteOf[i] as number) < 0 && /^[,.;:!?…—–-]+$/.test((tokens[i] as Token).text);
  while (from < to && loose(from)) from += 1;
  while (to > from && loose(to - 1) && !/^[?!]$/.test((tokens[to - 1] as Token).text)) to -= 1;
  for (let i = from; i < to; i++) if (isWord(tokens[i])) return { from, to };
  return null;
}

export function quoteAt(article: Article, i: number): Quote | null {
  const q = article.quoteOf[i];
  return q === undefined || q < 0 ? null : (article.quotes[q] as Quote);
}

/** A quotation that is a statement, not a scare-quoted word or a title. */
export function isStatement(article: Article, quote: Quote): boolean {
  const { last } = quote;
  if (isTitle(article, quote)) return false;
  return quote.words >= 4 || /[,.?!…]$/.test(last);
}

/** `on “Meet the Nation,” she said`: every longer word has its capital, and something introduces it. */
export function isTitle(article: Article, quote: Quote): boolean {
  if (quote.words < 2 || quote.words > 7) return false;
  const before = article.tokens[quote.from - 1];
  if (before === undefined || !/^(?:ADP|NOUN|PROPN|DET|PART|PRON)$/.test(before.pos)) return false;
  for (let i = quote.from; i < quote.to; i++) {
    if (/^\p{Ll}{4,}/u.test((article.tokens[i] as Token).text)) return false;
  }
  return true;
}

const clauseCutters = new Set(["but", "while", "though", "although", "whereas", "yet"]);

/** Whether a coordinated or participial cue takes over at `i`: ", *adding* that…", " and *called* for…". */
function nextCueStarts(article: Article, sentence: Sentence, i: number, past: boolean): boolean {
  const { tokens, quoteOf } = article;
  const token = tokens[i] as Token;
  if (token.text === ",") {
    let j = i + 1;
    while (j < i + 3 && tokens[j]?.pos === "ADV") j += 1;
    const next = tokens[j];
    if (next !== undefined && j < sentence.to && (quoteOf[j] as number) < 0) {
      const form = cueFormOf(next.lower);
      if (form?.forms.includes("ing") && form.entry.tier <= 2 && next.pos === "VERB") return true;
      if (next.lower === "according" || (next.lower === "per" && j === i + 1)) return true;
    }
    return (
      /^(?:and|but|while|though|although|or|yet)$/.test(tokens[i + 1]?.lower ?? "") &&
      cueClauseAt(article, sentence, i + 2, past)
    );
  }
  if (token.pos === "CCONJ" && tokens[i - 1]?.text !== ",") {
    let j = i + 1;
    while (j < i + 4 && (tokens[j]?.pos === "ADV" || auxiliaries.has(tokens[j]?.lower ?? ""))) j += 1;
    const form = cueFormOf(tokens[j]?.lower ?? "");
    if (form === undefined || tokens[j]?.pos !== "VERB" || j >= sentence.to)
      return token.lower === "but" && cueClauseAt(article, sentence, i + 1, past);
    if (form.entry.tier === 3) return false;
    const finite = form.forms.includes("past") || form.forms.includes("s");
    return past ? form.forms.includes("past") : finite;
  }
  if (token.text === ";" || partsClauses(article, i)) return cueClauseAt(article, sentence, i + 1, past);
  return false;
}

/** Whether a clause of its own with a cue verb begins at `from`: "but *she denied* that…". */
function cueClauseAt(article: Article, sentence: Sentence, from: number, past: boolean): boolean {
  const { tokens, quoteOf } = article;
  // "…, and when pressed on the date, *she said*": the opening phrase may be long and hold a verb of its own.
  const opening = /^(?:when|while|after|before|as|asked|in|on|at|during)$/.test(tokens[from]?.lower ?? "");
  let comma = !opening;
  for (let j = from; j < Math.min(sentence.to, from + (opening ? 30 : 14)); j++) {
    if ((quoteOf[j] as number) >= 0) return false;
    const token = tokens[j] as Token;
    if (!comma) {
      comma = token.text === ",";
      continue;
    }
    if (token.text === "," && j > from + 4) return false;
    if (token.text === ";" || token.text === ":") return false;
    const form = cueFormOf(token.lower);
    if (form !== undefined && (token.pos === "VERB" || token.lower === "said" || token.lower === "says")) {
      if (form.entry.tier === 3) return false;
      const before = tokens[j - 1] as Token;
      if (before.lower === "to") return false;
      return !past || form.forms.includes("past") || auxiliaries.has(before.lower);
    }
    if (isFiniteVerb(article, j) && !auxiliaries.has(token.lower)) return false;
  }
  return false;
}

/**
 * Where content that begins at `from` ends, within its sentence: before the next cue of the same sentence, before an
 * aside of the reporter's own, or at the full stop.
 */
export function contentEnd(
  article: Article,
  sentence: Sentence,
  from: number,
  past: boolean,
  nounPhrase: boolean,
): number {
  const { tokens, quoteOf, quotes } = article;
  for (let i = from; i < sentence.to; i++) {
    const q = quoteOf[i] as number;
    if (q >= 0) {
      const quote = quotes[q] as Quote;
      const opens = quote.from <= from + 1;
      i = Math.min(quote.to, sentence.to) - 1;
      const { last } = quote;
      if (nounPhrase && last === "," && quote.words < 12) return Math.min(quote.to, sentence.to);
      // A whole statement in quotation marks that opens the content is the content.
      if (opens && quote.words > 3 && /[,.?!]$/.test(last) && !continuesAfter(article, sentence, quote.to))
        return quote.to;
      continue;
    }
    const token = tokens[i] as Token;
    if (i > from && nextCueStarts(article, sentence, i, past)) return i;
    if (token.text === "," && i > from) {
      const next = tokens[i + 1];
      if (next === undefined) return i;
      if (next.lower === "which" || next.lower === "who" || next.lower === "whose") return i;
      if (
        nounPhrase &&
        (clauseCutters.has(next.lower) ||
          (next.pos === "SCONJ" && next.lower !== "that") ||
          (next.pos === "VERB" && next.lower.endsWith("ing")))
      )
        return i;
      if (nounPhrase && next.pos === "CCONJ" && startsClause(article, sentence, i + 2)) return i;
      if (
        clauseCutters.has(next.lower) &&
        startsClause(article, sentence, i + 2) &&
        next.lower !== "while" &&
        nounPhrase
      )
        return i;
    }
    if (token.text === ")" && i > from && !openedSince(article, from, i)) return i;
  }
  return sentence.to;
}

function openedSince(article: Article, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if ((article.tokens[i] as Token).text === "(") return true;
  return false;
}

/** After a closed quotation: `and "…"`, `… that "…"`: the statement goes on in the same breath. */
function continuesAfter(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = at; i < Math.min(sentence.to, at + 4); i++) {
    if ((article.quoteOf[i] as number) >= 0) return true;
    if (/^[;:.]$/.test((article.tokens[i] as Token).text)) return false;
  }
  return false;
}

/** A subject and a verb within reach: the beginning of an independent clause. */
export function startsClause(article: Article, sentence: Sentence, from: number): boolean {
  const { tokens } = article;
  let noun = false;
  for (let i = from; i < Math.min(sentence.to, from + 12); i++) {
    const token = tokens[i] as Token;
    if (/^[,;:]$/.test(token.text) && noun) return false;
    if (isFiniteVerb(article, i)) return noun;
    if (isNominal(token) || token.pos === "PRON") noun = true;
  }
  return false;
}

/** Whether the stretch holds a clause: a finite verb (or an infinitive that stands for one). */
export function holdsClause(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isFiniteVerb(article, i) || article.tokens[i]?.pos === "AUX") return true;
  return false;
}

/**
 * Steps over what may stand between a verb and its content: adverbs, "Tuesday", "on Monday", "in an interview with
 * the station". Gives the first token after it.
 */
export function skipAdverbials(article: Article, sentence: Sentence, start: number): number {
  const { tokens, quoteOf } = article;
  let i = start;
  for (let guard = 0; guard < 8 && i < sentence.to; guard++) {
    const token = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0) return i;
    const possessive = /^['’]s?$/.test(tokens[i + 1]?.text ?? "");
    if (weekdays.has(token.lower) && possessive) return i;
    if (
      weekdays.has(token.lower) ||
      (token.pos === "ADV" &&
        !/^(?:why|how|when|where|there|here|now|only|even|just|almost|nearly|about|not|perhaps|maybe|never)$/.test(
          token.lower,
        ))
    ) {
      i += 1;
      continue;
    }
    if (/^(?:last|this|next|earlier|late|early|later)$/.test(token.lower) && isTime(tokens[i + 1])) {
      i += 2;
      continue;
    }
    if (token.lower === "earlier" || token.lower === "again") {
      i += 1;
      continue;
    }
    const end = token.pos === "ADP" || token.lower === "to" ? phraseEnd(article, sentence, i) : i;
    if (end === i) return i;
    i = end;
  }
  return i;
}

/** End of the prepositional phrase at `i` ("in a letter to the panel on Monday"), or `i` if no boundary is in sight. */
function phraseEnd(article: Article, sentence: Sentence, i: number): number {
  const { tokens, quoteOf } = article;
  if (isTime(tokens[i + 1]) && !isNominal(tokens[i + 2])) return i + 2;
  for (let j = i + 1; j < Math.min(sentence.to, i + 22); j++) {
    const token = tokens[j] as Token;
    if ((quoteOf[j] as number) >= 0) return j;
    if (token.lower === "that" && (token.pos !== "DET" || (quoteOf[j + 1] as number) >= 0)) return j;
    if (token.text === ":" || token.text === ",") return j;
    if (
      token.pos === "PRON" &&
      subjectPronouns.has(token.lower) &&
      j > i + 1 &&
      !/^(?:who|which|it)$/.test(token.lower)
    )
      return j;
    if (/^(?:who|which)$/.test(token.lower)) return i;
    if (isFiniteVerb(article, j) && tokens[j + 1]?.lower !== "that") return i;
  }
  return i;
}

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

export function isPast(article: Article, sentence: Sentence, main: number): boolean {
  const form = cueFormOf((article.tokens[main] as Token).lower);
  const group = readVerbGroup(article, sentence, main);
  const first = (article.tokens[group.from] as Token).lower;
  return form?.forms.includes("past") === true && !/^(?:is|are|has|have|'s|'ve)$/.test(first);
}
