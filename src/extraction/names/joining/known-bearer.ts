import { isGivenName } from "../given-names";
import type { Named } from "../name-book";
import type { NamePlace } from "../name-place";
import { letters, sameOrganization, samePerson } from "./same-name";
import type { Shelf } from "./shelf";

/**
 * "Mr. Obama", and an "Obama" where the article has a Mr. Obama, are not Michelle Obama: a surname is hers only where the article
 * addresses nobody of it as a man.
 */
function isAnother(shelf: Shelf, entity: Named, { words, gender }: NamePlace): boolean {
  if (entity.kind !== "person" || entity.gender === null || words.length !== 1) return false;
  // "Warren" of Elizabeth Warren has a man's given name for a surname.
  if (isGivenName(letters(words[0] as string))) return false;
  if (gender !== null) return gender !== entity.gender;
  const surname = letters(words[0] as string);
  const known = shelf.honoured.get(surname);
  if (known === undefined || known.has(entity.gender)) return false;
  // "Robert Keller and Ann Keller … Ms Keller": whom the article addresses is named in full, so a "Keller" may be either.
  return !shelf.entities.some(
    (other) =>
      other !== entity &&
      other.gender !== null &&
      known.has(other.gender) &&
      letters(other.name.split(" ").at(-1) ?? "") === surname,
  );
}

export function findKnown(shelf: Shelf, place: NamePlace): Named | null | "ambiguous" {
  const fits = shelf
    .candidates(place.words)
    .filter((entity) => same(shelf, entity, place) && !isAnother(shelf, entity, place));
  if (fits.length <= 1) return fits[0] ?? null;
  const gendered =
    place.gender === null
      ? fits
      : fits.filter((entity) => entity.gender === null || entity.gender === place.gender);
  const candidates = gendered.length > 0 ? gendered : fits;
  if (place.words.length === 1) {
    // "*President* Keller", "*Dr* Keller": the one of them who was introduced so.
    const [titled, another] = candidates.filter(({ roles }) => place.roles.some((role) => roles.has(role)));
    if (titled !== undefined && another === undefined) return titled;
    if (isOpen(candidates, place.from)) return "ambiguous";
  }
  // Two people of one surname: the one named last before this place, else the first one after it.
  let best: Named | null = null;
  let bestFrom = -1;
  for (const entity of candidates) {
    const from = lastBefore(entity, place.from);
    if (from > bestFrom) {
      best = entity;
      bestFrom = from;
    }
  }
  return best ?? (candidates[0] as Named);
}

/** In tokens: who was named nearer than that, and alone, is meant by a surname that several bear. */
const NEAR = 160;

/** Another is out of it who was named so many times farther back: "Koci", far from both, is either. */
const FAR = 3;

/** "Zhao", "Fontaine", where two of that name were told of just before and neither is what the article is about. */
function isOpen(candidates: Named[], at: number): boolean {
  const people = candidates.filter(({ kind }) => kind === "person");
  if (people.length < 2) return false;
  const before = people.map((one) => lastBefore(one, at)).filter((from) => from >= 0);
  const reach = Math.max(NEAR, FAR * (at - Math.max(...before)));
  const near = people.filter((one) => lastBefore(one, at) >= 0 && at - lastBefore(one, at) < reach);
  if (near.length < 2) return false;
  const counts = near.map(({ places }) => places.length).toSorted((a, b) => b - a);
  return (counts[0] ?? 0) < 4 * (counts[1] ?? 0);
}

/** Start of the entity's latest place before `at` among the latest fifty that it has, or -1. */
function lastBefore(entity: Named, at: number): number {
  let best = -1;
  for (let i = entity.places.length - 1; i >= Math.max(0, entity.places.length - 50); i--) {
    const { from } = entity.places[i] as NamePlace;
    if (from <= at && from > best) best = from;
  }
  return best;
}

function same(shelf: Shelf, entity: Named, place: NamePlace): boolean {
  if (place.kind !== "unsure" && place.kind !== entity.kind && place.words.length > 1) return false;
  for (const words of shelf.formsOf(entity)) {
    if (entity.kind === "person" ? samePerson(words, place.words) : sameOrganization(words, place.words))
      return true;
  }
  return false;
}
