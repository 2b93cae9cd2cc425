const minute = 60_000;
const longest = 4 * 60 * minute;

/** A mail that was put off so often is given up, a day and a half after it was made. */
export const mostMailTries = 16;

/** In ms: how long a mail waits after so many tries, twice as long each time, and not all at one moment (`chance`, 0 to 1). */
export function waitAfter(tries: number, chance: number): number {
  return Math.min(longest, minute * 2 ** Math.max(0, tries - 1)) * (0.75 + chance / 2);
}
