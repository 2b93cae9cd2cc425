import { comparedText } from "./compared-text";

/** Where a quote and the text part: the words up to there, and the signs on either side. */
export type Difference = { after: string; quote: string; text: string };

/**
 * The sign in which a quote differs from the text that nearly has it; null where too little of it is there to say that it was
 * meant. Signs are compared as a reader compares them.
 */
export function firstDifference(quote: string, text: string): Difference | null {
  const wanted = comparedText(quote).folded.trim();
  const { folded, starts, ends } = comparedText(text);
  const begins = longest(wanted.length, (length) => folded.includes(wanted.slice(0, length)));
  const closes = longest(wanted.length - begins, (length) =>
    folded.includes(wanted.slice(wanted.length - length)),
  );
  if (begins < 2 || begins + closes < wanted.length * 0.8) return null;
  const at = folded.indexOf(wanted.slice(0, begins)) + begins;
  return {
    after: wanted.slice(Math.max(0, begins - 24), begins),
    quote: signAt(wanted, begins),
    text: at < starts.length ? signAt(text.slice(starts[at], ends[at]), 0) : "",
  };
}

/** The greatest length that holds; whatever is shorter holds as well. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function signAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The difference in words; the number of a sign tells it from one that looks the same. */
export function differenceWords({ after, quote, text }: Difference): string {
  const named = (sign: string) => (sign === "" ? "nothing" : `"${sign}" (${codeOf(sign)})`);
  return `after "${after}" the article has ${named(text)} where this has ${named(quote)}`;
}

const codeOf = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
