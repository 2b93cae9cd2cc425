import type { Span } from "../anchor";
import type { Selector } from "../claim";
import { reanchorTogether } from "../reanchor-together";
import { sentenceAround } from "../suggestion/propose/found-in-text";
import { sentencesWithEnds } from "./class-change";
import { comparedWords, plainWord } from "./compared-words";
import { kindsOfWords } from "./kinds-of-words";

/** What became of a passage that a claim rests on: its sentence as it was read, and as it stands now, null where there is none like it. */
export type PassageChange = {
  how: "stands" | "changed" | "gone";
  before: string;
  after: string | null;
};

/** "He", "the official": who that is the sentences before it say. "The regional health service" says it itself. */
const leadsBack =
  /^(?:he|she|they|it|we|i|his|her|their|its|(?:both|another|(?:the|this|that|these|those)(?:\s\p{Ll}+){0,2}))(?=$|['’])/iu;

/**
 * What became of words taken from a text in the text as it is now. Where the speaker is told by a pronoun or an office, the two
 * sentences before are part of it: who "he" is stands there. Null where the words had no place before.
 */
export function passageChange(
  selectors: readonly Selector[],
  before: string,
  after: string,
): PassageChange | null {
  const own = spanOf(selectors);
  if (own === null) return null;
  const source = selectors.find(({ role }) => role === "source");
  const back = source !== undefined && leadsBack.test(source.exact.trim()) ? 2 : 0;
  const was = windowAround(before, own, back);
  const place = spanOf(reanchorTogether(selectors, after));
  const is = place ? windowAround(after, place, back) : nearest(before.slice(...ends(own, before)), after);
  if (is === null) return { how: "gone", before: was, after: null };
  return { how: kindsOfWords(was, is) === null ? "stands" : "changed", before: was, after: is };
}

/** All of the words that are placed: of the excerpt, or of the parts where that is gone. */
function spanOf(selectors: readonly Selector[]): Span | null {
  const excerpt = selectors.find(({ role }) => role === "excerpt");
  const placed = (excerpt ? [excerpt] : selectors).flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  if (placed.length === 0) return null;
  return {
    start: Math.min(...placed.map(({ start }) => start)),
    end: Math.max(...placed.map(({ end }) => end)),
  };
}

function ends(span: Span, text: string): [number, number] {
  const { start, end } = sentenceAround(text, span);
  return [start, end];
}

/** The sentences of a span, with so many before them. */
function windowAround(text: string, span: Span, back: number): string {
  let [from, to] = ends(span, text);
  for (let more = 0; more < back && from > 0; more += 1) {
    const before = text.slice(0, from).trimEnd().length;
    if (before === 0) break;
    from = sentenceAround(text, { start: before - 1, end: before }).start;
  }
  return text.slice(from, to).trim();
}

/** Half of the words of the longer are the other's too. */
const leastAlike = 0.5;

function nearest(sentence: string, text: string): string | null {
  const wanted = new Set(comparedWords(sentence).map(plainWord));
  let [best, most]: [string | null, number] = [null, leastAlike];
  for (const one of sentencesWithEnds(text)) {
    const words = new Set(comparedWords(one).map(plainWord));
    const both = [...words].filter((word) => wanted.has(word)).length;
    const share = both / Math.max(wanted.size, words.size, 1);
    if (share >= most && (best === null || share > most)) [best, most] = [one, share];
  }
  return best;
}
