import { occurrences, type Span } from "../../anchor";
import { cueFormOf } from "../../language/cue-verbs";
import { wordsOf } from "../../language/words";
import type { Stance } from "../../vocabulary";
import type { ModelProposal } from "./proposal";

/** Who says the words of a proposal and by which verb, as they stand in the article, and what the verb does with them. */
export type Found = { source: Span; cue: Span; stance: Stance };

/** The place of the words that are said: the only one, in one paragraph. */
export function placeOfWords(text: string, { words }: ModelProposal): Span | null {
  if (wordsOf(words).length < 3) return null;
  const [only, another] = occurrences(text, { exact: words.trim() });
  if (!only || another || /\n/.test(text.slice(only.start, only.end))) return null;
  return only;
}

/**
 * Who says it and by which word, where the sentence is nothing but these three side by side: “Osei said (that) …”, “…, Osei said”,
 * “…, said Osei”. Any other word in it may be the "not", the "reportedly" or the lawyer that makes it somebody else's.
 */
export function placesBeside(text: string, { source, cue }: ModelProposal, words: Span): Found | null {
  const [who, how] = [source?.trim() ?? "", cue?.trim() ?? ""];
  const stance = stanceOf(how);
  if (who === "" || stance === null) return null;
  const before = text.slice(Math.max(0, words.start - 600), words.start);
  const after = text.slice(words.end, words.end + 600);
  const lead = `${who} ${how}`;
  const from = before.lastIndexOf(lead);
  if (from >= 0 && ends.test(after)) {
    // "the dam hit the U.S. fleet": a stretch that ends with a short form may go on.
    if (after.startsWith(". ") && abbreviated.test(text.slice(0, words.end + 1).slice(-80))) return null;
    const start = words.start - before.length + from;
    const between = before.slice(from + lead.length);
    const addressed = cueFormOf(how.toLowerCase())?.entry.frames.includes("o") === true;
    if (!opens(text, start) || !(addressed ? toSomebody : atOnce).test(between)) return null;
    return { ...spansOf(start, who, how), stance };
  }
  if (!opens(text, words.start)) return null;
  const gap = /^[,?!]?[”"»]?,?\s/.exec(after)?.[0];
  if (gap === undefined || !/^[,?!]/.test(gap.trim().replace(/^[”"»]/, ""))) return null;
  const start = words.end + gap.length;
  const tail = after.slice(gap.length);
  if (tail.startsWith(lead) && ends.test(tail.slice(lead.length).replace(/^ \p{Ll}+(?=\.)/u, "")))
    return { ...spansOf(start, who, how), stance };
  const inverted = `${how} ${who}`;
  if (!tail.startsWith(inverted) || !ends.test(tail.slice(inverted.length))) return null;
  const { source: first, cue: second } = spansOf(start, how, who);
  return { source: second, cue: first, stance };
}

/** One behind the other, with a space between. */
const spansOf = (start: number, one: string, other: string): { source: Span; cue: Span } => {
  const next = start + one.length + 1;
  return { source: { start, end: start + one.length }, cue: { start: next, end: next + other.length } };
};

const abbreviated = /(?<!\p{L})(?:\p{Lu}\p{L}{0,4}|\p{L}{1,2}|vs)\.\s*$/u;

/** Whether a sentence begins here, after no "Sen." or "v." that only looks like the end of one. */
function opens(text: string, at: number): boolean {
  const before = text
    .slice(0, at)
    .slice(-200)
    .replace(/[“"«]$/, "")
    .replace(/(^|\s)On \p{Lu}\p{Ll}+day,? $/u, "$1");
  if (before === "" ? at < 200 : /\n\s*\n\s*$/.test(before)) return true;
  return /[.!?…][”"»]?\s+$/.test(before) && !abbreviated.test(before);
}

/** The sentence ends here: what comes behind could take back what was said. */
const ends = /^(?:[.!?]|,?[”"»](?=\s|$))[”"»]?(?:\s|$)|^$/;
/** "said the dam", "said that the dam", "said: “The dam". */
const atOnce = /^(?: (?:that )?|[,:] ?[“"«]| [“"«])$/;
/** "told reporters that the dam": without "that" it could be the reporters' dam. */
const toSomebody = /^ (?:the )?\p{Ll}+(?: that |[,:]? ?[“"«])$/u;

/** What an active verb does with the words; null where it is none that attributes. */
function stanceOf(cue: string): Stance | null {
  const form = cueFormOf(cue.toLowerCase());
  if (form?.entry.tier !== 1 || !form.forms.some((one) => one === "past" || one === "s")) return null;
  return stances[form.entry.cueClass] ?? null;
}

const stances: Partial<Record<string, Stance>> = {
  neutral: "asserts",
  media_relay: "asserts",
  confirm: "confirms",
  deny: "denies",
  distancing: "asserts",
};
