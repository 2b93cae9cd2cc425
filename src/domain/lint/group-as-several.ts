import { sourceName } from "../attribution-words";
import { publicRecordAsOf } from "../sourcing/public-record";
import { weigh } from "../sourcing/weighed";
import { bareStatus } from "../status/brief-status";
import { assertsIt, onAttribution, type Rule } from "./matter";

/**
 * "Two council members" are two, and make a claim reported by independent sources by their number alone. Whether each of them
 * knows it of their own only the editor can say who read what they were told to be.
 */
export const groupAsSeveral: Rule = ({ claim, status, weighed }) => {
  if (status !== "corroborated") return [];
  const asOne = claim.attributions.map((said) => ({ ...said, atLeast: null }));
  const { asOf } = weighed.record;
  const alone = weigh(publicRecordAsOf({ ...claim, attributions: asOne }, asOf));
  if (bareStatus(alone) === "corroborated") return [];
  return claim.attributions
    .filter((said) => said.atLeast !== null && assertsIt(said))
    .map((said) =>
      onAttribution(
        "group_as_several",
        said,
        "atLeast",
        `Does each of “${sourceName(said.source)}” know it of their own? Counted as ${said.atLeast}, they alone make it reported by independent sources.`,
        "If so, save it as it is.",
        { words: "No: they are one source", change: { atLeast: null } },
      ),
    );
};
