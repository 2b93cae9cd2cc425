import { lettersOf } from "./letters";

/** A text cut to a width, with an ellipsis: SVG text neither wraps nor clips. */
export function fitted(text: string, width: number, letter: number): string {
  const letters = lettersOf(text, letter);
  if (letters.reduce((sum, one) => sum + one.width, 0) <= width) return text;
  let taken = letter;
  let kept = "";
  for (const one of letters) {
    taken += one.width;
    if (taken > width) break;
    kept += one.text;
  }
  // Words that are set apart (apart.ts) stay so where they are cut.
  const isOpen = kept.lastIndexOf("\u2068") > kept.lastIndexOf("\u2069");
  return `${kept.trimEnd()}…${isOpen ? "\u2069" : ""}`;
}
