import { isSilence } from "../attribution-meaning";
import { isNamed, sourceName } from "../attribution-words";
import { fieldLabels } from "../draft/field-labels";
import { onAttribution, type Rule } from "./matter";

/** Readers who may not know who speaks are owed why. */
export const anonymityWithoutReason: Rule = ({ claim }) =>
  claim.attributions
    .filter(({ source, groundRules, stance }) => {
      const isVeiled = groundRules === "background" || groundRules === "deep_background";
      return isVeiled && !isNamed(source) && !isSilence(stance);
    })
    .filter(({ anonymityReason }) => anonymityReason === null || anonymityReason.trim() === "")
    .map((said) =>
      onAttribution(
        "anonymity_without_reason",
        said,
        "anonymityReason",
        `${sourceName(said.source)} is not named, and no reason is given.`,
        `Say under “${fieldLabels.attribution.anonymityReason}” what the article says (“not authorized to speak publicly”).`,
        { words: "The article gives none", change: { anonymityReason: "The article gives no reason." } },
      ),
    );
