/** Marks that turn the direction of what follows: in a list of references they would run on into the next one. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
const overriding = /[\u202A-\u202E]/g;

/**
 * Words as one line of plain text, for a file that others read: no line end, no control character and no mark of
 * direction, whatever somebody was quoted with.
 */
export function cleanWords(words: string): string {
  return oneLine(words.replace(turning, ""));
}

/**
 * The same of a sentence of ours, in which the words of others are set apart: without those marks a name in Arabic takes the
 * next one along, and "via" stands before the wrong of them. Where one is not closed, none is kept.
 */
export function cleanSentence(words: string): string {
  return oneLine(words.replace(isClosed(words) ? overriding : turning, ""));
}

function isClosed(words: string): boolean {
  let open = 0;
  for (const mark of words.match(/[\u2066-\u2069]/g) ?? []) {
    open += mark === "\u2069" ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function oneLine(words: string): string {
  return (
    words
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g, " ")
      .trim()
  );
}
