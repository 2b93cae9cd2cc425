/** What the newsroom tells readers of itself, in its own words, and how it is reached; each may be empty. */
export type AboutNewsroom = { words: string; contact: string };

/** How many characters each may have. */
export const aboutLength = { words: 10_000, contact: 2_000 };

/** The paragraphs of a plain text: an empty line ends one. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
