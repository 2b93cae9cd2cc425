import { z } from "zod";

/** A zone as the tz database names it ("Pacific/Honolulu"), of those that this machine's own table knows. */
export const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, "is no zone of the tz database, like Pacific/Honolulu");

export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (unknown) {
    if (unknown instanceof RangeError) return false;
    throw unknown;
  }
}
