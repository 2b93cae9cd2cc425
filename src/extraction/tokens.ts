import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** One word or mark of the article. `start` and `end` are UTF-16 units into the article's own text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Universal part of speech, as the tagger sees it. It is right about 95 times in 100, so rules double-check. */
  pos: string;
}

const nlp = winkNLP(model, ["pos"]);

/** About 1 MB of ordinary English is 200,000 tokens. What lies beyond is left unread, so that time stays bounded. */
const TOKEN_LIMIT = 260_000;
const CHUNK = 40_000;
/** No English word is longer; longer runs (links, pasted data) cost the tagger time and mean nothing to it. */
const LONGEST_RUN = 60;

const keptMarks = new Set("“”‘’\"'«»—–―…€£¥".split(""));

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

/**
 * A copy of the text of the same length that the tagger can be trusted with: plain spaces for odd ones, a letter for
 * a letter that it does not know, blanks for emoji, control marks, over-long runs and repeated punctuation. Same
 * length means that offsets into the copy are offsets into the article.
 */
export function tame(text: string): string {
  const out: string[] = new Array(text.length);
  let run = 0;
  let previous = "";
  let repeats = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const code = text.charCodeAt(i);
    if (char === "\n") {
      out[i] = "\n";
      run = 0;
      previous = char;
      continue;
    }
    if (code <= 32 || (code > 126 && isSpace(char))) {
      out[i] = " ";
      run = 0;
      previous = " ";
      continue;
    }
    run += 1;
    const plain = code < 127 || (code >= 0xc0 && code <= 0x24f) || keptMarks.has(char);
    const kept = plain ? char : /\p{L}|\p{M}/u.test(char) ? "x" : " ";
    repeats = char === previous ? repeats + 1 : 0;
    previous = char;
    const word = /[A-Za-z\u00c0-\u024f]/.test(kept);
    out[i] = run > LONGEST_RUN || (!word && repeats > 2 && !/[0-9]/.test(kept)) ? " " : kept;
  }
  return out.join("");
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
  const tamed = tame(text);
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
  const document = nlp.readDoc(chunk);
  const all = document.tokens();
  const values: string[] = all.out();
  const tags: string[] = all.out(nlp.its.pos) as string[];
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
      lower: own.toLowerCase().replace(/’/g, "'"),
      pos: tags[i] as string,
    });
  }
}
