import { apart } from "./apart";
import type { Attribution } from "./claim";
import { stanceOf } from "./sourcing/in-part";
import { speakerName } from "./sourcing/speaker";
import { listed } from "./status/wording";
import { Stance } from "./vocabulary";

/** Who does what about one claim, a line for each stance: "Says so: Tony Blair", "Denies: Iraq and Niger". */
export function saidIn(attributions: readonly Attribution[]): string[] {
  const names = new Map<string, string[]>();
  for (const stance of Stance.options)
    for (const said of attributions.filter((each) => each.stance === stance))
      names.set(stanceOf(said), [...(names.get(stanceOf(said)) ?? []), apart(speakerName(said))]);
  return [...names].map(([does, who]) => `${does}: ${listed(who)}`);
}
