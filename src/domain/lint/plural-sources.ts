import type { Attribution } from "../claim";
import { assertsIt, exactOf, onAttribution, onText, placesOf, type Rule } from "./matter";

const many =
  "sources|officials|aides|diplomats|lawmakers|investigators|prosecutors|executives|advisers|advisors|experts|analysts|witnesses|insiders|spokespeople|people familiar";
const saying = new RegExp(
  `\\b(?:${many})\\b(?: (?:in|at|from|close to|with) [^,.;]{1,40})? (?:say|said|told|believe|claim|confirmed?)\\b`,
  "giu",
);
const begins = new RegExp(
  `^(?:(?!one\\b|an?\\b|(?:for|to|of|at|in|with|among|from|by|who)\\b|the (?:first|same|lone|only)\\b)[\\p{L}’'.-]+ ){0,4}(?:${many})\\b`,
  "iu",
);

/** "Sources say" tells readers that more than one person says so. One source is one source. */
export const pluralSources: Rule = ({ claim, plain }) => {
  const voices = claim.attributions.filter(assertsIt);
  const found = voices.filter(isOnePerson).flatMap((said) => {
    const words = pluralIn(said);
    return words === null
      ? []
      : [
          onAttribution(
            "plural_sources",
            said,
            "sourceDescription",
            `“${words}” says more than one, and one person is behind it.`,
            "Write “a source” or “an official”, or make it a group if the article speaks of several.",
          ),
        ];
  });
  const only = voices[0];
  if (voices.length !== 1 || only === undefined || !isOnePerson(only)) return found;
  const inText = placesOf(plain, saying).map((place) =>
    onText(
      "plural_sources",
      place,
      `“${place.text}” says more than one, and one source is behind the claim.`,
      "Leave who says it to the attribution, or add the others.",
    ),
  );
  return [...found, ...inText];
};

const isOnePerson = ({ source }: Attribution) =>
  source.identity === "unnamed_person" || source.identity === "named_person";

/** The plural by which one person is called: in the description, else in the article's own words for the source. */
function pluralIn(said: Attribution): string | null {
  if (said.source.entity !== null) return null;
  const words = said.source.description?.trim() || exactOf(said, "source");
  return begins.exec(words)?.[0] ?? null;
}
