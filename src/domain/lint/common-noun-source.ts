import type { Attribution } from "../claim";
import { isCommonNoun, leadsBack, namesUtterance, pointsToOne } from "../language/common-nouns";
import { isToldBody } from "../sourcing/told-body";
import { onAttribution, type Rule } from "./matter";

/** "Minister" and "the company" name nobody: readers cannot tell who spoke, and two of them may be one. */
export const commonNounSource: Rule = ({ claim }) => claim.attributions.flatMap(asked);

function asked(said: Attribution) {
  const { entity, description, identity } = said.source;
  if (entity !== null)
    return isCommonNoun(entity.name)
      ? onAttribution(
          "common_noun_source",
          said,
          "source",
          `“${entity.name}” is no name: anybody may be meant.`,
          "Choose who it is, or leave the source empty and describe it.",
        )
      : [];
  if (description === null) return [];
  const isNamed = identity === "named_person" || identity === "named_organization";
  // "The annual report" says which one; "the hospital trust" is told of before.
  const pointsBack = pointsToOne(description) && (identity !== "document" || !/ .* /.test(description));
  if (leadsBack(description) || pointsBack || (isNamed && isCommonNoun(description))) {
    const isPaper = identity === "document" && pointsBack && !namesUtterance(description);
    const [problem, help] = isPaper
      ? [
          `Which one is “${description}”? It leads back to a document told of before.`,
          "Choose the document that it is, or describe it.",
        ]
      : [`Whose is “${description}”? It leads back to somebody named before.`, "Choose whom it means."];
    const found = onAttribution("common_noun_source", said, "source", problem, help);
    // Whoever speaks by name has to be chosen before it is a record.
    return isNamed ? { ...found, level: "must" as const } : found;
  }
  return isToldBody(said)
    ? onAttribution(
        "common_noun_source",
        said,
        "source",
        `“${description}” can be told from others. Without a record it counts as a source without a name.`,
        "Choose it, or make a record of it.",
      )
    : [];
}
