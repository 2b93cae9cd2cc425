import type { Proximity, SourceIdentity, Stance } from "./vocabulary";

/** What the words of an attribution mean to the rules. They need no schema: readers' browsers have them without one. */

/** Vouched for by the outlet that heard them, and by nobody else. */
export function isWithoutName(identity: SourceIdentity): boolean {
  return identity === "unnamed_person" || identity === "unnamed_group";
}

const givingStanding: ReadonlySet<Proximity> = new Set([
  "participant",
  "eyewitness",
  "authority_over_record",
]);

/** Standing belongs to the attribution, never to the person (domain rule 2). */
export function givesStanding(proximity: Proximity): boolean {
  return givingStanding.has(proximity);
}

const asserting: ReadonlySet<Stance> = new Set(["asserts", "confirms", "corrects"]);

/** Says that the claim is so. */
export function saysSo(stance: Stance): boolean {
  return asserting.has(stance);
}

export const silentStances = [
  "declined_comment",
  "no_response",
  "neither_confirms_nor_denies",
] as const satisfies Stance[];
export type SilentStance = (typeof silentStances)[number];

const silent: ReadonlySet<Stance> = new Set(silentStances);

/** A refusal to speak is recorded and shown, and never moves a status. */
export function isSilence(stance: Stance): stance is SilentStance {
  return silent.has(stance);
}
