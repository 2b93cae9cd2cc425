import { lettersOf } from "./letters";

/**
 * A text in lines of a width, which SVG text does not make of itself. A word wider than a line goes on in the next, after
 * a hyphen where it has one, and nothing is left out but what `most` lines have no room for, which ends in an ellipsis.
 */
export function wrapped(text: string, width: number, letter: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  const end = () => {
    lines.push(line.trim());
    [line, taken] = ["", 0];
  };
  for (const piece of piecesOf(text, width, letter)) {
    if (taken + piece.width > width && line.trim() !== "") end();
    line += piece.text;
    taken += piece.width + piece.blank;
  }
  if (line.trim() !== "" || lines.length === 0) end();
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/.\s*$/u, "")}…`];
}

type Piece = { text: string; width: number; blank: number };

/** Words and their parts up to a hyphen, with the blanks after them; of one wider than a line, its letters one by one. */
function piecesOf(text: string, width: number, letter: number): Piece[] {
  return (text.match(/[^\s/–-]*[/–-]+\s*|[^\s/–-]+\s*/gu) ?? []).flatMap((word) => {
    const letters = lettersOf(word.trimEnd(), letter);
    const whole = letters.reduce((sum, one) => sum + one.width, 0);
    const blank = word.length > word.trimEnd().length ? letter * 0.6 : 0;
    if (whole <= width) return [{ text: word, width: whole, blank }];
    return [...letters.map((one) => ({ ...one, blank: 0 })), { text: " ", width: 0, blank }];
  });
}
