import { stopOf, type WireItem } from "./wire-item";

type Version = Pick<WireItem, "version" | "versionCreated" | "status" | "signals">;

/**
 * The version of an item that stands, of all that came, in the order in which they did. Wires deliver out of turn, so the number of a
 * version goes first, then when it was made, and when it came only where neither tells. What was killed stays so, whatever comes
 * after it: its maker would send it under another id.
 */
export function standingVersion<V extends Version>(came: readonly V[]): V | null {
  const killed = came.findLast((one) => stopOf(one) === "killed");
  if (killed) return killed;
  return came.reduce<V | null>((last, one) => (last !== null && isBefore(one, last) ? last : one), null);
}

function isBefore(one: Version, other: Version): boolean {
  const numbers = [one.version, other.version].map((version) =>
    version && /^\d{1,15}$/.test(version) ? Number(version) : null,
  );
  const [a, b] = numbers as [number | null, number | null];
  if (a !== null && b !== null && a !== b) return a < b;
  if (
    one.versionCreated !== null &&
    other.versionCreated !== null &&
    one.versionCreated !== other.versionCreated
  )
    return one.versionCreated < other.versionCreated;
  // Of the same version, the one that stops it stands.
  return stopOf(one) === null && stopOf(other) !== null;
}

/** By what a version is known: it comes once. A kill may bear the number of what it kills. */
export const versionKey = ({ version, versionCreated, ...one }: Version): string =>
  JSON.stringify([version ?? versionCreated ?? "", stopOf(one)]);
