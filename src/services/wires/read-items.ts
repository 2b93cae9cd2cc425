import type { WireItem } from "@/domain/wires/wire-item";

/** What stands in a file of a wire: its items, and in words what of it was not read; or why nothing was. */
export type ReadWire =
  | { ok: true; format: "ninjs" | "NewsML-G2"; items: WireItem[]; faults: string[] }
  | { ok: false; words: string };

/** No message holds more; a service sends one item, or some. */
export const mostItems = 200;
export const refused = (words: string): ReadWire => ({ ok: false, words });

/** What was read of a file with several items: some may be broken, and the others come in. */
export function readAll(format: "ninjs" | "NewsML-G2", read: readonly (WireItem | string)[]): ReadWire {
  const items = read.filter((one) => typeof one !== "string");
  const faults = read.filter((one) => typeof one === "string");
  if (items.length === 0) return refused(faults[0] ?? "There is no item in it.");
  return { ok: true, format, items, faults };
}
