import { sourceName } from "../attribution-words";
import { cueOf, onAttribution, onText, placesOf, type Rule } from "./matter";

const refuting =
  /\b(?:refut(?:es|ed|ing)|debunk(?:s|ed|ing)|disprov(?:es|ed|en|ing)|prov(?:ed|en) false)\b/giu;
const undone =
  /(?:\b(?:not|never|nor|cannot|to|would|could|without|try(?:ing)? to|tried to|sought to|seeks? to|refus\p{L}+ to)|n['’]t)\s+(?:been |be )?$/iu;

/** To refute is to show that it is false. Who only says that it is false has denied it. */
export const refutedOrDenied: Rule = ({ claim, plain, status, weighed }) => {
  const inText =
    status === "confirmed"
      ? []
      : placesOf(plain, refuting)
          .filter(({ start }) => !undone.test(plain.slice(Math.max(0, start - 40), start)))
          .map((found) =>
            onText(
              "refuted_or_denied",
              found,
              `“${found.text}” says that it was shown to be false, and no evidence on record shows that.`,
              "Write “denied”, or add the document that shows it.",
            ),
          );
  if (weighed.disproof.length > 0 || status === "refuted") return inText;
  const asCue = claim.attributions
    .filter(
      ({ stance, cue }) =>
        (stance === "denies" || stance === "disputes") &&
        cue !== null &&
        /^(?:refute|debunk|disprove)$/.test(cue.lemma),
    )
    .map((said) =>
      onAttribution(
        "refuted_or_denied",
        said,
        "cue",
        `The article has ${sourceName(said.source)} “${cueOf(said)}” it; on record is a denial and no evidence.`,
        "Keep it as a denial, or add the document that shows it to be false.",
      ),
    );
  return [...inText, ...asCue];
};
