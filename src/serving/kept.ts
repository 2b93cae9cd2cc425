import type { Edition } from "@/db/edition";
import { type Parts, sizeOf } from "./parts";

/** An answer that is kept: its headers, its body, and the nonce that both were written with. */
export type Kept = {
  headers: [string, string][];
  etag: string;
  nonce: string | null;
  parts: Parts;
  writer: string;
  /** From here on the record says more, though nobody writes anything; in ms since 1970. */
  until: number;
};

/** Bytes that all kept answers together may take. */
const room = 64_000_000;

export type Shelf = {
  /** What is kept for the address and still stands in this edition. */
  find: (address: string, edition: Edition) => Kept | null;
  keep: (address: string, kept: Kept) => void;
};

/** Keeps what was asked for last, as far as there is room. */
export function shelf(most = room): Shelf {
  const all = new Map<string, Kept>();
  let taken = 0;
  function drop(address: string): void {
    const kept = all.get(address);
    if (!kept) return;
    all.delete(address);
    taken -= sizeOf(kept.parts);
  }
  return {
    find: (address, { writer }) => {
      const kept = all.get(address);
      if (!kept) return null;
      all.delete(address);
      all.set(address, kept);
      if (kept.writer === writer && Date.now() < kept.until) return kept;
      drop(address);
      return null;
    },
    keep: (address, kept) => {
      drop(address);
      const size = sizeOf(kept.parts);
      if (size > most / 4) return;
      all.set(address, kept);
      taken += size;
      for (const oldest of all.keys()) {
        if (taken <= most) break;
        drop(oldest);
      }
    },
  };
}

/**
 * Until when an answer stands that was drawn just now: until something on record becomes public, and never past midnight
 * UTC, since dates of posts and sanctions begin and end with a day.
 */
export function standsUntil({ due }: Edition): number {
  const day = 86_400_000;
  const midnight = (Math.floor(Date.now() / day) + 1) * day;
  return Math.min(midnight, due?.getTime() ?? midnight);
}
