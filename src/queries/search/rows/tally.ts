import type { Side } from "./row-columns";
import type { Bytes } from "./row-set";
import { termsStart } from "./term-pool";

/**
 * What was counted of some rows: how many there are, how many have each term by its number, each value of the short lists
 * by its number, and by style and month.
 */
export type Tally = { total: number; terms: Uint32Array; listed: Uint32Array; styles: Uint32Array };

/**
 * Counts rows by style and month, and by what they have of the short lists unless `sets` is null. Everything that a loop
 * over hundreds of thousands of rows needs lies in its own variables: it is twice as quick so.
 */
export function countPlaces(
  styles: Uint32Array,
  sets: Uint32Array | null,
  { place, listed }: Pick<Side, "place" | "listed">,
  bytes: Bytes,
): void {
  for (let at = 0; at < bytes.length; at += 1)
    for (let byte = bytes[at]!; byte !== 0; ) {
      const lead = Math.clz32(byte) - 24;
      byte &= ~(128 >> lead);
      const row = at * 8 + lead;
      styles[place[row]! - 1]! += 1;
      if (sets !== null) sets[listed[row]!]! += 1;
    }
}

export function countTerms(
  terms: Uint32Array,
  start: Int32Array,
  pool: Uint16Array | Uint32Array,
  bytes: Bytes,
): void {
  for (let at = 0; at < bytes.length; at += 1)
    for (let byte = bytes[at]!; byte !== 0; ) {
      const lead = Math.clz32(byte) - 24;
      byte &= ~(128 >> lead);
      const first = start[at * 8 + lead]! + termsStart;
      const end = first + pool[first - 1]!;
      for (let term = first; term < end; term += 1) terms[pool[term]!]! += 1;
    }
}
