import { isSilence } from "../attribution-meaning";
import { isNamed, sourceName } from "../attribution-words";
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
        "Say why, as the article does (“not authorized to speak publicly”).",
      ),
    );
