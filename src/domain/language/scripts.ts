/** Letters of scripts that run from right to left, as a part of a class of an expression with the flag "u". */
export const fromTheRight =
  "\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}";

/** Letters of scripts that write no blanks between words, likewise. Korean has blanks, and Tibetan a sign of its own. */
export const blankless = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
