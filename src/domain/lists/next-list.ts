/** All in seconds. */
const hour = 3_600;
const [usually, failing, latest] = [12 * hour, hour, 24 * hour];

/**
 * In how many seconds a list is asked for again: twice a day, as often as any is published; after a failure in an hour, then in twice
 * as long each time up to a day. Up to a tenth is added, so that not all are asked for at one moment.
 */
export function nextList({
  failures,
  retryAfter,
  chance,
}: {
  failures: number;
  retryAfter: number | null;
  chance: number;
}): number {
  const own = failures === 0 ? usually : Math.min(failing * 2 ** (failures - 1), latest);
  return Math.round(Math.max(own, Math.min(retryAfter ?? 0, 7 * latest)) * (1 + chance / 10));
}
