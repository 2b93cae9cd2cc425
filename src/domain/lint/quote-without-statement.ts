import type { Attribution } from "../claim";
import { states } from "../language/clauses";
import { wordsOf } from "../language/words";
import { exactOf, onText, type Rule } from "./matter";

/** So many words, and no verb that we know among them, are hardly a statement. */
const mostWords = 6;

/** "Deeply sorry." is what somebody said, and nothing that is true or false. */
export const quoteWithoutStatement: Rule = ({ claim }) => {
  const text = claim.text.trim();
  const inner = plainly(text);
  const isQuote = /^[“"«].*[”"»]\.?$/u.test(text) || claim.attributions.some((said) => quotes(said, inner));
  if (!isQuote || inner === "" || wordsOf(inner).length > mostWords || states(inner)) return [];
  return [
    onText(
      "quote_without_statement",
      { start: 0, end: claim.text.length, text },
      `“${inner}” is a quotation, and says nothing that is true or false.`,
      "Write what it says of whom or what, and keep the words for the attribution.",
    ),
  ];
};

function quotes(said: Attribution, inner: string): boolean {
  if (said.directness !== "direct_quote" && said.directness !== "partial_quote") return false;
  return plainly(exactOf(said, "content")).toLowerCase() === inner.toLowerCase();
}

const plainly = (words: string) =>
  words
    .replace(/[“”"«»]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:!?]+$/, "")
    .trim();
