import type { Span } from "../anchor";

const opening = new Set("“„«‹「『‟");
const closing = new Set("”»›」』");
/** As German and others write them, the same sign closes what another has opened: „…“, »…«. */
const either: Record<string, RegExp> = { "“": /[„]/u, "«": /[»]/u, "‹": /[›]/u };

/**
 * What of a text stands in quotation marks, without the marks. A text that is cut from a longer one may begin or end within a quote: a
 * mark that closes what was not opened closes what the text begins with.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let from: number | null = null;
  let opener = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const way = wayOf(sign, text, at, opener);
    if (way === null) continue;
    if (way === "opens") {
      // A paragraph that goes on with a quote opens it anew.
      if (from !== null) spans.push({ start: from, end: at });
      [from, opener] = [at + 1, sign];
    } else if (from !== null || spans.length === 0) {
      spans.push({ start: from ?? 0, end: at });
      [from, opener] = [null, ""];
    }
  }
  if (from !== null) spans.push({ start: from, end: text.length });
  return spans.filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Whether a text has any quotation mark, also one that a cut has left alone. */
export const hasQuoteMark = (text: string): boolean =>
  quotedSpans(text).length > 0 || [...text].some((_, at) => wayOf(text.charAt(at), text, at, "") !== null);

function wayOf(sign: string, text: string, at: number, opener: string): "opens" | "closes" | null {
  if (sign === '"') {
    if (opener === '"') return "closes";
    // 12" is a measure.
    if (/\d/.test(text.charAt(at - 1))) return null;
    // What a cut has left of a quote may begin with the mark that closes it.
    if (at === 0) return /^\S/u.test(text.slice(1)) ? "opens" : "closes";
    return /[\s([—–:]/u.test(text.charAt(at - 1)) ? "opens" : "closes";
  }
  // British papers quote in single marks, whose closing one is an apostrophe too: "the boys’" within such a quote ends it early.
  if (sign === "‘") return opener === "" && /\p{Lu}|\p{Ll}/u.test(text.charAt(at + 1)) ? "opens" : null;
  if (sign === "’") return opener === "‘" && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? "closes" : null;
  if (opener !== "" && either[sign]?.test(opener)) return "closes";
  if (opening.has(sign)) return "opens";
  // »…« opens with what closes elsewhere.
  if (sign === "»" && opener === "" && /^$|\s/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1)))
    return "opens";
  return closing.has(sign) ? "closes" : null;
}
