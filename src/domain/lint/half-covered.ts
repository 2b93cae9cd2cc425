import { sourceName } from "../attribution-words";
import type { Attribution } from "../claim";
import { verbKind } from "../language/finite-verbs";
import { folded, initialsOf, type Name, namesIn } from "../language/names/names";
import { wordsOf } from "../language/words";
import { exactOf, onAttribution, type Rule } from "./matter";

/**
 * Confirming one half of a sentence confirms only that half: "he had meetings with his colleagues" names nobody, and does
 * not confirm that he met one colleague in particular. Where an editor has written what the confirmation covers, it is said.
 */
export const halfCovered: Rule = ({ claim, weighed }) => {
  if (weighed.proof.length > 0 || (claim.scope !== null && claim.scope.trim() !== "")) return [];
  return weighed.confirming.flatMap((said) => {
    const missing = missingFrom(claim.text, said);
    return missing.length === 0
      ? []
      : [
          onAttribution(
            "half_covered",
            said,
            "content",
            `${sourceName(said.source)} confirms it without a word of ${missing.map(({ text }) => `“${text}”`).join(" or ")}.`,
            "Confirm only what the words cover: split the claim, or say in its scope what is confirmed.",
          ),
        ].map((finding) => ({ ...finding, span: { start: missing[0]!.start, end: missing[0]!.end } }));
  });
};

function missingFrom(text: string, said: Attribution): Name[] {
  const quoted = exactOf(said, "content");
  const words = `${quoted} ${exactOf(said, "excerpt")}`;
  if (quoted.trim() === "") return [];
  const heard = new Set(wordsOf(words).flatMap(({ text: word }) => forms(word)));
  for (const { words: parts } of namesIn(words)) if (parts.length > 1) heard.add(initialsOf(parts));
  const known = [
    said.source.entity?.name,
    said.source.description,
    ...said.relays.map(({ entity }) => entity?.name),
  ];
  for (const { text: word } of known.flatMap((name) => wordsOf(name ?? "")))
    for (const form of forms(word)) heard.add(form);
  const missing = namesIn(withoutAppositions(text)).filter(
    (name) => !isHeard(name, heard) && !isPointedAt(name, text, quoted),
  );
  return missing.slice(pronouns(quoted, missing, text));
}

/** A name is heard by any of its words ("Sergey Yevgenievich"), or by its first letters ("the U.S."). */
function isHeard({ words }: Name, heard: ReadonlySet<string>): boolean {
  return (
    words.some((word) => forms(word).some((form) => form.length > 1 && heard.has(form))) ||
    heard.has(initialsOf(words))
  );
}

function forms(word: string): string[] {
  const bare = folded(word.replace(/['’]s?$/, ""));
  return [bare, bare.replaceAll(".", "")];
}

/** "He was here": the place that a speaker means, who stands in it. */
function isPointedAt({ start }: Name, text: string, quoted: string): boolean {
  if (!/\b(?:here|there|our country|this country|our city|this city)\b/i.test(quoted)) return false;
  return /\b(?:in|to|at|from|near|into|visit(?:ed|s)?|left|reached|entered)\s+(?:the\s+)?$/i.test(
    text.slice(0, start),
  );
}

/** How many of the names at the front a pronoun may stand for: "he" for the one whom the sentence is about, "him" for one more. */
function pronouns(quoted: string, missing: readonly Name[], text: string): number {
  const subject =
    /\b(?:he|she|they|it|we|I)\b/i.test(quoted) && missing[0] !== undefined && isSubject(missing[0], text)
      ? 1
      : 0;
  const object = /\b(?:him|her(?= |[.,!?]|$)(?! \p{L}+s\b)|them)\b/iu.test(quoted) ? 1 : 0;
  return subject + object;
}

/** What stands before the first verb is what the sentence is about. */
const isSubject = ({ start }: Name, text: string) =>
  wordsOf(text.slice(0, start)).every(({ lower }) => verbKind(lower) === null);

/** "director of the SVR" between commas and the "CIA" of "CIA director Mike Pompeo" say what somebody is. Offsets stay. */
function withoutAppositions(text: string): string {
  const blank = (words: string) => " ".repeat(words.length);
  return text
    .replace(/,\s[^,]{1,80},/g, blank)
    .replace(
      /\b\p{Lu}[\p{L}.’'-]{0,40}(?: \p{Lu}[\p{L}.’'-]{0,40}){0,5} (?=(?:\p{Ll}{1,30} ){0,2}(?:director|chief|head|president|minister|chairman|chairwoman|chair|secretary|ambassador|spokes\p{L}+|official|officer|leader|agent|envoy|governor|mayor|executive|prosecutor|boss) \p{Lu})/gu,
      blank,
    );
}
