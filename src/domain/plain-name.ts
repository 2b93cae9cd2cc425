/**
 * A name as it is compared: without case, accents, marks and a leading "the", so that "The BBC" and "BBC" are one. The
 * database compares by a `plain_name` of its own, which may see rare marks otherwise: what one of them said is never looked up
 * with the other.
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}
