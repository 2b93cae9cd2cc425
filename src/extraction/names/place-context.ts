import { mayBePlaceName } from "@/domain/language/names/place-names";
import type { Article } from "../text/article";
import type { NamePlace } from "./name-place";

const placeNoun =
  /^(?:town|village|city|port|harbou?r|suburb|district|neighbou?rhood|island|river|valley|hamlet|region|province|county|street|square|bridge|beach|coast|quay|estate|resort|airport|station)$/;
const within = /^(?:in|near|outside|inside|along|across|beyond)$/;
/** "Confidence *in* Ada Vik" is of a person. */
const ofPeople =
  /^(?:confidence|trust|faith|interest|belie(?:f|ve[ds]?)|hopes?|disappointed|interested|found)$/;

/** Names, by their words, that this article shows to be a place's: "in Marsh Rise", "the town of Osk Mar", "Osk Mar, a port". */
export function namedAsPlaces(article: Article, found: readonly NamePlace[]): ReadonlySet<string> {
  const shown = found.filter(
    (place) =>
      place.words.length > 1 &&
      (place.guessed === true || place.kind === "unsure") &&
      standsAsPlace(article, place),
  );
  return new Set(shown.map(({ words }) => words.join(" ")));
}

function standsAsPlace({ tokens }: Article, { from, to, words }: NamePlace): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  const earlier = tokens[from - 2]?.lower ?? "";
  if (before === "of" && placeNoun.test(earlier)) return true;
  if (before === "at" && mayBePlaceName(words.join(" "))) return true;
  if (within.test(before) && !ofPeople.test(earlier)) return true;
  if (tokens[to]?.text !== "," || !/^(?:an?|the)$/.test(tokens[to + 1]?.lower ?? "")) return false;
  for (let i = to + 2; i < to + 6; i++) {
    const next = tokens[i + 1];
    if (next === undefined || /^[,.]$/.test(next.text) || next.pos === "ADP")
      return placeNoun.test(tokens[i]?.lower ?? "");
  }
  return false;
}
