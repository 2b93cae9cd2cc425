/**
 * What the desk names a claim by where nobody did: the id of a suggestion or of what an editor did, with the place of a part (".2")
 * where it was split, and a number ("-2") where the name was taken.
 */
const made = /^(?:[a-z]-[0-9a-z]{12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[.-]\d+)*$/;

/** A claim's key where its author chose one ("C2"); null where the desk made it, which tells a reader nothing. */
export function chosenKey(key: string): string | null {
  return made.test(key) ? null : key;
}
