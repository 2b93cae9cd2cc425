import { createHash } from "node:crypto";
import type { KeptEntry } from "./listed-through";

/** Makes the key of each sanction that an entry of a list says of somebody: the same however often it is taken over, and whoever it is of. */
export const listedSanctionKey =
  ({ listKey, entry }: Pick<KeptEntry, "listKey" | "entry">) =>
  (words: string): string =>
    `list-${createHash("sha256")
      .update(JSON.stringify([listKey, entry, words]))
      .digest("hex")
      .slice(0, 24)}`;
