import { numbered } from "../status/wording";

/** How much is read in a text that nobody has looked at: suggestions, and nothing else. */
export const countedWords = (suggestions: number): string =>
  suggestions === 0
    ? "no suggestion read in it"
    : `${numbered(suggestions, "suggestion", "suggestions")} read in it`;
