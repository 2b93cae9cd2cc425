import { dayIn, dayWords, instantWords } from "./date-words";

/**
 * The words for instants that are read together: the day, and the hour too of those that share a day with another, because
 * what came first on it is then no longer seen. An instant that is a bare day has no hour to tell. Hours are by the clock of
 * `zone`, or of UTC; a day without an hour is that of UTC, as everywhere else.
 */
export function whenWords(instants: readonly Date[], zone: string | null = null): (instant: Date) => string {
  const onDay = new Map<string, Set<number>>();
  const daysOf = (instant: Date) =>
    zone === null ? [dayWords(instant)] : [dayWords(instant), `${dayIn(instant, zone)} there`];
  for (const instant of instants)
    for (const day of daysOf(instant)) onDay.set(day, (onDay.get(day) ?? new Set()).add(instant.getTime()));
  return (instant) => {
    const isShared = daysOf(instant).some((day) => (onDay.get(day)?.size ?? 0) > 1);
    return isShared ? instantWords(instant, zone) : dayWords(instant);
  };
}
