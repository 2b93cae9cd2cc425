import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { blankClockTimes } from "./clock-times";

/** One word or mark of the article. `start` and `end` are UTF-16 units into the article's own text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Universal part of speech, as the tagger sees it. It is right about 95 times in 100, so rules double-check. */
  pos: string;
}

/** Where the first comma of a stretch stands, or else its end. */
export function commaIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ",") return i;
  return to;
}

/** Whether a word begins with a capital letter of any script; of plain letters its code tells. */
export function hasCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code > 64 && code < 91;
  return /^\p{Lu}/u.test(text);
}

/** A word in lower case, with a plain apostrophe: what rules look up. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes("’") || lower.includes("ʼ") ? lower.replace(/[’ʼ]/g, "'") : lower;
}

/**
 * The tagger remembers every word that it has met, names and misprints too, and never forgets one. After so many
 * characters (some four thousand articles) it is made anew, in a fraction of a second, so that a server that reads for
 * months does not grow. What it answers does not depend on what it remembers.
 */
const RENEW_AFTER = 20_000_000;
let nlp = winkNLP(model, ["pos"]);
let charactersRead = 0;

function tagger(characters: number) {
  charactersRead += characters;
  if (charactersRead > RENEW_AFTER) {
    nlp = winkNLP(model, ["pos"]);
    charactersRead = 0;
  }
  return nlp;
}

/**
 * About 150 KB of ordinary English, more than the longest magazine article. What lies beyond is left unread, so that
 * no pasted text takes more than a second.
 */
const TOKEN_LIMIT = 30_000;
const CHUNK = 40_000;
/** No English word is longer; longer runs (links, pasted data) cost the tagger time and mean nothing to it. */
const LONGEST_RUN = 60;

const keptMarks = new Set("“”‘’\"'«»—–―…€£¥".split(""));
/** Marks that the tagger does not know, and one of the same meaning that it does. */
const sameMark: Record<string, string> = {
  "„": "“",
  "‟": "“",
  "「": "“",
  "『": "“",
  "」": "”",
  "』": "”",
  "‚": "‘",
  "‹": "‘",
  "›": "’",
  ʼ: "’",
  "＇": "'",
  "\u2010": "-",
  "\u2011": "-",
};

const SPACE = 0;
const LINE = 1;
const KEPT_LETTER = 2;
const KEPT_MARK = 3;
const DIGIT = 4;
const OTHER_LETTER = 5;
const BLANKED = 6;
const REPLACED = 7;

/** Letters that stand for themselves in Unicode although a reader of English takes them for a plain one. */
const plainLetters: Record<string, string> = {
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  Ø: "O",
  ø: "o",
  Ħ: "H",
  ħ: "h",
  ı: "i",
  Œ: "O",
  œ: "o",
  Ŋ: "N",
  ŋ: "n",
  Ŧ: "T",
  ŧ: "t",
  Ə: "A",
  ə: "a",
  ẞ: "S",
};

/** The one character that the tagger sees: "L" for "Ł", a capital X for a capital of a script that it cannot read. */
function standIn(char: string): string {
  const known = sameMark[char] ?? plainLetters[char];
  if (known !== undefined) return known;
  if (char < "\u0100") return char;
  const base = char.normalize("NFD")[0] ?? char;
  if (/[A-Za-z]/.test(base)) return base;
  return /\p{Lu}/u.test(char) ? "X" : char;
}

/** What becomes of each UTF-16 unit, looked up rather than tested: a long text asks a million times. */
const fate = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (char === "\n") return LINE;
  if (code <= 32 || (code > 126 && /\s/.test(char))) return SPACE;
  if (/[0-9]/.test(char)) return DIGIT;
  if (/[A-Za-z\u00c0-\u00ff]/.test(char)) return KEPT_LETTER;
  if (standIn(char) !== char) return REPLACED;
  if (code < 127 || keptMarks.has(char)) return KEPT_MARK;
  return /\p{L}|\p{M}/u.test(char) ? OTHER_LETTER : BLANKED;
});

const stands = Uint16Array.from({ length: 0x10000 }, (_, code) =>
  fate[code] === REPLACED ? standIn(String.fromCharCode(code)).charCodeAt(0) : code,
);

/**
 * A copy of the text of the same length that the tagger can be trusted with: plain spaces for odd ones, a letter for
 * a letter that it does not know, blanks for emoji, control marks, over-long runs and repeated punctuation. Same
 * length means that offsets into the copy are offsets into the article.
 */
export function tame(text: string): string {
  let tamed = "";
  let kept = 0;
  let run = 0;
  let previous = 0;
  let repeats = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const what = fate[code] as number;
    let out: number;
    if (what === LINE || what === SPACE) {
      out = what === LINE ? 10 : 32;
      run = 0;
    } else {
      run += 1;
      repeats = code === previous ? repeats + 1 : 0;
      const blank = what === BLANKED || run > LONGEST_RUN || (what === KEPT_MARK && repeats > 2);
      out = blank ? 32 : what === OTHER_LETTER ? 120 : (stands[code] as number);
    }
    previous = code;
    if (out === code) continue;
    // Ordinary text stays as it is: only what changes is put together anew.
    tamed += text.slice(kept, i) + String.fromCharCode(out);
    kept = i + 1;
  }
  return kept === 0 ? text : tamed + text.slice(kept);
}

/** Where to stop a chunk: after a line break if there is one in reach, else after a blank, else at the limit. */
function chunkEnd(text: string, from: number): number {
  const limit = from + CHUNK;
  if (limit >= text.length) return text.length;
  const line = text.lastIndexOf("\n", limit);
  if (line > from + CHUNK / 2) return line + 1;
  const blank = text.lastIndexOf(" ", limit);
  return blank > from ? blank + 1 : limit;
}

/** Tokens with parts of speech, in order, never overlapping. Never throws; an empty text has no tokens. */
export function readTokens(text: string): Token[] {
  const tamed = blankClockTimes(tame(text));
  const tokens: Token[] = [];
  for (let from = 0; from < tamed.length && tokens.length < TOKEN_LIMIT; ) {
    const to = chunkEnd(tamed, from);
    readChunk(text, tamed, from, to, tokens);
    from = to;
  }
  return tokens;
}

function readChunk(text: string, tamed: string, from: number, to: number, tokens: Token[]): void {
  const chunk = tamed.slice(from, to);
  if (chunk.trim() === "") return;
  const reader = tagger(chunk.length);
  const document = reader.readDoc(chunk);
  const all = document.tokens();
  const values: string[] = all.out();
  const tags: string[] = all.out(reader.its.pos) as string[];
  let cursor = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string;
    if (value.trim() === "") continue;
    // The tagger may spell a token in its own way; a token that cannot be found again is left out, never misplaced.
    while (cursor < chunk.length && (chunk[cursor] === " " || chunk[cursor] === "\n")) cursor += 1;
    if (!chunk.startsWith(value, cursor)) {
      const found = chunk.slice(cursor, cursor + 2 * LONGEST_RUN).indexOf(value);
      if (found < 0) continue;
      cursor += found;
    }
    const start = from + cursor;
    const end = start + value.length;
    cursor += value.length;
    const own = text.slice(start, end);
    tokens.push({
      start,
      end,
      text: own,
      lower: lowered(own),
      pos: tags[i] as string,
    });
  }
}
