/** A stretch between quotation marks. `start`/`end` include the marks, `innerStart`/`innerEnd` leave them out. */
export interface Quotation {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  /** False when the paragraph ended before the closing mark came: a speech that runs on, or a slip of the pen. */
  closed: boolean;
}

/**
 * Opening marks and all that may close them: English “…”, French «…», German „…“ and »…«, Polish and Dutch „…”,
 * Swedish »…», Swiss ‹…›, Japanese 「…」.
 */
const openers: Record<string, string> = {
  "“": "”",
  "«": "»",
  "„": "“”",
  "‟": "”",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "‚": "‘’",
  "「": "」",
  "『": "』",
};
/** Marks that also close: they open only after a blank and before a word. */
const twoFaced = new Set(["»", "›"]);
/** A single-quoted stretch longer than this is taken for a stray apostrophe unless it ends with a full stop. */
const LONGEST_SINGLE = 400;

/** Every unit that a quotation can begin with: a text has few of them, and a look-up is cheaper than a question. */
const mayOpen = new Uint8Array(0x10000);
for (const mark of [...Object.keys(openers), "”", '"', "'", "`", "‘"]) mayOpen[mark.charCodeAt(0)] = 1;

const isWordChar = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isBlank = (char: string | undefined) => char === undefined || /\s/.test(char);

/** How wide the double mark at `i` is: 2 for the typewriter's '' and ``, 1 for a straight ", 0 for none. */
function straightMark(text: string, i: number): number {
  if (text[i] === '"') return 1;
  if ((text[i] === "'" || text[i] === "`") && text[i + 1] === text[i]) return 2;
  return 0;
}

/**
 * The outermost quotations between two offsets (one paragraph), in order. Straight, curly, angled, low and doubled
 * single marks are known; quotations inside quotations belong to the outer one. Linear in the length of the text.
 */
export function findQuotations(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  let i = from;
  while (i < to) {
    if (mayOpen[text.charCodeAt(i)] === 0) {
      i += 1;
      continue;
    }
    const quotation = quotationAt(text, i, from, to);
    if (quotation === null) {
      i += 1;
      continue;
    }
    found.push(quotation);
    i = quotation.end;
  }
  return found;
}

function quotationAt(text: string, i: number, from: number, to: number): Quotation | null {
  const char = text[i] as string;
  const before = i > from ? text[i - 1] : undefined;
  const opens =
    !twoFaced.has(char) || ((isBlank(before) || /[([]/.test(before ?? "")) && isWordChar(text[i + 1]));
  if (char in openers && opens) return closeCurly(text, i, to, openers[char] as string);
  // A closing mark where an opening one belongs: editors' software guesses wrong after a line break.
  if (char === "”" && isBlank(before) && isWordChar(text[i + 1])) return closeCurly(text, i, to, "”");
  const width = straightMark(text, i);
  if (width > 0) {
    const next = text[i + width];
    if (isWordChar(before) || isBlank(next) || i + width >= to) return null;
    return closeStraight(text, i, width, to);
  }
  if (char === "‘" || char === "'") {
    if (isWordChar(before) || !isWordChar(text[i + 1])) return null;
    return closeSingle(text, i, to);
  }
  return null;
}

function closeCurly(text: string, open: number, to: number, closers: string): Quotation {
  let depth = 1;
  for (let i = open + 1; i < to; i++) {
    const char = text[i] as string;
    const closer = closers.includes(char) && (closers.length === 1 || !isBlank(text[i - 1]));
    // A second opener where a closer belongs (“yes,“ he said) is a slip of the keyboard, not a new level.
    if (char === text[open] && !closer && !isWordChar(text[i - 1]) && isBlank(text[i - 1])) depth += 1;
    // A straight mark closes what a curly one opened when editing has mixed them.
    const slip = char === "“" && /[,.?!]/.test(text[i - 1] as string) && isBlank(text[i + 1]);
    const closes = closer || slip || (char === '"' && !isBlank(text[i - 1]) && !isWordChar(text[i + 1]));
    if (!closes) continue;
    depth -= 1;
    if (depth === 0) return quotation(open, 1, i, 1);
  }
  return unclosed(open, 1, to);
}

function closeStraight(text: string, open: number, width: number, to: number): Quotation {
  for (let i = open + width; i < to; i++) {
    if (text[i] === "”" && width === 1) return quotation(open, width, i, 1);
    if (straightMark(text, i) !== width || text[i] === "`") continue;
    const opensAgain = isBlank(text[i - 1]) && isWordChar(text[i + width]);
    if (!opensAgain) return quotation(open, width, i, width);
  }
  return unclosed(open, width, to);
}

function closeSingle(text: string, open: number, to: number): Quotation | null {
  const limit = Math.min(to, open + LONGEST_SINGLE);
  for (let i = open + 2; i < limit; i++) {
    const char = text[i];
    if (char === "“" || char === '"') return null;
    if (char !== "’" && char !== "'") continue;
    if (isBlank(text[i - 1]) && isWordChar(text[i + 1])) return null;
    if (isWordChar(text[i + 1])) continue;
    const afterStop = /[.,?!]/.test(text[i - 1] as string);
    // "the workers' pay": a plural's apostrophe, unless a mark of the same kind has to close what was opened.
    const plural = text[i - 1] === "s" && /^ [a-z]/.test(text.slice(i + 1, i + 3));
    if (afterStop || (!plural && i - open < LONGEST_SINGLE)) return quotation(open, 1, i, 1);
  }
  return null;
}

function quotation(open: number, width: number, close: number, closeWidth: number): Quotation {
  return { start: open, end: close + closeWidth, innerStart: open + width, innerEnd: close, closed: true };
}

function unclosed(open: number, width: number, to: number): Quotation {
  return { start: open, end: to, innerStart: open + width, innerEnd: to, closed: false };
}
