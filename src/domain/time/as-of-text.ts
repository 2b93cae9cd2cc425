import { isBareDay } from "./date-words";

/**
 * An instant as it stands in an address. The last millisecond of a day is written as the day: that is what a
 * reader means who asks for a date. Midnight is written out, so that it is not read as the whole day.
 */
export function asOfText(instant: Date): string {
  const next = new Date(instant.getTime() + 1);
  if (isBareDay(next)) return instant.toISOString().slice(0, 10);
  return instant.toISOString().replace(".000Z", "Z");
}
