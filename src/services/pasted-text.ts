import { noFacts } from "@/domain/article/page-facts";
import { type PageText, textOfHtml } from "./html-text";

/** What was pasted or uploaded. */
export type PastedBody = { body: string; format: "text" | "html" };

/** The text of what was pasted, or in words why it is not read. A page is reduced to what its readers see. */
export function pastedText({ body, format }: PastedBody): PageText {
  if (format === "html") return textOfHtml(body);
  const text = body.replace(/\r\n?/g, "\n").replace(/(?<=\p{L})[\u00ad\u200b\u2060\ufeff]+(?=\p{L})/gu, "");
  return { ok: true, text: text.trim(), leftOut: [], facts: noFacts, begins: null };
}
