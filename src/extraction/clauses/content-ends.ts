import { cueFormOf } from "@/domain/language/cue-verbs";
import { isPastForm } from "@/domain/language/finite-verbs";
import type { Article, Quote, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import { auxiliaries, isNominal, partsClauses } from "../text/word-classes";
import { isFiniteVerb } from "./verb-groups";

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
    const turn = tokens[i + 1]?.lower ?? "";
    // "…, though prosecutors *say*": a clause that contrasts may be in another tense.
    const contrasts = /^(?:while|though|although)$/.test(turn);
    return (
      /^(?:and|but|while|though|although|or|yet)$/.test(turn) &&
      cueClauseAt(article, sentence, i + 2, past && !contrasts)
    );
  }
  if (token.pos === "CCONJ" && tokens[i - 1]?.text !== ",") {
    let j = i + 1;
    while (j < i + 4 && (tokens[j]?.pos === "ADV" || auxiliaries.has(tokens[j]?.lower ?? ""))) j += 1;
    // "… had been counted *but refused to give figures*".
    if (token.lower === "but" && /^(?:refused|declined|refuses|declines)$/.test(tokens[j]?.lower ?? ""))
      return true;
    const form = cueFormOf(tokens[j]?.lower ?? "");
    if (form === undefined || tokens[j]?.pos !== "VERB" || j >= sentence.to)
      return token.lower === "but" && cueClauseAt(article, sentence, i + 1, past);
    const finite = form.forms.includes("past") || form.forms.includes("s");
    return past ? form.forms.includes("past") : finite;
  }
  if (token.text === ";" && mainVerbSpeaks(article, sentence, i + 1)) return true;
  if (token.text === ";" || partsClauses(article, i)) return cueClauseAt(article, sentence, i + 1, past);
  return false;
}

/** "…; *the bank advising Orbis, Lathrop Keane, declined to comment*": the first verb of the clause is somebody's who speaks, or will not. */
function mainVerbSpeaks(article: Article, sentence: Sentence, from: number): boolean {
  const { tokens, quoteOf } = article;
  for (let i = from; i < sentence.to; i++) {
    const { lower, pos } = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0 || /^[;:]$/.test(lower) || /^(?:who|which|that|if|whether)$/.test(lower))
      return false;
    if (!isFiniteVerb(article, i)) continue;
    if (/^(?:declined|refused|declines|refuses)$/.test(lower)) return tokens[i + 1]?.lower === "to";
    if (pos !== "AUX") return i > from && cueFormOf(lower)?.entry.tier === 1;
  }
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
      // "…, *a claim his office rejected*", "…, *something the watchdog calls implausible*".
      if (judgesIt(tokens, i + 1)) return i;
      // "that the captain, *who* survived, is …": the aside ends nothing while the clause still waits for its verb.
      if (/^(?:which|who|whose)$/.test(next.lower) && (nounPhrase || holdsClause(article, from, i))) return i;
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
    if (nounPhrase && i > from && goesOnActing(article, from, i)) return i;
    if (token.text === ")" && i > from && !openedSince(article, from, i)) return i;
  }
  return sentence.to;
}

/** What the reporter says of the words, and that another answered them. */
function judgesIt(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  if (!/^(?:an?|something)$/.test(first)) return false;
  const noun = first === "something" ? at : at + 1;
  if (noun > at && !/^(?:claim|charge|accusation|allegation|suggestion|figure|version|account)$/.test(second))
    return false;
  for (let i = noun + 1; i < noun + 12; i++) {
    const { lower, text } = tokens[i] ?? { lower: ".", text: "." };
    if (/^[.;:]$/.test(text)) return false;
    if (
      /^(?:denies|denied|deny|rejects|rejected|reject|disputes|disputed|dispute|dismissed|dismisses|called|calls|contests|contested|refutes|refuted|described|describes)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

/** "confirmed *this* and sent us the file": whoever speaks does something besides. */
function goesOnActing(article: Article, from: number, i: number): boolean {
  const { tokens, quoteOf } = article;
  const [verb, next] = [tokens[i + 1], tokens[i + 2]];
  if (
    tokens[i]?.lower !== "and" ||
    verb === undefined ||
    next === undefined ||
    (quoteOf[i + 1] as number) >= 0
  )
    return false;
  if (verb.pos !== "VERB" || !isFiniteVerb(article, i + 1) || !isPastForm(verb.lower)) return false;
  if (!/^(?:DET|PRON|PROPN|NUM)$/.test(next.pos) && !/ing$/.test(next.lower)) return false;
  for (let j = from; j < i; j++) if ((quoteOf[j] as number) < 0 && isFiniteVerb(article, j)) return false;
  return true;
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
