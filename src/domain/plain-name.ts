/**
 * A name as it is compared: without case, accents, marks and a leading "the", so that "The BBC" and "BBC" are one. The
 * database's `plain_name` is the same function.
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
