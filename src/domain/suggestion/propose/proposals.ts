import type { ByModel } from "../by-model/model-reading";
import type { SuggestionForm } from "../form/form";
import { Reading } from "../suggestion";
import { answered, reach, tellsOfWords } from "../wording/answered";
import type { ReadArticle, Suggested } from "./found-in-text";
import { mostSuggested } from "./most-suggested";
import { claimWriter, proposer } from "./propose";
import { singleStatements } from "./single-statements";

/**
 * A suggestion before it is written down; `ordinal` is its place among all, from 1, `of` that of its reading, from 0 (null for a
 * reading of the newsroom's model), `model` what of it that model proposed.
 */
export type Proposed = {
  ordinal: number;
  of: number | null;
  reading: Reading;
  form: SuggestionForm;
  model?: ByModel;
};

/**
 * The forms for the readings of an article, in order: one for each statement that the words make. What has no words of its own
 * suggests nothing.
 */
export function proposals({
  readings,
  ...read
}: ReadArticle & { readings: readonly Suggested[] }): Proposed[] {
  const propose = proposer(read);
  const claimOf = claimWriter(read);
  const proposed: Proposed[] = [];
  for (const [of, reading] of readings.entries()) {
    if (proposed.length >= mostSuggested) break;
    const own = propose(reading);
    const form =
      own && answering(contradicting(own, reading, proposed, read.text), reading, proposed, read.text);
    if (!form) continue;
    const textOf = (part: Suggested) => propose(part)?.claim.text ?? null;
    const whole = { text: form.claim.text, content: null };
    for (const { text, content } of singleStatements(read.text, reading, form, textOf) ?? [whole]) {
      const claim = text === form.claim.text ? form.claim : claimOf(reading, text);
      // Of two statements each shows its own words.
      const part = content && propose({ ...reading, content });
      const selectors = (part ?? form).attribution.selectors;
      proposed.push({
        ordinal: proposed.length + 1,
        of,
        reading: Reading.parse(reading),
        form: { claim, attribution: { ...form.attribution, selectors } },
      });
    }
  }
  return proposed.slice(0, mostSuggested);
}

const pointsBack =
  /^(?:this|it|that|(?:the|that|this|these|those|such) (?:charges?|claims?|accusations?|allegations?|suggestions?|reports?|figure|number|total|estimate))$/i;

/** "The operator *denied this*": what it denies is what was said just before, and not that it denied something. */
function answering(
  form: SuggestionForm,
  { content, stance }: Suggested,
  proposed: readonly Proposed[],
  text: string,
): SuggestionForm {
  const [only, more] = content;
  if (only === undefined || more !== undefined || !/^(?:denies|disputes|confirms)$/.test(stance)) return form;
  const words = text.slice(only.start, only.end);
  const said = pointsBack.test(words)
    ? answered(words, only.start, form, proposed, text)?.form.claim
    : undefined;
  return said === undefined
    ? form
    : { ...form, claim: { ...form.claim, text: said.text, about: said.about, happened: said.happened } };
}

const untrue =
  "(?:(?:simply|just|completely|totally|entirely|absolutely|utterly|wholly|quite|categorically|plainly|flatly) )*(?:not (?:true|so|correct)|untrue|false|baseless|unfounded|groundless|wrong|incorrect|nonsense|rubbish|fiction|invented|fabricated|made up|an? (?:\\p{L}+ )?(?:lie|fabrication|invention|falsehood))";
/** "called *that claim* untrue", "that allegation was a lie". */
const callsUntrue = new RegExp(
  `^(?:that )?(?<what>(?:the|that|this|these|those|such) (?:claims?|charges?|accusations?|allegations?|suggestions?|reports?|statements?|assertions?|version|story))(?: (?:is|was|were|are|as|to be))? ${untrue}$`,
  "iu",
);
const isUntrue = new RegExp(
  `^(?:that|this|it|they)(?:(?:['’](?:s|re)| is| was| are| were) ${untrue}|(?: is| was)n['’]t (?:true|so|correct|right))$`,
  "iu",
);
/** "*Nobody* gave *such* an instruction": the no of one thing that was told of before. */
const noneSuch =
  /^["“‘]?(?:nobody|no one|no-one|none|no|never|nothing|neither|(?:I|we|they|he|she) never)\b[^.]*\bsuch \p{Ll}/iu;

/**
 * "Keswick called that claim untrue", "Nobody gave such an instruction" behind a denial: whoever says so denies, and what, was said
 * just before; where that may be another thing, the words that point at it are left for an editor.
 */
function contradicting(
  form: SuggestionForm,
  { content, stance }: Suggested,
  proposed: readonly Proposed[],
  text: string,
): SuggestionForm {
  const [only, more] = content;
  if (stance !== "asserts" || only === undefined || more !== undefined) return form;
  const words = text
    .slice(only.start, only.end)
    .replace(/["“”]|(?<!\p{L})[‘']|[’'](?!\p{L})/gu, "")
    .replace(/[\s.,;!]+$/, "");
  const called = callsUntrue.exec(words)?.groups?.what;
  const before = proposed.at(-1);
  const said = before?.form;
  const isNear =
    before?.reading.content.some(({ end }) => end <= only.start && only.start - end < reach) ?? false;
  const denies = { ...form.attribution, stance: "denies" as const };
  const same = (one: SuggestionForm): SuggestionForm => {
    const { text: told, about, happened } = one.claim;
    return { claim: { ...form.claim, text: told, about, happened }, attribution: denies };
  };
  if (noneSuch.test(words)) return said?.attribution.stance === "denies" && isNear ? same(said) : form;
  if (called === undefined && !isUntrue.test(words)) return form;
  // "The union accused Halcyon of cutting corners": what it is untrue of is no statement there.
  if (said !== undefined && isNear && tellsOfWords.test(said.claim.text)) return form;
  const meant = answered(called ?? words, only.start, form, proposed, text);
  if (meant !== null) return same(meant.form);
  return called === undefined
    ? form
    : { claim: { ...form.claim, text: `“${called}”.`, about: [] }, attribution: denies };
}

/** The same form where the article turned out to be another outlet's than was taken for it, as of one made meanwhile. */
export function withOutlet(form: SuggestionForm, taken: string, outletId: string): SuggestionForm {
  const { source } = form.attribution;
  if (source === null || !("id" in source) || source.id !== taken) return form;
  return { ...form, attribution: { ...form.attribution, source: { id: outletId } } };
}
