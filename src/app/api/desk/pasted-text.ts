import { textOfHtml } from "@/services/html-text";

/** The text of what was pasted. A page is reduced to what its readers see. */
export function pastedText({ body, format }: { body: string; format: "text" | "html" }): string {
  return (format === "html" ? textOfHtml(body) : body.replace(/\r\n?/g, "\n")).trim();
}
