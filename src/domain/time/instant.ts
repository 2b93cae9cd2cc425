import { z } from "zod";

/**
 * Public and recorded time: an ISO 8601 date ("2018-01-30", midnight UTC) or an instant with its zone
 * ("2018-01-30T17:02Z"). A time of day without a zone is refused: it would mean a different hour to each reader.
 */
const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Null where the text is no real date: 30 February is none. Nor is one that its zone takes out of the years 1 to 9999,
 * which the database has no such words for.
 */
export function readInstant(text: string): Date | null {
  if (!dateForm.test(text) && !instantForm.test(text)) return null;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return null;
  const realDay = new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10) === text.slice(0, 10);
  return realDay && /^(?!0000)\d{4}-/.test(instant.toISOString()) ? instant : null;
}

export const Instant = z.string().refine((text) => readInstant(text) !== null, {
  error: (issue) =>
    `not a date or an instant: "${String(issue.input)}" (like 2018-01-30 or 2018-01-30T17:02Z)`,
});
export type Instant = z.infer<typeof Instant>;

/**
 * The instant that "as of" a day or an instant means: a day counts to its end, since a reader who asks for
 * 30 January means to see what was published on it.
 */
export function asOfInstant(text: string): Date | null {
  const instant = readInstant(text);
  if (!instant) return null;
  return dateForm.test(text) ? new Date(instant.getTime() + 86_400_000 - 1) : instant;
}
