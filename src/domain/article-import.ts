import { z } from "zod";
import { plainText, WebAddress } from "./plain-text";
import { Instant } from "./time/instant";

/** An article as somebody brings it in, already reduced to text. */
export const ArticleImport = z.strictObject({
  outlet: plainText(200),
  publishedAt: Instant.transform((text) => new Date(text).toISOString()),
  title: plainText(500),
  text: z
    .string()
    .trim()
    .min(1, "is empty: there is no text to hold")
    .max(1_000_000, "is longer than a million characters")
    .refine((text) => !text.includes("\u0000"), "holds a NUL character: is it a text file?")
    .refine((text) => text.isWellFormed() && !text.includes("\ufffd"), "is not valid UTF-8"),
  url: WebAddress.nullable().default(null),
  /** The id of the article of which this is another version, where no address says so. */
  versionOf: z.string().max(80).nullable().default(null),
  author: plainText(500).nullable().default(null),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag (like en or ru)")
    .default("en"),
});
export type ArticleImport = z.infer<typeof ArticleImport>;
