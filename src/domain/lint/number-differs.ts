import type { Attribution } from "../claim";
import { countedIn } from "../language/numbers/counted-in";
import { assertsIt, exactOf, onText, type Rule } from "./matter";

/**
 * A claim that says "four" where the words marked of who says it say "14": reworded, it would put a number into a mouth. Only
 * where each has a number that the other has not: a claim may leave one out, and its words may lie beside the one that it has.
 */
export const numberDiffers: Rule = ({ claim }) => {
  const said = countedIn(claim.text);
  if (said.length === 0) return [];
  return claim.attributions.filter(assertsIt).flatMap((attribution) => {
    const marked = countedIn(wordsOf(attribution));
    const others = marked.filter(({ value }) => !said.some((one) => one.value === value));
    const [other] = others;
    if (!other) return [];
    return said
      .filter(({ value }) => !marked.some((one) => one.value === value))
      .map((one) =>
        onText(
          "number_differs",
          one,
          `The claim says “${one.text}”, and the words marked of who says it “${other.text}”.`,
          "Take the number of the words. What somebody says instead is a claim of its own, or corrects this one.",
        ),
      );
  });
};

const wordsOf = (said: Attribution): string => `${exactOf(said, "excerpt")} ${exactOf(said, "content")}`;
