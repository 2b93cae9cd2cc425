import { occurrences, orphan, reanchor, type Span, selectorAt } from "./anchor";
import type { Selector } from "./claim";
import { sentenceAround } from "./suggestion/propose/found-in-text";

/**
 * All selectors of one attribution in another version of the text. They move as one: a cue that went on alone would be found
 * on somebody else's "said", and credit a word to the wrong person. What does not stand beside the others is an orphan.
 */
export function reanchorTogether(selectors: readonly Selector[], text: string): Selector[] {
  const excerpt = selectors.find(({ role }) => role === "excerpt");
  if (selectors.length === 1) return [reanchor(selectors[0]!, text)];
  const moved = excerpt && stillHere(excerpt, text);
  if (excerpt && moved) return selectors.map((one) => withExcerpt(one, excerpt, moved, text));
  return inOneSentence(selectors, text);
}

/** The excerpt where it stands; nowhere where it stands twice and nothing around it tells which of the two it is. */
function stillHere(excerpt: Selector, text: string): (Selector & Span) | undefined {
  const { start, end, exact, role } = excerpt;
  if (start !== null && end !== null && text.slice(start, end) === exact && around(excerpt, text, start, end))
    return { ...selectorAt(text, { start, end }, role), start, end };
  const found = occurrences(text, { exact });
  if (found.length > 1 && !found.some((place) => around(excerpt, text, place.start, place.end)))
    return undefined;
  const moved = reanchor(excerpt, text);
  return moved.start === null || moved.end === null
    ? undefined
    : { ...moved, start: moved.start, end: moved.end };
}

/** Whether some of what stood on one side of the words stands there still: more than the blank or mark that any sentence has. */
function around({ prefix, suffix }: Selector, text: string, start: number, end: number): boolean {
  const near = 12;
  const before = prefix.slice(-near);
  const after = suffix.slice(0, near);
  return (
    text.slice(Math.max(0, start - near), start).endsWith(before) ||
    text.slice(end, end + near).startsWith(after)
  );
}

/** A part as far from the start of the excerpt as it was; where signs of the excerpt changed, the same words nearest to there. */
function withExcerpt(part: Selector, excerpt: Selector, moved: Selector & Span, text: string): Selector {
  if (part === excerpt) return moved;
  if (part.start === null || part.end === null || excerpt.start === null || excerpt.end === null) {
    const [only, another] = occurrences(text, { exact: part.exact }, moved);
    return only && !another ? selectorAt(text, only, part.role) : orphan(part);
  }
  const wanted = moved.start + part.start - excerpt.start;
  const end = wanted + part.exact.length;
  if (wanted >= 0 && text.slice(wanted, end) === part.exact)
    return selectorAt(text, { start: wanted, end }, part.role);
  const isInside = excerpt.start <= part.start && part.end <= excerpt.end;
  const [nearest] = occurrences(text, { exact: part.exact }, moved).sort(
    (a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted),
  );
  return isInside && nearest ? selectorAt(text, nearest, part.role) : orphan(part);
}

/**
 * Where the excerpt is gone: the one sentence that has both who speaks and what is said, with whatever else of it stands there.
 * None, or two, and all of them are orphans.
 */
function inOneSentence(selectors: readonly Selector[], text: string): Selector[] {
  const needed = selectors.filter(({ role }) => role === "source" || role === "content");
  const isBoth = new Set(needed.map(({ role }) => role)).size === 2;
  const longest = needed.toSorted((a, b) => b.exact.length - a.exact.length)[0];
  const fitting =
    isBoth && longest
      ? occurrences(text, { exact: longest.exact })
          .map((place) => sentenceAround(text, place))
          .filter((sentence) =>
            needed.every(({ exact }) => occurrences(text, { exact }, sentence).length === 1),
          )
      : [];
  const [sentence, another] = fitting;
  return selectors.map((part) => {
    const found = sentence && !another ? occurrences(text, { exact: part.exact }, sentence) : [];
    return found.length === 1 ? selectorAt(text, found[0]!, part.role) : orphan(part);
  });
}
