/** A long story with all that can be said of it has some ten thousand values. */
const mostParts = 100_000;
/** Several times as deep as any document of ours. */
const mostLevels = 50;

/**
 * Why a text is not parsed as JSON, or null. To read and check each of a million values would hold up everybody, and thousands
 * of levels leave no stack to read them with. Looked at as it stands, before any of it is made.
 */
export function beyondLimits(text: string): string | null {
  let parts = 0;
  let levels = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === signs.backslash) at += 1;
    else if (sign === signs.quote) quoted = !quoted;
    else if (quoted) continue;
    else if (sign === signs.array || sign === signs.object) {
      parts += 1;
      levels += 1;
    } else if (sign === signs.arrayEnd || sign === signs.objectEnd) levels -= 1;
    else if (sign === signs.comma) parts += 1;
    if (levels > mostLevels) return "is nested deeper than any document here";
    if (parts > mostParts) return "has more parts than any document";
  }
  return null;
}

const signs = {
  quote: 34,
  comma: 44,
  array: 91,
  backslash: 92,
  arrayEnd: 93,
  object: 123,
  objectEnd: 125,
} as const;
