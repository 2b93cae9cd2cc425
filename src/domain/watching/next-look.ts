const hour = 3_600;
const day = 24 * hour;

/** How long there is between two looks, in seconds, after so many in a row that found nothing new. */
export const lookGaps: readonly number[] = [hour, 3 * hour, 8 * hour, day, 3 * day, 7 * day, 30 * day];

/** How long a host can put us off, in seconds. */
const longestAsked = 7 * day;

/**
 * In how many seconds an article is looked at again. `quiet` is how many looks in a row found nothing new, this one included: 0
 * after a change. A tenth is added at the most (`chance`, 0 to 1), so that many are not looked at in one moment; what its host
 * asks for (`retryAfter`) is kept to, up to a week.
 */
export function nextLook(of: { quiet: number; retryAfter: number | null; chance: number }): number {
  const gap = lookGaps[Math.min(of.quiet, lookGaps.length - 1)]!;
  return Math.round(Math.max(gap, Math.min(of.retryAfter ?? 0, longestAsked)) * (1 + of.chance / 10));
}
