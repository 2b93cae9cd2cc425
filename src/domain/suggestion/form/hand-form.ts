import { type Span, selectorAt } from "../../anchor";
import type { Selector } from "../../claim";
import type { SuggestionForm } from "./form";

type Role = Selector["role"];

/**
 * A form for words that an editor selected. Whose they are is the editor's to say: nobody is credited with them until then,
 * not the outlet either, which may quote somebody.
 */
export function formFromSelection(text: string, span: Span): SuggestionForm {
  const words = text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  return {
    claim: {
      text: sentence(unquoted(words)),
      scope: null,
      happened: null,
      about: [],
      evidence: [],
      decided: null,
    },
    attribution: {
      stance: "asserts",
      identity: "unnamed_person",
      source: null,
      sourceDescription: null,
      relays: [],
      directness: isQuoted(words) ? "direct_quote" : "paraphrase",
      groundRules: "on_record",
      anonymityReason: null,
      proximity: "unknown",
      proximityNote: null,
      cue: null,
      hedge: null,
      selectors: [selectorAt(text, span, "excerpt"), selectorAt(text, span, "content")],
      spokenLanguage: null,
      saidAt: null,
      atLeast: null,
      part: null,
    },
  };
}

/** The form with other words of the article for one part of it; the excerpt grows so that it holds them all. */
export function withWords(form: SuggestionForm, text: string, span: Span, role: Role): SuggestionForm {
  const { attribution } = form;
  const others = attribution.selectors.filter((one) => one.role !== role && one.role !== "excerpt");
  const own = selectorAt(text, span, role);
  const placed = [...others, own].filter(({ start }) => start !== null);
  const whole = {
    start: Math.min(...placed.map(({ start }) => start ?? span.start)),
    end: Math.max(...placed.map(({ end }) => end ?? span.end)),
  };
  return {
    ...form,
    attribution: { ...attribution, selectors: [selectorAt(text, whole, "excerpt"), ...others, own] },
  };
}

/**
 * A selection as it was meant: without the blanks at its ends, and with the whole of a word that a hand has cut in two. Null
 * where it holds no words.
 */
export function meantSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  if (from >= to) return null;
  const first = isWithinWord(text, from) ? wordAt(text, from) : null;
  const last = isWithinWord(text, to) ? wordAt(text, to) : null;
  return { start: first?.start ?? from, end: last?.end ?? to };
}

const letter = /[\p{L}\p{N}\p{M}]/u;
const isWithinWord = (text: string, at: number): boolean =>
  letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));

/** Longer than any word: what is looked at on either side of a place. */
const reach = 200;

/** The word that a place lies in, as the language of the text has words: in some of them no blank parts one from the next. */
function wordAt(text: string, at: number): Span | null {
  const begin = Math.max(0, at - reach);
  const near = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text.slice(begin, at + reach));
  const found = near.containing(at - begin);
  if (!found || begin + found.index >= at) return null;
  return { start: begin + found.index, end: begin + found.index + found.segment.length };
}

const isQuoted = (words: string): boolean => /^["“«‘']/.test(words);

function unquoted(words: string): string {
  return words.replace(/^["“«‘']+|["”»’',]+$/g, "");
}

function sentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!…]$/.test(begun) ? begun : `${begun}.`;
}
