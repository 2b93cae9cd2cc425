import { z } from "zod";
import { plainText, WebAddress } from "./plain-text";
import { Instant } from "./time/instant";

/** An article as somebody brings it in, already reduced to text. */
export const ArticleImport = z
  .strictObject({
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
    author: plainText(500).nullable().default(null),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag (like en or ru)")
      .default("en"),
  })
  .transform((article) => ({ ...article, outletSlug: slugOf(article.outlet) }));
export type ArticleImport = z.infer<typeof ArticleImport>;

/** "The Daily Beast" to "the-daily-beast". A name without a Latin letter keeps its code points, so that it has one. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
  if (plain !== "") return plain;
  return [...name]
    .map((letter) => letter.codePointAt(0)!.toString(16))
    .join("-")
    .slice(0, 80)
    .replace(/-+$/, "");
}
