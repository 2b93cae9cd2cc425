import type { Span } from "../../anchor";
import { states } from "../../language/clauses";
import { isAuxiliary, isModal } from "../../language/finite-verbs";
import { wordsOf } from "../../language/words";
import { parted, splitClaim } from "../../lint/split-claim";
import type { SuggestionForm } from "../form/form";
import { correctsItself } from "../wording/own-correction";
import { insideOf, type Suggested } from "./found-in-text";

/** The text of one claim, and the part of the content that makes it; null where no part of it alone does. */
export type Statement = { text: string; content: Span[] | null };

/**
 * The statements that the words of one suggestion make: "The bank was cooperating and did not expect a fine"
 * makes two. Null where they make one, or where that cannot be told for sure. `textOf` words a claim for a part of the content.
 */
export function singleStatements(
  text: string,
  reading: Suggested,
  form: SuggestionForm,
  textOf: (part: Suggested) => string | null,
): Statement[] | null {
  const { stance } = form.attribution;
  if (reading.openQuestion || (stance !== "asserts" && stance !== "confirms")) return null;
  const words = insideOf(text, reading.content).map(({ start, end }) => text.slice(start, end));
  if (correctsItself(words.join(" "))) return null;
  const said = form.claim.text;
  const isSpoken = reading.content.length > 1 || /[“”"]/.test(said);
  const parts = isSpoken
    ? spokenParts(text, reading, textOf)
    : (thatParts(text, reading, textOf) ?? wholeParts(reading, said));
  // A list of three is one statement about its subject, and "nobody … and he would" are two of two subjects.
  if (parts?.length !== 2 || (!isSpoken && emptySubject.test(parts[0]!.text))) return null;
  return parts.every((part) => isPlain(part.text)) ? parts : null;
}

/** The statements of a claim as it is worded, whichever words of the article make each. */
function wholeParts({ directness }: Suggested, said: string): Statement[] | null {
  // "…, but it gave no date": what a comma parts off a paraphrase may be the reporter's own. Never so behind an "and that".
  if (directness === "paraphrase" && /[,;—–] (?:and|but|while)\b(?! that\b)/.test(said)) return null;
  return splitClaim(said)?.map((text) => ({ text, content: null })) ?? null;
}

const emptySubject = /^(?:nobody|no one|none|nothing|no|not|neither|few|hardly)\b/i;

/** One clause that is soon read; what has more in it is left for an editor to part. */
function isPlain(part: string): boolean {
  if (/[“”"]/.test(part)) return true;
  const words = wordsOf(part);
  // "… and she will" says nothing without what stands before; "in May" is a month.
  const last = words.at(-1)?.text ?? "";
  if (
    words.length < 3 ||
    words.length > 20 ||
    isAuxiliary(last) ||
    isModal(last) ||
    /^(?:do|does|did)$/.test(last)
  )
    return false;
  return !/[,;—–]| - /.test(part) && states(part);
}

/** Of a quotation that was told as what was said since it leans on others: its statements, where one of them can stand alone. */
function spokenParts(
  text: string,
  reading: Suggested,
  textOf: (part: Suggested) => string | null,
): Statement[] | null {
  const halves = halvesOf(text, reading) ?? [];
  const told = statementsOf(halves, reading, textOf);
  if (told.length < 2 || told.length < halves.length) return null;
  return /[“”"]/.test(told[0]!.text) ? null : told;
}

function statementsOf(
  parts: readonly Span[],
  reading: Suggested,
  textOf: (part: Suggested) => string | null,
): Statement[] {
  return parts.flatMap((part) => {
    const text = textOf({ ...reading, content: [part] });
    return text === null ? [] : [{ text, content: [part] }];
  });
}

/** "said the works were shut *and that* nobody was hurt": each "that" opens a statement of its own. */
function thatParts(
  text: string,
  reading: Suggested,
  textOf: (part: Suggested) => string | null,
): Statement[] | null {
  const [span, more] = insideOf(text, reading.content);
  if (span === undefined || more !== undefined) return null;
  const words = text.slice(span.start, span.end);
  const found = [...words.matchAll(/,? and that (?=\p{L})/gu)];
  const [joint, another] = found;
  // "a plan *that* costs money and that nobody wants" is one statement about the plan.
  if (joint === undefined || another !== undefined) return null;
  if (/\b(?:that|which|who)\b/.test(words.slice(0, joint.index).replace(/^that /, ""))) return null;
  const parts = [
    { start: span.start, end: span.start + joint.index },
    { start: span.start + joint.index + joint[0].length, end: span.end },
  ];
  const told = statementsOf(parts, reading, textOf);
  return told.length === 2 && told.every((one) => states(one.text)) ? told : null;
}

/** Where the second statement begins: at the second part of a split quotation, or at its "and". */
function halvesOf(text: string, { content }: Suggested) {
  const spans = insideOf(text, content).toSorted((a, b) => a.start - b.start);
  const [first, second, more] = spans;
  if (first === undefined || more !== undefined) return null;
  if (second !== undefined)
    return /^["“]?(?:and|but)\b/i.test(text.slice(second.start, second.end)) ? [first, second] : null;
  // Marks become blanks, so that places stay.
  const words = text.slice(first.start, first.end).replace(/[“”"]/g, " ");
  const opens = words.length - words.trimStart().length;
  const found = parted(words.slice(opens));
  if (found === null || found.parts.length !== 2) return null;
  const at = first.start + opens + found.at;
  return [
    { start: first.start, end: at },
    { start: at, end: first.end },
  ];
}
