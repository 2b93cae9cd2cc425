import { apart } from "./apart";
import { stanceWords } from "./attribution-words";
import type { Attribution } from "./claim";
import { speakerName } from "./sourcing/speaker";
import { listed } from "./status/wording";
import { Stance } from "./vocabulary";

/** Who does what about one claim, a line for each stance: "Says so: Tony Blair", "Denies: Iraq and Niger". */
export function saidIn(attributions: readonly Attribution[]): string[] {
  return Stance.options.flatMap((stance) => {
    const names = attributions.filter((said) => said.stance === stance).map(speakerName);
    return names.length === 0 ? [] : [`${stanceWords[stance]}: ${listed(names.map(apart))}`];
  });
}
