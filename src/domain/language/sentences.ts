/** A full stop that ends a sentence: not the one of "U.S." or "Mr.". */
export const sentenceEnd =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec))[.!?…][”"’]*\s+(?=[“"‘«]?[\p{Lu}\p{N}])|\n+/gu;

/** The sentences of a stretch of text, in order, trimmed. */
export function sentencesOf(text: string): string[] {
  return text
    .split(sentenceEnd)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
