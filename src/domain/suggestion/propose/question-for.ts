import { isSilence } from "../../attribution-meaning";
import { questionIn, questionWhether } from "../../language/question";
import type { SuggestionForm } from "../form/form";

/**
 * The open question that the words of a form put, for an editor to look over: "declined to say who had signed it", "would not say whether it had
 * read it". Null where they put none: a statement is no question.
 */
export function questionFor({ claim, attribution }: SuggestionForm): string | null {
  const text = claim.text.trim();
  if (text.endsWith("?")) return text;
  const content = attribution.selectors.find(({ role }) => role === "content")?.exact ?? "";
  // Where the claim still tells who would not say it, what is asked is in the words.
  const isWhether =
    isSilence(attribution.stance) &&
    /^(?:whether|if)\b/iu.test(content) &&
    !/\b(?:whether|if)\b/iu.test(text);
  // "*Had anyone been told?*", asked in words of their own.
  const asked = /^[“"‘']?([^.!?“”"]+\?)[”"’']?[,.]?$/u.exec(content.trim())?.[1];
  if (asked !== undefined) return asked;
  return questionIn(text) ?? (isWhether ? questionWhether(text) : null) ?? questionIn(content);
}

/** What the article says there, to be read beside the question: all that the suggestion was made of. */
export function wordsAsked({ claim, attribution }: SuggestionForm): string {
  return attribution.selectors.find(({ role }) => role === "excerpt")?.exact ?? claim.text;
}
