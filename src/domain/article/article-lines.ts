/** A line of a text that has anything on it: its words with plain blanks, and where it stands. */
export type ArticleLine = { text: string; start: number; end: number };

/** The lines of a text, but for empty ones. A blank that no line breaks at is a blank. */
export function articleLines(text: string): ArticleLine[] {
  const lines: ArticleLine[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const trimmed = line.replace(/[\s\u2800]+/g, " ").trim();
    if (trimmed !== "") lines.push({ text: trimmed, start: index, end: index + line.length });
  }
  return lines;
}
