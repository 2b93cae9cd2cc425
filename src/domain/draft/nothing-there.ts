/** What is said for something that is pointed at and has no name here, in place of its id. */
export const nothingThere = "something that is not here any more";

/** Whether a word is an id (see `idOfDigest`, and the UUIDs of what was done), which tells nobody anything. */
export function isId(word: string): boolean {
  return (
    /^(?:[a-z]|post)-[0-9a-hjkmnp-tv-z]{12}$/.test(word) ||
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word)
  );
}
