/**
 * A text cut to a width, with an ellipsis, from the mean width of a letter in units of the drawing. SVG text
 * neither wraps nor clips, and the server cannot measure; wide letters (Cyrillic, capitals) count for more.
 */
export function fitted(text: string, width: number, letter: number): string {
  const widths = [...text].map((one) => letter * breadth(one));
  const whole = widths.reduce((sum, one) => sum + one, 0);
  if (whole <= width) return text;
  let taken = letter;
  let kept = "";
  for (const [index, one] of [...text].entries()) {
    taken += widths[index]!;
    if (taken > width) break;
    kept += one;
  }
  return `${kept.trimEnd()}…`;
}

function breadth(letter: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)) return 1.9;
  if (/[MWЖШЩЮФ@%]/.test(letter)) return 1.55;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 1.16;
  if (/\p{Lu}/u.test(letter)) return 1.2;
  return /[\s.,:;'’iljtfrI|()-]/.test(letter) ? 0.6 : 1;
}
