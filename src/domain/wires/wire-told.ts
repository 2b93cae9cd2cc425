import type { WireItem, WireStop } from "./wire-item";
import type { WireOutlet } from "./wire-source";

/** What a wire says of an item by the version that stands, as the desk is told. Instants are ISO 8601. */
export type WireTold = Pick<
  WireItem,
  "version" | "signals" | "note" | "sources" | "people" | "organizations" | "place" | "embargo"
> & {
  stop: WireStop;
  outlet: WireOutlet;
  passedOn: string[];
  /** How many versions of it came. */
  versions: number;
  /** How many attributions were found in its text; null where it was not read for them. */
  suggestions: number | null;
};
