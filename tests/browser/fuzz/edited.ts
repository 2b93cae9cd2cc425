import type { Draw } from "./draw";
import { broken, oddText } from "./odd";

/** A document as an editor changes it, or as somebody does who writes the request by hand; `other` is one of the same kind. */
export function edited(draw: Draw, document: unknown, other: unknown): unknown {
  const change = draw.pick([retyped, retyped, retyped, borrowed, broken]);
  return change === borrowed ? borrowed(draw, document, other) : change(draw, document, undefined);
}

/** One of its texts is changed, mostly where there are words and no name of a thing. */
export function retyped(draw: Draw, document: unknown): unknown {
  if (typeof document === "string") return draw.percent(60) ? `${document} more` : oddText(draw);
  if (typeof document !== "object" || document === null) return document;
  const all = Object.entries(document);
  if (all.length === 0) return document;
  const worded = all.filter(([, value]) => hasWords(value));
  const [key, value] = draw.pick(worded.length > 0 && draw.percent(90) ? worded : all);
  return put(document, key, retyped(draw, value));
}

const hasWords = (value: unknown): boolean =>
  typeof value === "string"
    ? value.includes(" ")
    : typeof value === "object" && value !== null && Object.values(value).some(hasWords);

/** One part of it, small or large, is the same part of the other: an id, a date, a quote, all that was said. */
function borrowed(draw: Draw, document: unknown, other: unknown): unknown {
  const inside = (value: unknown): value is object => typeof value === "object" && value !== null;
  if (!inside(document) || !inside(other)) return other;
  const shared = Object.entries(document).filter(([key]) => key in other);
  if (shared.length === 0) return other;
  const [key, value] = draw.pick(shared);
  const theirs = (other as Record<string, unknown>)[key];
  return put(document, key, draw.percent(70) ? borrowed(draw, value, theirs) : theirs);
}

function put(document: object, key: string, value: unknown): object {
  return Array.isArray(document) ? document.with(Number(key), value) : { ...document, [key]: value };
}
