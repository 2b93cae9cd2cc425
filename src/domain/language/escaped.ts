/** Words as a regular expression looks for them letter by letter. */
export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
