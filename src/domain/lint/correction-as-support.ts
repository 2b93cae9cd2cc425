import { soundsLikeCorrection } from "../language/correction-words";
import { spokenOrder } from "../sourcing/said-time";
import { assertsIt, cueOf, exactOf, onAttribution, type Rule } from "./matter";

/** "It later said that it was not so" stands against what it goes back on: joined to that very claim it would count for it. */
export const correctionAsSupport: Rule = ({ claim }) =>
  claim.attributions.flatMap((said) => {
    if (!assertsIt(said) || said.respondsTo !== null) return [];
    const words = `${exactOf(said, "excerpt")}\n${cueOf(said)}\n${exactOf(said, "content")}`;
    if (said.stance !== "corrects" && !soundsLikeCorrection(words)) return [];
    const others = claim.attributions.filter((other) => other.id !== said.id && assertsIt(other));
    if (!others.some((other) => spokenOrder(other, said) <= 0)) return [];
    return onAttribution(
      "correction_as_support",
      said,
      "stance",
      "These words read like a correction, and count for the claim beside what they may correct.",
      "Corrects it: record that they take it back, or dispute it. Says this instead: say why it counts for the claim.",
    );
  });
