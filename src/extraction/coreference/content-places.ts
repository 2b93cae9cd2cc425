import type { Finding } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import { type Mind, sentenceAt } from "./meant";
import type { Gender } from "./pronouns";

/** Of which gender a pronoun for one person is. */
export const genderOf = new Map<string, Gender>(
  Object.entries({
    he: "he",
    him: "he",
    his: "he",
    himself: "he",
    she: "she",
    her: "she",
    hers: "she",
    herself: "she",
  } as const),
);

/** Where the words that were said begin. */
export const contentStart = ({ content }: Finding) => content[0]?.from ?? 0;

/** Whether a word is the first that was said, or the first behind "that" or "whether". */
export function opensContent({ tokens }: Article, finding: Finding, at: number): boolean {
  const start = contentStart(finding);
  return at === start || (at === start + 1 && /^(?:that|whether|if)$/.test(tokens[start]?.lower ?? ""));
}

/** The sentence that holds a token. */
export function sentenceOf(mind: Mind, at: number): Sentence {
  return mind.article.sentences[sentenceAt(mind, at)] ?? { from: at, to: at + 1, paragraph: 0 };
}
