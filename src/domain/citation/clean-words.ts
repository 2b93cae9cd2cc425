/** Marks that turn the direction of what follows: in a list of references they would run on into the next one. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Words as one line of plain text, for a file that others read: no line end, no control character and no mark of
 * direction, whatever somebody was quoted with.
 */
export function cleanWords(words: string): string {
  return (
    words
      .toWellFormed()
      .replace(turning, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g, " ")
      .trim()
  );
}
