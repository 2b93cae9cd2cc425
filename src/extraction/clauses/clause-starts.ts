import type { Article, Sentence } from "../text/article";
import { isTitle } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import {
  complementizers,
  isNominal,
  isTime,
  partsClauses,
  relatives,
  subjectPronouns,
} from "../text/word-classes";
import { isAge } from "./ages";
import { isFiniteVerb } from "./verb-groups";

/** Index of the opening bracket for the closing one at `i`, or `i` when there is none near. */
function bracketStart(article: Article, sentence: Sentence, i: number): number {
  for (let j = i - 1; j >= Math.max(sentence.from, i - 40); j--) {
    if ((article.tokens[j] as Token).text === "(" || (article.tokens[j] as Token).text === "[") return j;
  }
  return i;
}

/** Leftmost token that can belong to the subject of the verb group at `at`. */
export function clauseStart(article: Article, sentence: Sentence, at: number): number {
  const { tokens, quoteOf, quotes } = article;
  let closingComma = (tokens[at - 1] as Token | undefined)?.text === "," && quoteOf[at - 1] === -1;
  let inside = closingComma;
  let verbSeen = false;
  for (let i = at - 1; i >= sentence.from; i--) {
    const token = tokens[i] as Token;
    const quote = quoteOf[i] as number;
    if (quote >= 0) {
      const whole = quotes[quote];
      if (whole === undefined || whole.to <= i) continue;
      // "the author of “The Port and the People,” said": a title is a part of the phrase, and its comma a comma.
      if (whole.from > sentence.from && isTitle(article, whole)) {
        if (whole.last === "," && whole.to !== at) return i + 1;
        if (whole.last === ",") closingComma = inside = true;
        i = whole.from;
        continue;
      }
      const { last } = whole;
      if (whole.words > 5 || /[,.?!]$/.test(last) || whole.from < sentence.from) return i + 1;
      i = whole.from;
      continue;
    }
    if (token.text === ")" || token.text === "]") {
      i = bracketStart(article, sentence, i);
      continue;
    }
    if (token.text === ";" || token.text === ":" || token.text === "(" || token.text === "[") return i + 1;
    if (partsClauses(article, i)) {
      const open = i === at - 1 ? previousDash(article, sentence, i) : null;
      if (open === null) return i + 1;
      i = open;
      continue;
    }
    if (token.text === ",") {
      if (i === at - 1 || isAge(tokens, i + 1, at)) continue;
      if (closingComma && inside && opensApposition(article, i, at)) {
        inside = false;
        verbSeen = false;
        continue;
      }
      if (closingComma && chainsApposition(article, sentence, i)) continue;
      if (listsNames(article, sentence, i, at)) continue;
      return i + 1;
    }
    if (relatives.has(token.lower)) {
      if (!verbSeen && !(closingComma && opensAside(article, i, at))) return i;
      verbSeen = false;
      closingComma = closingComma || (tokens[i - 1] as Token | undefined)?.text === ",";
      if ((tokens[i - 1] as Token | undefined)?.text === ",") {
        i -= 1;
        inside = false;
      }
      continue;
    }
    if (complementizers.has(token.lower) && token.pos !== "DET" && !inside) {
      const adverbial =
        ["as", "since", "after", "before", "than", "until", "once"].includes(token.lower) &&
        token.pos === "ADP";
      if (token.lower === "that" && verbSeen && isNominal(tokens[i - 1])) {
        verbSeen = false;
        continue;
      }
      if (!adverbial || verbBefore(article, sentence, i)) return i + 1;
    }
    if (token.pos === "CCONJ" && !inside) {
      if (!joinsNouns(article, sentence, i)) return i + 1;
      continue;
    }
    if (isFiniteVerb(article, i)) {
      if (inside || hasRelativeBefore(article, sentence, i)) {
        verbSeen = true;
        continue;
      }
      return i + 1;
    }
  }
  return sentence.from;
}

/** "Osei, *who chairs the board*, said": between its commas, whatever the tagger took the verb for. */
function opensAside({ tokens }: Article, i: number, at: number): boolean {
  const next = tokens[i + 1];
  return (
    /^(?:who|which)$/.test(tokens[i]?.lower ?? "") &&
    tokens[i - 1]?.text === "," &&
    tokens[at - 1]?.text === "," &&
    i + 2 < at - 1 &&
    next !== undefined &&
    next.pos !== "PRON" &&
    next.pos !== "DET" &&
    /^\p{Ll}/u.test(next.text)
  );
}

function previousDash(article: Article, sentence: Sentence, i: number): number | null {
  for (let j = i - 1; j >= Math.max(sentence.from + 1, i - 40); j--) if (partsClauses(article, j)) return j;
  return null;
}

/** ", *the head of Y*, said": what follows the comma describes what stands before it. */
function opensApposition(article: Article, comma: number, at: number): boolean {
  const before = article.tokens[comma - 1];
  const next = article.tokens[comma + 1];
  if (before === undefined || next === undefined || comma + 1 >= at - 1) return false;
  if (/^(?:co|inc|ltd|corp|jr|sr)$/.test(next.lower)) return false;
  // "a memo dated June 3, *seen by the paper*, warned"
  if (before.pos === "NUM" && next.pos === "VERB" && !next.lower.endsWith("ing")) return true;
  return (
    isNominal(before) ||
    // "The *manual*, issued in 2019, says": a noun that passed for an adjective.
    (before.pos === "ADJ" && article.tokens[comma - 2]?.pos === "DET") ||
    before.text === ")" ||
    before.pos === "PRON" ||
    (article.quoteOf[comma - 1] as number) >= 0 ||
    before.text === "."
  );
}

/** "Rep. Ama Boateng, D-Ohio, the top Democrat on the panel, said": a further comma between name and apposition. */
function chainsApposition(article: Article, sentence: Sentence, comma: number): boolean {
  const before = article.tokens[comma - 1];
  const next = article.tokens[comma + 1];
  if (before === undefined || next === undefined) return false;
  if (!(before.pos === "PROPN" || isNominal(before)) || isTime(before)) return false;
  for (let i = comma - 1; i >= sentence.from; i--) {
    const token = article.tokens[i] as Token;
    if (/^[,;:]$/.test(token.text) || token.pos === "CCONJ") break;
    if (isFiniteVerb(article, i) || token.pos === "ADP" || token.pos === "SCONJ") return token.lower === "of";
  }
  return true;
}

/** "Ng, Osei and Silva said": commas between names that "and" closes. */
function listsNames(article: Article, sentence: Sentence, comma: number, at: number): boolean {
  if (!isNominal(article.tokens[comma - 1]) || !isNominal(article.tokens[comma + 1])) return false;
  let and = false;
  for (let i = comma + 1; i < at; i++) {
    const token = article.tokens[i] as Token;
    if (token.lower === "and" && at - i < 8) and = true;
    if (token.pos === "VERB" || token.pos === "AUX") return false;
  }
  const first = article.tokens[sentence.from];
  return and && first !== undefined && first.pos !== "ADP" && !isTime(article.tokens[comma - 1]);
}

function joinsNouns(article: Article, sentence: Sentence, i: number): boolean {
  const { tokens } = article;
  const word = (tokens[i] as Token).lower;
  if (word !== "and" && word !== "or" && word !== "nor" && word !== "&") return false;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (
    i - 1 < sentence.from ||
    !(
      isNominal(before) ||
      before?.pos === "ADJ" ||
      before?.text === "." ||
      before?.text === ")" ||
      before?.lower === "his"
    )
  )
    return false;
  if (next === undefined || next.pos === "VERB" || next.pos === "AUX" || next.pos === "ADV") return false;
  if (next.pos === "PRON" && subjectPronouns.has(next.lower)) return false;
  for (let j = i - 1; j >= sentence.from; j--) {
    const token = tokens[j] as Token;
    if ((article.quoteOf[j] as number) >= 0) return true;
    if (/^[,;:]$/.test(token.text) || token.pos === "SCONJ") return true;
    if (isFiniteVerb(article, j)) return hasRelativeBefore(article, sentence, j);
  }
  return true;
}

/** Whether a relative pronoun stands before the verb at `i` in its own clause: "the man *who* runs the party said". */
function hasRelativeBefore(article: Article, sentence: Sentence, i: number): boolean {
  for (let j = i - 1; j >= Math.max(sentence.from, i - 8); j--) {
    const token = article.tokens[j] as Token;
    if (relatives.has(token.lower))
      return (
        j > sentence.from &&
        (isNominal(article.tokens[j - 1]) ||
          (article.tokens[j - 1] as Token).text === "," ||
          (article.tokens[j - 1] as Token).pos === "ADP")
      );
    if (token.lower === "that" && isNominal(article.tokens[j - 1]) && token.pos !== "DET") {
      // "the report that came out said": relative only when the verb follows at once; "officials that" is rare.
      return i - j <= 2;
    }
    if (/^[,;:]$/.test(token.text)) return false;
    if (isFiniteVerb(article, j)) return hasRelativeBefore(article, sentence, j);
  }
  return false;
}

/** "Shares fell *after* the paper reported…": with a verb already spent, the word opens a clause, not a phrase. */
function verbBefore(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 20); i--) {
    if (/^[,;:]$/.test((article.tokens[i] as Token).text) || (article.quoteOf[i] as number) >= 0)
      return false;
    if (isFiniteVerb(article, i)) return !hasRelativeBefore(article, sentence, i);
  }
  return false;
}
