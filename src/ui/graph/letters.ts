/**
 * The letters of a text, each with the marks that belong to it and never cut in two, and how wide it is: from the mean width
 * of a letter in units of the drawing. The server cannot measure; wide letters (Cyrillic, capitals) count for more.
 */
export function lettersOf(text: string, letter: number): { text: string; width: number }[] {
  return Array.from(whole.segment(text), ({ segment }) => ({
    text: segment,
    width: letter * breadth(segment),
  }));
}

const whole = new Intl.Segmenter("und", { granularity: "grapheme" });

function breadth(letter: string): number {
  if (/[\u2068\u2069]/.test(letter)) return 0;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)) return 1.9;
  if (/[MWЖШЩЮФ@%]/.test(letter)) return 1.55;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 1.16;
  if (/\p{Lu}/u.test(letter)) return 1.2;
  return /[\s.,:;'’iljtfrI|()-]/.test(letter) ? 0.6 : 1;
}
