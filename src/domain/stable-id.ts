/**
 * Ids made of names: the same names always give the same id, so that a dossier imported elsewhere keeps its addresses.
 * 60 bits: two of a million things collide with a chance of one in two million. The SHA-256 is the caller's, since
 * servers and browsers have one each.
 */

const prefixes = {
  story: "s",
  person: "p",
  organization: "o",
  position: "post",
  sanction: "x",
  article: "a",
  version: "v",
  claim: "c",
  attribution: "t",
  evidence: "e",
  determination: "d",
  question: "q",
  suggestion: "g",
} as const;

export type IdKind = keyof typeof prefixes;

/** Crockford's letters: none that are read for a digit. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** The text whose SHA-256 the id of a thing is made of. */
export function digested(kind: IdKind, names: readonly string[]): string {
  return JSON.stringify([kind, ...names]);
}

/** The id of a thing from the first eight bytes, big-endian, of that digest. */
export function idOfDigest(kind: IdKind, first: bigint): string {
  let bits = first >> 4n;
  let id = "";
  for (let letter = 0; letter < 12; letter += 1) {
    id = letters[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return withPrefix(kind, id);
}

/** An id with the letter by which its kind is seen. */
export function withPrefix(kind: IdKind, id: string): string {
  return `${prefixes[kind]}-${id}`;
}
