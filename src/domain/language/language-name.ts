const names = new Intl.DisplayNames("en-GB", { type: "language" });

/** "Russian" for "ru"; the tag itself where it is none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
