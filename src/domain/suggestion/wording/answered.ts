import type { AttributionForm, SuggestionForm } from "../form/form";
import type { Proposed } from "../propose/proposals";

/** In UTF-16 units: what is answered stands right before. */
export const reach = 400;
/** What tells of words, or of an accusation, and is no statement that can be answered as it stands. */
export const tellsOfWords = /[“"]|\b(?:said|called|accused)\b/;
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
  const made = madeAs(words);
  if (made !== null) {
    const such = proposed.filter(
      (one) => isProposition(one) && isNear(one, at, text) && made.has(one.form.attribution.cue?.lemma ?? ""),
    );
    const [only, more] = such;
    // "denied *the allegation*" that another had alleged, whatever was said in between.
    if (only !== undefined && more === undefined && !isSameSource(attribution, only.form.attribution))
      return only;
  }
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
    !isAbout(one, attribution) &&
    // "Osei said it was unsafe, *and* Lind said it was safe": of two in one breath either is denied.
    (charges || /[.!?]["”’]?\s/.test(text.slice(endOf(one) - 2, startOf(before)))) &&
    (charges || (isPronoun && !isSameSource(one.form.attribution, before.form.attribution)));
  return proposed.slice(0, -1).every((one) => !isOfParagraph(before, one, text) || stands(one))
    ? before
    : null;
}

/** "Osei said *Lind* beat her. Berg said Lind was at home. Lind denied it": what is told of whoever answers may be what they answer. */
const isAbout = ({ form }: Proposed, { source }: AttributionForm): boolean =>
  source !== null && form.claim.about.some((one) => JSON.stringify(one) === JSON.stringify(source));

const isProposition = ({ form, reading }: Proposed) =>
  reading.stance === "asserts" &&
  form.attribution.stance === "asserts" &&
  !tellsOfWords.test(form.claim.text);

/** The verbs that make an allegation, an accusation: what answers the noun answers the one that was made so. */
function madeAs(words: string): ReadonlySet<string> | null {
  const noun = /^(?:the|that|this) (allegation|accusation|charge|claim|suggestion)$/iu
    .exec(words)?.[1]
    ?.toLowerCase();
  return noun === undefined ? null : (making.get(noun) ?? null);
}

const making: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["allegation", new Set(["allege", "accuse"])],
  ["accusation", new Set(["accuse", "allege"])],
  ["charge", new Set(["accuse", "charge"])],
  ["claim", new Set(["claim"])],
  ["suggestion", new Set(["suggest", "put"])],
]);

/** In the paragraph or in the one before. */
const isNear = (one: Proposed, at: number, text: string) =>
  endOf(one) <= at && text.slice(endOf(one), at).split("\n\n").length < 3;

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
