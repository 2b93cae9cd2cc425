import { type Sketch, sketchOf } from "@/domain/feeds/text-sketch";
import type { WireItem } from "@/domain/wires/wire-item";
import { readWire } from "@/services/wires/read-wire";

/** Reads a file of a wire, with what each of its texts is compared by with others. */
export function wire(came: Parameters<typeof readWire>[0]) {
  const read = readWire(came);
  if (!read.ok) return read;
  const items = read.items.map((item): Sketch & { item: WireItem } => ({ item, ...sketchOf(item.text) }));
  return { ...read, items };
}
