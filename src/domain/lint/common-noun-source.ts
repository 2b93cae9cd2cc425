import type { Attribution } from "../claim";
import { isCommonNoun, leadsBack } from "../language/common-nouns";
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
  if (leadsBack(description) || (isNamed && isCommonNoun(description))) {
    const found = onAttribution(
      "common_noun_source",
      said,
      "source",
      `Whose is “${description}”? It leads back to somebody named before.`,
      "Choose whom it means.",
    );
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
