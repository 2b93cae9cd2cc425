import { cueFormOf } from "@/domain/language/cue-verbs";
import { findQuotations, type Quotation } from "./quotation-marks";
import { retagWords } from "./retagged-words";
import { hasCapital, readTokens, type Token } from "./tokens";
import { isTime } from "./word-classes";

/** A quotation with the tokens that it holds, marks included: `from` up to, not including, `to`. */
export interface Quote extends Quotation {
  from: number;
  to: number;
  words: number;
  /** The last word or mark inside the quotation marks: a comma or a full stop tells a statement from a phrase. */
  last: string;
}

/** Tokens `from` up to, not including, `to`. A full stop inside a quotation does not end the sentence around it. */
export interface Sentence {
  from: number;
  to: number;
  paragraph: number;
}

/** An article as the rules see it. `quoteOf[i]` is the quote that token i lies in, or -1. */
export interface Article {
  text: string;
  tokens: Token[];
  quotes: Quote[];
  quoteOf: Int32Array;
  sentences: Sentence[];
}

const abbreviations = new Set(
  (
    "calif ariz conn mass mich minn wash ore penn pa fla ga ill ind kan ky la md miss mo mont neb nev okla tenn tex " +
    "va vt wis wyo d r no vs mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj st jr sr inc co corp ltd jan feb " +
    "mar apr aug sept oct nov dec rev hon pres supt det insp u.s u.k u.n e.g i.e a.m p.m ph.d"
  ).split(" "),
);
/** Words that begin a new sentence even after an abbreviation such as "U.S." */
const sentenceOpeners = new Set(
  "the a an he she it they we i in on at but and this that these those there his her its their as if when while after".split(
    " ",
  ),
);
/** In tokens. What runs on longer is a list or pasted data; the rules look back and forth within a sentence. */
const LONGEST_SENTENCE = 400;
const closers = new Set(["”", '"', "''", "»", "«", "“", "›", "‹", "」", "』", "’", "'", ")", "]"]);

const isUpper = hasCapital;

/** Tokens, quotations and sentences of an article. Never throws. */
export function readArticle(text: string): Article {
  const tokens = readTokens(text);
  retagNames(tokens);
  retagWords(tokens);
  const quotes: Quote[] = [];
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  const sentences: Sentence[] = [];
  const paragraphs = splitParagraphs(text, tokens);
  let cursor = 0;
  let open = false;
  paragraphs.forEach(({ start, end }, paragraph) => {
    const from = cursor;
    while (cursor < tokens.length && (tokens[cursor] as Token).start < end) cursor += 1;
    if (from === cursor) return;
    let at = from;
    const found = findQuotations(text, start, end);
    const closing = open ? strayClosing(text, start, found[0]?.start ?? end) : -1;
    if (closing >= 0)
      found.unshift({ start, end: closing + 1, innerStart: start, innerEnd: closing, closed: true });
    open = found.at(-1)?.closed === false;
    for (const quotation of found) {
      while (at < cursor && (tokens[at] as Token).end <= quotation.start) at += 1;
      const first = at;
      let words = 0;
      let last = "";
      while (at < cursor && (tokens[at] as Token).start < quotation.end) {
        quoteOf[at] = quotes.length;
        const token = tokens[at] as Token;
        if (/[\p{L}\p{N}]/u.test(token.text)) words += 1;
        if (token.end <= quotation.innerEnd) last = token.text;
        at += 1;
      }
      if (at > first) quotes.push({ ...quotation, from: first, to: at, words, last });
    }
    splitSentences(tokens, quotes, quoteOf, from, cursor, paragraph, sentences);
  });
  return { text, tokens, quotes, quoteOf, sentences };
}

/**
 * "*March* said", "*Rich* added": the tagger takes some surnames for verbs and adverbs. A capital inside a sentence
 * gives a name away, there and wherever the same word stands; so does a cue verb right after the first word.
 */
function retagNames(tokens: Token[]): void {
  const names = new Set<string>();
  const strange = (token: Token) =>
    hasCapital(token.text) &&
    /^(?:VERB|ADV|INTJ|X|AUX|ADJ|NOUN)$/.test(token.pos) &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text);
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (token.pos === "PROPN" && hasCapital(token.text) && /^\p{Lu}\p{Ll}/u.test(token.text))
      names.add(token.text);
    const afterName =
      token.pos === "VERB" &&
      strange(token) &&
      (before.pos === "PROPN" || before.pos === "NOUN") &&
      /^\p{Lu}\p{Ll}/u.test(before.text) &&
      cueFormOf(token.lower) === undefined &&
      inRunningText(tokens, i);
    if (afterName) token.pos = "PROPN";
    if (!strange(token) || !/^[\p{Ll},]/u.test(before.text)) continue;
    if (token.pos !== "ADJ" && token.pos !== "NOUN") names.add(token.text);
  }
  tokens.forEach((token, i) => {
    if (!strange(token)) return;
    const next = tokens[i + 1];
    const speaks =
      next !== undefined &&
      /^(?:said|says|told|added|wrote|noted|asked)$/.test(next.lower) &&
      token.pos !== "NOUN" &&
      token.pos !== "ADJ";
    const known = names.has(token.text) && token.pos !== "ADJ" && !commonWords.has(token.lower);
    if ((speaks && !commonWords.has(token.lower)) || known) token.pos = "PROPN";
  });
}

/** Not a headline, where every word begins with a capital. */
function inRunningText(tokens: Token[], at: number): boolean {
  let lower = 0;
  for (let i = Math.max(0, at - 7); i < Math.min(tokens.length, at + 8); i++)
    if (/^\p{Ll}{4,}/u.test((tokens[i] as Token).text)) lower += 1;
  return lower >= 2;
}

const commonWords = new Set(
  "also still then now once later never often always soon here there yes no well so just even not only he she they who".split(
    " ",
  ),
);

interface Stretch {
  start: number;
  end: number;
}

/** Lines are paragraphs, unless the text was wrapped by hand at a fixed width: then blank lines part them. */
function splitParagraphs(text: string, tokens: Token[]): Stretch[] {
  if (tokens.length === 0) return [];
  const lines: Stretch[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== "\n" && text[i] !== "\r" && text[i] !== "\u2029") continue;
    lines.push({ start: from, end: i });
    from = i + 1;
  }
  const wrapped = isHardWrapped(text, lines);
  const joined: Stretch[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const runsOn = last !== undefined && continuesLine(text, last, line, wrapped);
    if (runsOn) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

function isHardWrapped(text: string, lines: Stretch[]): boolean {
  let long = 0;
  let even = 0;
  for (const { start, end } of lines) {
    if (end - start < 50) continue;
    long += 1;
    if (end - start <= 90 && !/[.!?:"”]\s*$/.test(text.slice(Math.max(start, end - 6), end))) even += 1;
  }
  return long >= 4 && even / long > 0.6;
}

function continuesLine(text: string, last: Stretch, line: Stretch, wrapped: boolean): boolean {
  if (line.end === line.start || last.end === last.start || line.start - last.end > 2) return false;
  const head = text.slice(line.start, line.start + 40).trimStart();
  if (head === "") return false;
  if (wrapped) return last.end - last.start > 40 || joinedAlready(last);
  const tail = text.slice(Math.max(last.start, last.end - 8), last.end).trimEnd();
  return /^\p{Ll}/u.test(head) && /[\p{L},]$/u.test(tail);
}

const joinedAlready = (stretch: Stretch) => stretch.end - stretch.start > 90;

/** A closing mark that nothing in its paragraph opened: a speech that runs over from the paragraph before. */
function strayClosing(text: string, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (
      (text[i] === "”" || text[i] === '"') &&
      /\S/.test(text[i - 1] as string) &&
      !/[\p{L}\p{N}]/u.test(text[i + 1] ?? " ")
    )
      return i;
  }
  return -1;
}

function splitSentences(
  tokens: Token[],
  quotes: Quote[],
  quoteOf: Int32Array,
  from: number,
  to: number,
  paragraph: number,
  sentences: Sentence[],
): void {
  let start = from;
  for (let i = from; i < to - 1; i++) {
    const tooLong = i - start > ((quoteOf[i] as number) < 0 ? LONGEST_SENTENCE : 10 * LONGEST_SENTENCE);
    if (!tooLong && !endsSentence(tokens, quotes, quoteOf, i, to)) continue;
    sentences.push({ from: start, to: i + 1, paragraph });
    start = i + 1;
  }
  if (start < to) sentences.push({ from: start, to, paragraph });
}

function endsSentence(tokens: Token[], quotes: Quote[], quoteOf: Int32Array, i: number, to: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1] as Token;
  const quote = quoteOf[i] as number;
  if (quote >= 0) {
    const whole = quotes[quote] as Quote;
    if (i !== whole.to - 1) return false;
    if (!/[.?!…]$/.test(whole.last)) return false;
    if (/^[—–―-]/.test(next.text)) return false;
    if (!startsAnew(next)) return false;
    // "… “all of it.” The candidate promised": behind a full stop nobody is told of who said it, unless a verb comes at once.
    if (
      whole.last === "." &&
      whole.words < 8 &&
      whole.from > 0 &&
      /^[\p{L},]/u.test(tokens[whole.from - 1]?.text ?? "") &&
      tokens[whole.from - 1]?.text !== ","
    )
      return true;
    return !attributionFollows(tokens, i + 1, to);
  }
  if (closers.has(token.text)) {
    const last = tokens[i - 1];
    return last !== undefined && /^[.?!]$/.test(last.text) && token.text !== ")" && startsAnew(next);
  }
  if (token.text === ";")
    return next.start - token.end > 0 && isUpper(next.text) && !/[A-Z]$/.test(next.text);
  if (!".?!…".includes(token.text.at(-1) ?? " ")) return false;
  if (!/^(?:[.?!…]+|[\p{L}.]+\.|\d+[ap]m\.)$/iu.test(token.text)) return false;
  if (closers.has(next.text) && next.start === token.end) return false;
  // "at 6.10pm": a point inside a number.
  if (next.start === token.end && /^\d/.test(next.text) && /\d$/.test(tokens[i - 1]?.text ?? ""))
    return false;
  if (!startsAnew(next)) return false;
  if (/^[?!…]/.test(token.text) || token.text.startsWith("..")) return true;
  if (token.text === ".") {
    const last = tokens[i - 1];
    const abbreviated = last !== undefined && last.end === token.start && isAbbreviation(last);
    return !abbreviated || sentenceOpeners.has(next.lower);
  }
  // "worth €15m. The museum": a unit right behind its number.
  const before = tokens[i - 1];
  if (
    before !== undefined &&
    before.end === token.start &&
    /\d$/.test(before.text) &&
    /^(?:m|bn|tn|k|pc|km|cm|mm|kg)\.$/.test(token.lower) &&
    /^\p{Lu}\p{Ll}/u.test(next.text)
  )
    return true;
  // "said on *X.* The army": a site, and no initial.
  if (token.text === "X." && tokens[i - 1]?.lower === "on") return true;
  // "until 3pm. Forecaster Liz Corcoran said": no zone, day or month goes on with the hour.
  if (
    /^\d+[ap]m\.$/.test(token.lower) &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !isTime(next) &&
    !/^(?:eastern|central|mountain|pacific|greenwich)$/.test(next.lower)
  )
    return true;
  // "at 3 a.m. “The worst is over,”"
  if (
    /^\d*[ap]\.?m\.$/.test(token.lower) &&
    quoteOf[i + 1] !== -1 &&
    /^\p{Lu}/u.test(tokens[i + 2]?.text ?? "")
  )
    return true;
  return token.text.length > 3 && sentenceOpeners.has(next.lower);
}

function isAbbreviation(token: Token): boolean {
  return abbreviations.has(token.lower) || (token.text.length === 1 && isUpper(token.text));
}

function startsAnew(next: Token): boolean {
  return isUpper(next.text) || /^[\p{N}“"'‘«»„‚‹「([#@•*—–-]/u.test(next.text) || next.text === "''";
}

/** `"Why now?" Mr. Osei asked.`: after ? and ! a capital letter may still belong to the sentence of the quotation. */
function attributionFollows(tokens: Token[], from: number, to: number): boolean {
  let nested = 0;
  for (let i = from; i < Math.min(to, from + 25); i++) {
    const token = tokens[i] as Token;
    if (token.text === "(") nested += 1;
    if (token.text === ")") nested -= 1;
    if (nested > 0 || /^[),"“”]$/.test(token.text)) continue;
    if (i > from + 7 && token.pos !== "PROPN" && token.pos !== "NOUN" && cueFormOf(token.lower) === undefined)
      return false;
    const form = cueFormOf(token.lower);
    const finite = form?.forms.some((kind) => kind === "past" || kind === "s") === true;
    if (finite && form?.entry.frames.includes("q") && (i > from || !isUpper(token.text))) {
      const after = tokens[i + 1];
      return (
        after === undefined ||
        /^[.,;:]$/.test(after.text) ||
        after.pos === "ADP" ||
        after.pos === "ADV" ||
        i === from
      );
    }
    if (!["PROPN", "PRON", "DET", "NOUN", "ADJ", "ADV", "AUX", "PART"].includes(token.pos)) return false;
  }
  return false;
}
