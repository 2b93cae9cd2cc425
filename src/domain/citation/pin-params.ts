import { z } from "zod";
import { AsOf, once, type RawParams, readParams } from "../address/params";
import type { Pin } from "./citation";

const pinParams = {
  cited: once(AsOf),
  sha256: once(z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256")),
};

/**
 * What an address is pinned to: null where it is to nothing, and a sum that cannot be one is that of no words. `cited` is when
 * it was read, left out where that is the instant that it shows.
 */
export function readPin(raw: RawParams, asOf: Date): Pin | null {
  if (!raw.sha256?.some((value) => value.trim() !== "")) return null;
  const parsed = readParams(pinParams, raw, false);
  if (!parsed.ok) return { asOf, read: asOf, sum: "" };
  return { asOf, read: parsed.value.cited ?? asOf, sum: parsed.value.sha256 ?? "" };
}

/** The parameters that pin an address. */
export function pinnedBy({ asOf, read, sum }: Pin) {
  return { asOf, cited: asOf.getTime() === read.getTime() ? null : read, sha256: sum };
}
