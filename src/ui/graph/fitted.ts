/**
 * A text cut to a width, with an ellipsis, from the mean width of a letter in units of the drawing. SVG text
 * neither wraps nor clips, and the server cannot measure; wide letters (Cyrillic, capitals) count for more.
 */
export function fitted(text: string, width: number, letter: number): string {
  const letters = Array.from(whole.segment(text), ({ segment }) => segment);
  const widths = letters.map((one) => letter * breadth(one));
  if (widths.reduce((sum, one) => sum + one, 0) <= width) return text;
  let taken = letter;
  let kept = "";
  for (const [index, one] of letters.entries()) {
    taken += widths[index]!;
    if (taken > width) break;
    kept += one;
  }
  // Words that are set apart (apart.ts) stay so where they are cut.
  const isOpen = kept.lastIndexOf("\u2068") > kept.lastIndexOf("\u2069");
  return `${kept.trimEnd()}…${isOpen ? "\u2069" : ""}`;
}

/** A letter with the marks that belong to it, which is never cut in two. */
const whole = new Intl.Segmenter("und", { granularity: "grapheme" });

function breadth(letter: string): number {
  if (/[\u2068\u2069]/.test(letter)) return 0;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)) return 1.9;
  if (/[MWЖШЩЮФ@%]/.test(letter)) return 1.55;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 1.16;
  if (/\p{Lu}/u.test(letter)) return 1.2;
  return /[\s.,:;'’iljtfrI|()-]/.test(letter) ? 0.6 : 1;
}
