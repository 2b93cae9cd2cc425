import { z } from "zod";

/** Text of somebody's, trimmed, of up to `longest` characters. Postgres cannot keep a NUL, and nobody can read one. */
export const plainTextOrNone = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `is longer than ${longest.toLocaleString("en")} characters`)
    .refine((text) => !text.includes("\u0000"), "holds a NUL character")
    .refine((text) => text.isWellFormed(), "holds half of a surrogate pair");

/** The same, where something has to stand. */
export const plainText = (longest: number) => plainTextOrNone(longest).min(1, "may not be empty");

/**
 * One line of words that a stranger wrote, of up to `longest` characters: what nobody sees, or what turns the line around, is no part of
 * them. Much longer ones are no line.
 */
export const strangersLine = (longest: number) =>
  z
    .string()
    .max(longest * 4)
    .transform((words) =>
      words
        .toWellFormed()
        .replace(/[\p{Cc}\s]+/gu, " ")
        .replace(/(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}]/gu, "")
        .trim(),
    )
    .pipe(z.string().min(1).max(longest));

/** The address parser takes a NUL, a space or half a letter as they are; no address has one. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: "not an http or https address", abort: true })
  .max(2_000)
  .regex(/^[^\s\p{Cc}\p{Cs}]+$/u, "not an http or https address");
