import { createHash } from "node:crypto";
import type { ListRow } from "@/domain/lists/list-part";

/** What a list says of one of its entries or posts, and not of itself. */
export type ListStatement = Exclude<ListRow, { is: "record" | "said" }>;

const mask = (1n << 256n) - 1n;

/**
 * A digest of all that a list says, whatever the order that it says it in: the sum of the SHA-256 of each statement. Its day and the
 * number of its records are no part of it, so that a list which only came out again is known by it.
 */
export class ContentDigest {
  #sum = 0n;

  add(row: ListStatement): void {
    const digest = createHash("sha256").update(JSON.stringify(row)).digest("hex");
    this.#sum = (this.#sum + BigInt(`0x${digest}`)) & mask;
  }

  get value(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}
