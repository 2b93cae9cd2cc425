import { isPlaceName } from "@/domain/language/names/place-names";
import type { Article } from "../text/article";
import { isGivenName } from "./given-names";
import { findKnown } from "./joining/known-bearer";
import { letters, lower, samePerson } from "./joining/same-name";
import { Shelf } from "./joining/shelf";
import { promoteSurnames, withBodies, withoutPlaces, withoutShortForms } from "./joining/told-by-article";
import type { NameBook, Named } from "./name-book";
import type { NamePlace } from "./name-place";
import { femaleNames, givenNames, organizationWords, places } from "./name-words";
import { findNames } from "./names";

/**
 * Joins the places of each person and organization: surname to full name, acronym to the words it stands for,
 * "the Treasury" to "the U.S. Treasury Department", a given name with patronymic to its bearer.
 */
export function joinNames(article: Article): NameBook {
  const found = withoutShortForms(
    article,
    withBodies(article, withoutPlaces(article, promoteSurnames(findNames(article)))),
  );
  const shelf = new Shelf(honoured(found));
  const open: Named[] = [];
  const hidden = hiddenPeople(found);
  for (const place of found) if (isCertain(place)) add(shelf, place);
  for (const place of found) {
    if (isCertain(place)) continue;
    const known = findKnown(shelf, place);
    if (known === "ambiguous" || (known !== null && alsoHidden(known, place, hidden))) {
      open.push(openName(place));
      continue;
    }
    if (known !== null) attach(shelf, known, place);
    else if (place.kind !== "unsure") add(shelf, place);
    else if (speaksLikePerson(article, place)) add(shelf, { ...place, kind: "person" });
  }
  const { entities } = shelf;
  for (const entity of entities) entity.places.sort((a, b) => a.from - b.from);
  entities.sort((a, b) => (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0));
  entities.forEach((entity, i) => {
    entity.id = `M${i + 1}`;
  });
  const localities = found.filter(({ locality }) => locality === true);
  const inPlace = localities.filter(({ words }) => isPlaceName(words.join(" ")));
  const startsOf = (places: NamePlace[]) => new Set(places.map(({ from }) => from));
  return { ...bookOf(entities, open), localities: startsOf(localities), inPlace: startsOf(inPlace) };
}

/** "*Mr.* Obama", "*Mrs.* Lind": by the surname, as what the article addresses those who bear it. */
function honoured(found: NamePlace[]): Map<string, Set<string>> {
  const by = new Map<string, Set<string>>();
  for (const { words, gender, kind } of found) {
    if (words.length !== 1 || gender === null || kind !== "person") continue;
    const last = letters(words[0] as string);
    if (!isGivenName(last)) by.set(last, (by.get(last) ?? new Set<string>()).add(gender));
  }
  return by;
}

/** "Tom Ridge", held to be a place: by the last word, the names that may be somebody's. */
function hiddenPeople(found: NamePlace[]): Map<string, string[][]> {
  const hidden = new Map<string, string[][]>();
  for (const { locality, words } of found) {
    if (locality !== true || !isGivenName(lower(words[0] as string))) continue;
    const last = letters(words.at(-1) as string);
    hidden.set(last, [...(hidden.get(last) ?? []), words]);
  }
  return hidden;
}

/** "Ridge", where the article has Karin Ridge and a Tom Ridge who is held to be a place: it may be either. */
function alsoHidden({ kind, name }: Named, { words }: NamePlace, hidden: Map<string, string[][]>): boolean {
  if (kind !== "person" || words.length !== 1) return false;
  const others = hidden.get(letters(words[0] as string)) ?? [];
  const known = name.split(" ");
  return known.length > 1 && others.some((other) => !samePerson(known, other));
}

const isCertain = (place: NamePlace) => place.kind !== "unsure" && place.words.length > 1;

const openName = (place: NamePlace): Named => ({
  id: "",
  kind: "person",
  name: nameOf(place),
  places: [place],
  roles: new Set(),
  gender: null,
  guessed: true,
  open: true,
});

function bookOf(named: Named[], open: Named[]): Omit<NameBook, "localities" | "inPlace"> {
  const inOrder = [...named, ...open]
    .flatMap((entity) => entity.places.map((place) => ({ entity, place })))
    .sort((a, b) => a.place.from - b.place.from);
  const at: NameBook["at"] = new Map();
  for (const one of inOrder) for (let i = one.place.from; i < one.place.to; i++) at.set(i, one);
  const byRole: NameBook["byRole"] = new Map();
  for (const entity of named) {
    for (const role of entity.roles) byRole.set(role, [...(byRole.get(role) ?? []), entity]);
  }
  const bearing: NameBook["bearing"] = new Map();
  for (const entity of named) {
    if (entity.kind !== "person") continue;
    for (const word of entity.name.toLowerCase().split(" "))
      bearing.set(word, (bearing.get(word) ?? new Set<Named>()).add(entity));
  }
  return { named, at, inOrder, byRole, bearing };
}

function add(shelf: Shelf, place: NamePlace): void {
  const known = findKnown(shelf, place);
  if (known === "ambiguous") return;
  if (known !== null) {
    attach(shelf, known, place);
    return;
  }
  if (place.kind === "unsure") return;
  const entity: Named = {
    id: "",
    kind: place.kind,
    name: nameOf(place),
    places: [place],
    roles: new Set(place.roles),
    gender: place.gender,
    guessed: place.guessed === true,
  };
  shelf.entities.push(entity);
  shelf.put(entity, place.words);
  // "Ferrer i Camps" is Ferrer the next time.
  const joint = place.words.indexOf("i");
  if (joint > 1) shelf.put(entity, place.words.slice(0, joint));
}

function attach(shelf: Shelf, entity: Named, place: NamePlace): void {
  entity.places.push(place);
  for (const role of place.roles) entity.roles.add(role);
  entity.gender ??= place.gender;
  entity.guessed &&= place.guessed === true || place.words.length === 1;
  if (place.words.length > entity.name.split(" ").length && place.words.length <= 5)
    entity.name = nameOf(place);
  shelf.put(entity, place.words);
}

const nameOf = (place: NamePlace) =>
  place.words
    .join(" ")
    .replace(/ - /g, "-")
    .replace(/ ([’']s?)(?= |$)/g, "$1")
    .replace(/["“] (\S+) ["”]/g, "“$1”");

/** A bare surname that no full name explains is a person's when it speaks ("Brandt said") or owns speech. */
function speaksLikePerson(article: Article, place: NamePlace): boolean {
  const after = article.tokens[place.to];
  const word = lower(place.words.at(-1) as string);
  if (place.locality === true || places.has(word) || organizationWords.has(word)) return false;
  if (place.words.length === 1 && (givenNames.has(word) || femaleNames.has(word))) return true;
  return (
    after !== undefined &&
    /^(?:said|says|told|added|wrote|tweeted|asked|explained|recalled|noted)$/.test(after.lower)
  );
}
