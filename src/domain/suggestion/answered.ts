import type { AttributionForm, SuggestionForm } from "./form";
import type { Proposed } from "./proposals";

/** In UTF-16 units: what is answered stands right before. */
const reach = 400;
const quoted = /[“"]|\b(?:said|called|accused)\b/;
const charging = new Set(["accuse", "allege", "claim", "charge", "suggest", "put", "insist"]);
const figure = /^(?:the|that|this) (?:figure|number|total|estimate|count|sum|amount)$/iu;

/**
 * What "this", "the charge" or "the figure" means that is answered at a place: the statement of the sentence just before. Null where
 * that told of words and not of a statement, or where who made it had said two things there and charged nobody.
 */
export function answered(
  words: string,
  at: number,
  { attribution }: SuggestionForm,
  proposed: readonly Proposed[],
  text: string,
): Proposed | null {
  if (figure.test(words)) return figureBefore(at, proposed, text);
  const before = proposed.at(-1);
  if (before === undefined || !isProposition(before) || !isJustBefore(before, at, text)) return null;
  // "Haldorsen says her group considered that and rejected it": nobody answers themselves.
  if (isSameSource(attribution, before.form.attribution)) return null;
  // Of "Lind said … Berg said …" either may be "the claim", and the last is what "this" is; of what Berg claims that is sure.
  const charges = charging.has(before.form.attribution.cue?.lemma ?? "");
  const isPronoun =
    /^["“‘]?(?:this|that|it|they)\b(?! (?:claim|charge|accusation|allegation|suggestion|report|statement|assertion|version|story))/iu.test(
      words,
    );
  const stands = (one: Proposed) =>
    one.of !== before.of &&
    (charges || (isPronoun && !isSameSource(one.form.attribution, before.form.attribution)));
  return proposed.slice(0, -1).every((one) => !isOfParagraph(before, one, text) || stands(one))
    ? before
    : null;
}

const isProposition = ({ form, reading }: Proposed) =>
  reading.stance === "asserts" && form.attribution.stance === "asserts" && !quoted.test(form.claim.text);

/** No sentence stands between. */
function isJustBefore(one: Proposed, at: number, text: string): boolean {
  const between = text.slice(endOf(one), at);
  return (
    endOf(one) <= at &&
    between.length < reach &&
    (between.match(/[.!?]["”’]?(?=\s+["“‘]?\p{Lu})/gu) ?? []).length < 2
  );
}

function isOfParagraph(before: Proposed, one: Proposed, text: string): boolean {
  return one.reading.stance === "asserts" && !text.slice(startOf(one), startOf(before)).includes("\n\n");
}

function isSameSource(one: AttributionForm, other: AttributionForm): boolean {
  const [a, b] = [one, other].map(({ source, sourceDescription }) =>
    JSON.stringify([source, source === null ? sourceDescription : null]),
  );
  return a === b;
}

/** "Quill disputes the figure": the one number that was stated in this paragraph or the one before. */
function figureBefore(at: number, proposed: readonly Proposed[], text: string): Proposed | null {
  const near = proposed.filter(
    (one) =>
      isProposition(one) &&
      /\d/.test(one.form.claim.text) &&
      text.slice(endOf(one), at).split("\n\n").length < 3,
  );
  const [only, more] = near;
  return only === undefined ||
    more !== undefined ||
    (only.form.claim.text.match(/\d[\d,.]*/g) ?? []).length > 1
    ? null
    : only;
}

const spansOf = ({ reading }: Proposed) => [...reading.content, ...reading.cue, ...reading.source];
const endOf = (one: Proposed) => Math.max(0, ...spansOf(one).map(({ end }) => end));
const startOf = (one: Proposed) => Math.min(...spansOf(one).map(({ start }) => start));
