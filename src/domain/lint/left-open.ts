import { namesIn } from "../language/names/names";
import type { Finding } from "./finding";
import { onText, placesOf, type Rule } from "./matter";
import { timesLeftOpen } from "./open-times";
import { withoutReferent } from "./without-referent";

const personal = /(?<![\p{L}])(?:he|she|him|her|his|hers|himself|herself)(?![\p{L}])/giu;
const speaking = /(?<![\p{L}])(?:I|me|my|myself|we|us|our|ours|you|your|yours)(?![\p{L}])/gu;
const objects = /^(?:him|her)$/i;

/**
 * A claim is read years later and without its article: "him" needs a name before it, and "on Tuesday" a date. What a claim begins with
 * is asked about elsewhere.
 */
export const leftOpen: Rule = ({ claim, plain }) => {
  const names = namesIn(plain);
  const who = placesOf(plain, personal).filter(({ start, end, text }) => {
    const before = names.filter((name) => name.end <= start);
    if (before.length === 0) return plain.slice(0, start).trim() !== "";
    const [last] = before.toReversed();
    // "Lind told him": whoever acts is not whom it is done to.
    const between = last === undefined ? "" : plain.slice(last.end, start);
    const isObject = objects.test(text) && !/^ \p{Ll}+/u.test(plain.slice(end)) ? true : /^him$/i.test(text);
    return (
      isObject && before.length === 1 && !/[,;:]|\b(?:that|who|which|and|but|when|because)\b/.test(between)
    );
  });
  // "World War I" counts wars.
  const own = placesOf(plain, speaking).filter(
    ({ text, start }) =>
      text !== "I" || !/\p{Lu}[\p{L}.]* $/u.test(plain.slice(Math.max(0, start - 30), start)),
  );
  const people = claim.attributions.flatMap(({ source: { entity } }) =>
    entity?.kind === "person" ? [entity.name] : [],
  );
  return [
    ...withoutReferent(plain, people).map(({ found, asked }) =>
      onText("left_open", found, asked, "Name it: a claim is read without its article."),
    ),
    ...who.map((found) =>
      onText(
        "left_open",
        found,
        `Who is “${found.text}”?`,
        "Name them: a claim is read without its article.",
      ),
    ),
    ...own.map((found) =>
      onText(
        "left_open",
        found,
        `Who is “${found.text}”?`,
        "Say it of the speaker by name, or put the words in quotation marks.",
      ),
    ),
    ...timesLeftOpen(plain),
  ];
};
