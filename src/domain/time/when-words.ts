import { dayWords, instantWords } from "./date-words";

/**
 * The words for instants that are read together: the day, and the hour too of those that share a day with another, because
 * what came first on it is then no longer seen. An instant that is a bare day has no hour to tell.
 */
export function whenWords(instants: readonly Date[]): (instant: Date) => string {
  const onDay = new Map<string, Set<number>>();
  for (const instant of instants) {
    const day = dayWords(instant);
    onDay.set(day, (onDay.get(day) ?? new Set()).add(instant.getTime()));
  }
  return (instant) => {
    const day = dayWords(instant);
    return (onDay.get(day)?.size ?? 0) > 1 ? instantWords(instant) : day;
  };
}
