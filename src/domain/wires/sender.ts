import type { WireItem } from "./wire-item";
import { wireSources } from "./wire-source";

/** Whom an item came from, as the inbox names it: who sends it, else who passed it on last, else whose it is. */
export function senderOf(item: Pick<WireItem, "sources" | "provider">): string {
  if (item.provider !== null) return item.provider;
  const { outlet, passedOn } = wireSources(item);
  return passedOn.at(-1) ?? (outlet.how === "wrote" ? outlet.name : "A wire that does not say whose it is");
}
