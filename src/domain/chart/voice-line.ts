import { saysSo } from "../attribution-meaning";
import { attributionLine } from "../attribution-words";
import type { Attribution } from "../claim";
import type { Voice } from "../sourcing/voices";
import type { LineStyle } from "../vocabulary";

/** A contest is only as much as the rules find in it: of one that moves nothing the line is hollow. */
export function voiceLine(attribution: Attribution, { role }: Voice): LineStyle {
  if (role === "no_longer") return "retracted";
  return role === "noted" && !saysSo(attribution.stance) ? "none" : attributionLine(attribution);
}
