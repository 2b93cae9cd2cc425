/** Loads the worked story into an empty database. Answers what was loaded, for the start to say, or null. */
export async function seedIfEmpty(): Promise<string | null> {
  return null;
}
