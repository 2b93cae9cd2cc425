import type { OldEncoding } from "./old-encodings";

/** What an uploaded file says, and as what it was read where that was a guess; or in words why it says nothing. */
export type FileText = { ok: true; text: string; note: string | null } | { ok: false; words: string };

/** How programs begin the files that people take for text. */
const known: [bytes: number[], words: string][] = [
  [[0x25, 0x50, 0x44, 0x46], "This is a PDF. Open it, copy its text, and paste that."],
  [
    [0x50, 0x4b, 0x03, 0x04],
    "This is a document of a word processor, or an archive. Save it as text, or paste its words.",
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], "This is a document of a word processor. Save it as text, or paste its words."],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "This is a document in RTF. Save it as text, or paste its words."],
];

const noText = "This file holds no text that can be read. Only .txt and .html are.";

const cyrillic = "Cyrillic letters in an old encoding";
const old: Record<string, string> = {
  "windows-1251": `It was read as ${cyrillic} (Windows-1251). Look whether its letters are right.`,
  "koi8-r": `It was read as ${cyrillic} (KOI8-R). Look whether its letters are right.`,
  "windows-1252":
    "It was read as western letters in an old encoding (Windows-1252). Look whether they are right.",
};

/**
 * The text of an uploaded file. A file does not say in what encoding it is: a mark at its beginning decides, then what a page
 * says of itself, then whether it is UTF-8 throughout; what is left was written in one of the encodings before it, and
 * which, its letters tell. A wrong letter kept silently would be quoted as somebody's words.
 * `chosen` is what somebody who sees the letters says.
 */
export function textOfFile(bytes: Uint8Array, chosen?: OldEncoding): FileText {
  const program = known.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (program) return { ok: false, words: program[1] };
  const encoding = chosen === undefined ? encodingOf(bytes) : { name: chosen, isGuess: false };
  if (encoding === null) return { ok: false, words: noText };
  const text = new TextDecoder(encoding.name).decode(bytes);
  if (text.trim() === "") return { ok: false, words: "This file is empty." };
  if (controls.test(text)) return { ok: false, words: noText };
  return { ok: true, text, note: encoding.isGuess ? (old[encoding.name] ?? null) : null };
}

/** No writing has these in it; a picture or a program has them in its first lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** The encoding that a file is read in where that is a guess; null where it is none. */
export function guessedEncoding(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  return encoding?.isGuess ? encoding.name : null;
}

type Encoding = { name: string; isGuess: boolean };

function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { name: "utf-16le", isGuess: false };
  if (first === 0xfe && second === 0xff) return { name: "utf-16be", isGuess: false };
  const nulls = nullsOf(bytes);
  if (nulls.even + nulls.odd > 0) {
    // Latin text in UTF-16 is every other byte null.
    if (nulls.even === 0) return { name: "utf-16le", isGuess: false };
    return nulls.odd === 0 ? { name: "utf-16be", isGuess: false } : null;
  }
  if (isUtf8(bytes)) return { name: "utf-8", isGuess: false };
  const named = namedIn(bytes);
  return named ? { name: named, isGuess: false } : { name: oldEncoding(bytes), isGuess: true };
}

function nullsOf(bytes: Uint8Array): { even: number; odd: number } {
  const nulls = { even: 0, odd: 0 };
  for (const [at, byte] of bytes.subarray(0, 4_096).entries())
    if (byte === 0) nulls[at % 2 === 0 ? "even" : "odd"] += 1;
  return nulls;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** What a page says of itself: `<meta charset="windows-1251">`, or the same in a `content`. Null where nobody knows that encoding. */
function namedIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4_096));
  const name = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (name === undefined || /^utf-?(?:8|16)/i.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Western letters beyond ASCII stand alone in their words; Cyrillic ones stand side by side. In Windows-1251 the small letters,
 * which most are, lie above the capitals, in KOI8-R below.
 */
function oldEncoding(bytes: Uint8Array): string {
  let pairs = 0;
  let high = 0;
  let upper = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    high += 1;
    if (byte >= 0xe0) upper += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0) pairs += 1;
  }
  if (pairs * 2 < high) return "windows-1252";
  return upper * 2 >= high ? "windows-1251" : "koi8-r";
}
