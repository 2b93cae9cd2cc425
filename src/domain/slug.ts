import { inLatinLetters } from "./latin-letters";

/**
 * The readable part of an address, from a name in any script: "Łukasz Nowak" to "lukasz-nowak", "Газета" to "gazeta".
 * Two names may come to one slug, so it never says who somebody is; a number tells them apart (see freeSlug).
 */
export function slugOf(name: string): string {
  const plain = cutSlug(
    inLatinLetters(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, ""),
  );
  if (plain !== "") return plain;
  // Signs alone have no letters to go by: their code points do.
  return cutSlug([...name].map((letter) => letter.codePointAt(0)!.toString(16)).join("-"));
}

/** A slug as the first, or with a number that tells it from others: short enough to have one. */
export function numberedSlug(slug: string, number: number): string {
  const base = slug.slice(0, 75).replace(/-+$/, "");
  return number === 1 ? base : `${base}-${number}`;
}

/** The longest that the dossier format takes. */
function cutSlug(slug: string): string {
  return slug.slice(0, 80).replace(/-+$/, "");
}
