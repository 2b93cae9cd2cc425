import type { Attribution } from "../claim";
import { isCommonNoun, leadsBack, pointsToOne } from "../language/common-nouns";
import type { Finding } from "./finding";
import { onAttribution, type Rule } from "./matter";

/** Who speaks is what they are recorded as: a person by name is a person, and is chosen. Else it is no record. */
export const speakerKind: Rule = ({ claim }) => claim.attributions.flatMap((said) => fault(said) ?? []);

function fault(said: Attribution): Finding | null {
  const { identity, entity, description } = said.source;
  const must = (field: string, words: string, mend: string): Finding => ({
    ...onAttribution("speaker_kind", said, field, words, mend),
    level: "must",
  });
  if (identity === "outlet_observation") return null;
  if (entity === null && (description ?? "").trim() === "")
    return must(
      "source",
      "Nobody is named as its source, and nobody described.",
      "Choose who speaks, or describe them.",
    );
  // Of "the company" it is asked whose, once: see `commonNounSource`.
  const isAsked =
    entity === null && [leadsBack, pointsToOne, isCommonNoun].some((one) => one(description ?? ""));
  if (isAsked && said.atLeast === null) return null;
  if (identity === "named_person" && entity?.kind !== "person")
    return entity === null
      ? must(
          "identity",
          `“${description}” describes a person by name, who is not chosen yet.`,
          "Choose them, or say that they are not named.",
        )
      : must(
          "identity",
          `“${entity.name}” is an organization, and is recorded as a person.`,
          "Choose “An organization by name”, or the person who spoke.",
        );
  if (identity === "named_organization" && entity?.kind !== "organization")
    return entity === null
      ? must(
          "identity",
          `“${description}” describes an organization by name, which is not chosen yet.`,
          "Choose it, or say that it is not named.",
        )
      : must(
          "identity",
          `“${entity.name}” is a person, and is recorded as an organization.`,
          "Choose “A person by name”, or the organization that spoke.",
        );
  if (said.atLeast !== null && identity !== "unnamed_group")
    return must(
      "identity",
      "How many they are at least is told of several without names alone.",
      "Choose “Several without names”, or take the number away.",
    );
  return null;
}
