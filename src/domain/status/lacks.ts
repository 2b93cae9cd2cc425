import { givesStanding } from "../attribution-meaning";
import type { Attribution } from "../claim";
import { isNamed } from "../sourcing/speaker";
import type { Proximity } from "../vocabulary";
import { titled } from "./wording";

/**
 * All that keeps this one statement from settling the matter, in the order in which an editor would ask. Empty where nothing
 * does: whoever speaks by name, on record, in plain words and with standing carries weight.
 */
export function lacks(said: Attribution): string[] {
  return [
    ...(isNamed(said) ? [] : ["a name"]),
    ...(said.groundRules === "on_record" ? [] : ["the record (it was not said on record)"]),
    ...(givesStanding(said.proximity) ? [] : [`standing (${withoutStanding(said.proximity)})`]),
    ...(said.hedge === null ? [] : [`plain words (${titled(said.hedge.text)})`]),
  ];
}

/** Why somebody who is not shown to be close enough to it has no standing. */
export function withoutStanding(proximity: Proximity): string {
  switch (proximity) {
    case "second_hand":
      return "they know of it from others";
    case "relay":
      return "they pass on what others said";
    case "unknown":
    case "participant":
    case "eyewitness":
    case "authority_over_record":
      return "nothing says that they took part, saw it or keep the record of it";
    default: {
      const unknown: never = proximity;
      return unknown;
    }
  }
}
