import { isPlaceName } from "@/domain/language/names/place-names";
import type { Article } from "../../text/article";
import { bodyWords } from "../body-words";
import type { NamePlace } from "../name-place";
import { isPlainName } from "../name-shape";
import { namedAsPlaces } from "../place-context";
import { lower } from "./same-name";

/** "Dries Maas" is somebody when "Maas" stands alone elsewhere: the news gives a full name once, then the surname. */
export function promoteSurnames(found: NamePlace[]): NamePlace[] {
  const alone = new Set(
    found.filter(({ words, kind }) => words.length === 1 && kind === "unsure").map(({ words }) => words[0]),
  );
  return found.map((place) => {
    const full = place.kind === "unsure" && place.words.length > 1 && place.words.length < 4;
    return full &&
      !isPlaceName(place.words.join(" ")) &&
      isPlainName(place.words) &&
      alone.has(place.words.at(-1))
      ? { ...place, kind: "person", guessed: true }
      : place;
  });
}

/** Names that only their shape made a person's, and that the article shows to be a company's or a club's. */
export function withBodies(article: Article, found: NamePlace[]): NamePlace[] {
  const bodies = bodyWords(article);
  return found.map((place) =>
    (place.guessed === true || place.kind === "unsure") &&
    place.locality !== true &&
    place.words.some((word) => bodies.has(lower(word)))
      ? { ...place, kind: "organization", gender: null }
      : place,
  );
}

/** Names that only their shape made a person's, and that the article shows to be a place's: of them, an editor says what they are. */
export function withoutPlaces(article: Article, found: NamePlace[]): NamePlace[] {
  const places = namedAsPlaces(article, found);
  return found.map((place) => {
    const words = place.words.join(" ");
    const isPlace = places.has(words) && (place.guessed === true || place.kind === "unsure");
    return isPlace || (place.kind === "unsure" && isPlaceName(words))
      ? { ...place, kind: "unsure", gender: null, guessed: false, locality: true }
      : place;
  });
}

/** "The Care Standards Office … The *Office* said": one word that says what a body is leads back to it, and is no name of another. */
export function withoutShortForms({ tokens }: Article, found: NamePlace[]): NamePlace[] {
  const held = new Set<string>();
  return found.filter(({ kind, words, from }) => {
    const [only = "", more] = words.map(lower);
    if (more === undefined && tokens[from - 1]?.lower === "the" && kindsOfBody.test(only) && held.has(only))
      return false;
    if (more !== undefined && kind === "organization") for (const word of words) held.add(lower(word));
    return true;
  });
}

const kindsOfBody =
  /^(?:office|ministry|department|agency|council|bank|university|college|committee|service|commission|institute|bureau|union|authority|board|company|corporation|foundation|society|association|court|trust|guild|federation|league|club|inspectorate|consulate|embassy|museum|registry|fund|hospital|school|airport)$/;
