import { asOfText } from "@/domain/time/as-of-text";
import { readQueryText } from "@/domain/timeline/query-text";
import type { TimelineAddress } from "./address";
import type { Chip } from "./chips";

/** As long as a name may be. */
const longest = 80;

/** What a search could be called: its words, then its filters by what they are set to, "terrorism, Reported, from 2016". */
export function proposedName(address: TimelineAddress, chips: readonly Chip[]): string {
  const { rest } = readQueryText(address.q);
  const set = chips.map(({ name, label }) => {
    const end = dates[name];
    if (name.startsWith("-")) return `not ${name.slice(1)} ${label}`;
    return end === undefined ? label : `${end} ${label}`;
  });
  const asOf = address.asOf ? [`as of ${asOfText(address.asOf)}`] : [];
  const name = [rest, ...set, ...asOf].filter((part) => part !== "").join(", ");
  // Characters that cannot be seen have no place in a name.
  return shortened(name.replace(/\p{C}/gu, ""));
}

/** Both days count in. */
const dates: Record<string, string> = { after: "from", before: "to" };

/** Up to the last word that fits. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  const cut = name
    .slice(0, longest - 1)
    .toWellFormed()
    .replaceAll("\ufffd", "");
  const end = cut.search(/[\s,]+\S*$/u);
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
