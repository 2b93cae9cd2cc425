import { sourceName } from "../attribution-words";
import { fieldLabels } from "../draft/field-labels";
import { assertsIt, cueOf, onAttribution, onText, placesOf, type Rule, type Words } from "./matter";

const confirming =
  /\b(?:confirm(?:s|ed|ing)?|reveal(?:s|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:es|ed|ing)|conced(?:es|ed|ing)|verif(?:ies|ied|ying)|corroborat(?:es|ed|ing)|disclos(?:es|ed|ing)|prov(?:es|ed|en))\b/giu;
const confirmingLemma =
  /^(?:confirm|reveal|admit|acknowledge|concede|verify|corroborate|disclose|prove|confess)$/;

/** "Refused to confirm", "has not been confirmed", "whether … confirmed": nothing is confirmed there. */
const undone =
  /(?:\b(?:not|never|nor|neither|no one|nobody|without|unable|refus\p{L}+|declin\p{L}+|fail\p{L}*|yet|if|whether|until|would|could|could be|cannot|can ?not|to|to be|expected|asked|urged)|n['’]t)\s+(?:(?:to|be|been|being|have|has|immediately|publicly|yet|independently)\s+){0,3}$/iu;

/** The same letters with another meaning: appointed, unveiled, taken in, turned out, counted. */
const otherwise: [verb: RegExp, before: RegExp | null, after: RegExp][] = [
  [
    /^confirm/i,
    null,
    /^\s+(?:as\b|by the (?:us )?senate|by parliament|in (?:the|his|her|their) (?:post|job|role|office|position)|(?:covid\S* )?(?:cases?|deaths?|infections?|fatalities|sightings?|kills?|bookings?)\b|(?:\p{L}+[ ])?nomin\p{L}+)/iu,
  ],
  [/^confirm/i, /\b(?:senate|parliament|lawmakers|senators)\s+$/iu, /^/],
  [
    /^reveal/i,
    null,
    /^\s+(?:(?:its|his|her|their|a|an|the) (?:new|latest|first|plans?|design|logo|shortlist|line-?up|cover|trailer)\b)/iu,
  ],
  [/^admit/i, /\b(?:was|were|is|are|been|being|be)\s+$/iu, /^/],
  [
    /^admit/i,
    null,
    /^\s+(?:(?:[\p{L}\p{N}]{1,30} ){0,3}(?:students|patients|refugees|members|visitors|evidence)\b|to (?:an?|the|intensive|hospital))/iu,
  ],
  [/^acknowledg/i, null, /^\s+(?:receipt|the (?:applause|crowd|cheers|help|support|contribution))/iu],
  [/^prov/i, null, /^(?!\s+(?:that|he|she|it|they|the (?:claim|allegation|report|charge)s?|beyond)\b)/iu],
  [
    /^conced/i,
    null,
    /^\s+(?:an?|two|three|the) (?:\p{L}+ )?(?:goals?|penalt(?:y|ies)|corners?|free kicks?|points?|tries|runs?)\b/iu,
  ],
  [
    /^(?:confirm|reveal|disclos|verif)/i,
    /\b(?:the|an?|his|her|its|their|from|of|no|any)\s+(?:\p{L}+ly\s+)?$/iu,
    /^(?!\s+that\b)/iu,
  ],
  [/^disclos/i, null, /^\s+(?:to (?:him|her|them|police))/iu],
];

/** A verb that vouches: whoever "admitted" it has settled that it is so. The record has to say that too. */
export const confirmingVerb: Rule = ({ claim, plain, status }) => {
  if (status === "confirmed") return [];
  const inText = placesOf(plain, confirming)
    .filter((found) => vouches(plain, found))
    .map((found) =>
      onText(
        "confirming_verb",
        found,
        `“${found.text}” tells readers that it is so, and the record does not confirm the claim.`,
        "Write “said”, or add what confirms it.",
      ),
    );
  const asCue = claim.attributions
    .filter(
      (said) =>
        assertsIt(said) &&
        said.cue !== null &&
        (said.cue.class === "confirm" || confirmingLemma.test(said.cue.lemma)),
    )
    .filter((said) => !/\b(?:not|nor|neither|refus\p{L}+|declin\p{L}+)\b|n['’]t\b/iu.test(cueOf(said)))
    .map((said) =>
      onAttribution(
        "confirming_verb",
        said,
        "cue",
        `The article has ${sourceName(said.source)} “${cueOf(said)}” it, and the record does not confirm the claim.`,
        `Choose under “${fieldLabels.attribution.proximity}” how this source knows, or keep it as said and not confirmed.`,
      ),
    );
  return [...inText, ...asCue];
};

function vouches(text: string, { start, end, text: verb }: Words): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 80);
  if (undone.test(before)) return false;
  return !otherwise.some(
    ([which, ahead, behind]) =>
      which.test(verb) && (ahead === null || ahead.test(before)) && behind.test(after),
  );
}
