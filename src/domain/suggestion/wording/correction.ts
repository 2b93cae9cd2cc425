import { isSilence, saysSo } from "../../attribution-meaning";
import type { AttributionSnapshot, ClaimSnapshot } from "../../dossier/snapshot";
import { soundsLikeCorrection } from "../../language/correction-words";
import { mayBeContrary } from "../../language/negations";
import { numbersIn } from "../../language/numbers/numbers-in";
import { plainName } from "../../plain-name";
import type { EntityKind, Stance } from "../../vocabulary";
import type { AttributionForm } from "../form/form";

/** Whether it has to be asked what an attribution does to a claim that it joins: speak against it, or say it instead. */
export function mayCorrect({ stance, selectors }: Pick<AttributionForm, "stance" | "selectors">): boolean {
  if (!saysSo(stance)) return false;
  const words = selectors.map(({ exact }) => exact);
  return (
    stance === "corrects" ||
    soundsLikeCorrection(words.join("\n")) ||
    words.some((one) => saidInstead(one) !== null)
  );
}

/** What speaks to something that was said before: it belongs to that claim, more often than it makes one. */
export function answersAnother(attribution: Pick<AttributionForm, "stance" | "selectors">): boolean {
  return !saysSo(attribution.stance) || mayCorrect(attribution);
}

/**
 * Whether it has to be asked if who speaks says a claim or denies it: one of the two wordings negates where the other does not
 * ("Nobody gave such an instruction", joined to "… on instruction from control"), and the stance was read beside the other words.
 */
export function mayDeny(stance: Stance, said: string, claim: string): boolean {
  return !isSilence(stance) && stance !== "retracts" && mayBeContrary(said, claim);
}

type Claim = Pick<ClaimSnapshot, "attributions">;
type Said = Pick<AttributionForm, "source" | "sourceDescription">;

/** Whether whoever speaks in a form has said so in this claim already. `nameOf` names an entity on record. */
export function hasSaidSo({ attributions }: Claim, said: Said, nameOf: (id: string) => string): boolean {
  return attributions.some(({ stance, sourceId, sourceDescription }) => {
    if (!saysSo(stance)) return false;
    if (said.source === null || sourceId === null)
      return (
        said.source === null &&
        sourceId === null &&
        said.sourceDescription !== null &&
        plainName(said.sourceDescription) === plainName(sourceDescription ?? "")
      );
    return "id" in said.source
      ? said.source.id === sourceId
      : plainName(said.source.create.name) === plainName(nameOf(sourceId));
  });
}

/** A denial that somebody may take back: of which attribution, and whose. */
export type Denial = { id: string; who: string };

const mostDenials = 3;

type Entity = { name: string; kind: EntityKind };

/**
 * The denials of a claim that whoever speaks may take back, the newest first: who speaks for a body takes back what was denied in its
 * name, and whose name that was an editor says. Nobody takes back the words of another person.
 */
export function denialsOf(
  claim: Claim | null,
  { source }: Pick<Said, "source">,
  entityOf: (id: string) => Entity,
): Denial[] {
  const speaker = source === null ? null : "id" in source ? entityOf(source.id) : source.create;
  const isAnothers = (sourceId: string | null): boolean => {
    if (speaker?.kind !== "person" || sourceId === null) return false;
    const denier = entityOf(sourceId);
    return denier.kind === "person" && plainName(denier.name) !== plainName(speaker.name);
  };
  const attributions = claim?.attributions ?? [];
  const answered = new Set(
    attributions.flatMap(({ stance, respondsToId }) => (stance === "retracts" ? (respondsToId ?? []) : [])),
  );
  return attributions
    .filter(({ id, stance }) => (stance === "denies" || stance === "disputes") && !answered.has(id))
    .filter(({ sourceId }) => !isAnothers(sourceId))
    .toReversed()
    .slice(0, mostDenials)
    .map((denial) => ({ id: denial.id, who: whoSaid(denial, entityOf) }));
}

/** Who speaks in an attribution, for a choice between several. */
export function whoSaid(
  { sourceId, sourceDescription }: Pick<AttributionSnapshot, "sourceId" | "sourceDescription">,
  entityOf: (id: string) => Pick<Entity, "name">,
): string {
  return sourceId === null ? (sourceDescription ?? "somebody not named") : entityOf(sourceId).name;
}

/**
 * What a denial or a correction is to the claim that it speaks against: from whoever said so it withdraws. "Nine, not 14" leaves nothing
 * of the 14, so from others it is a denial.
 */
export function stanceDenying(claim: Claim | null, said: Said, nameOf: (id: string) => string): Stance {
  return claim !== null && hasSaidSo(claim, said, nameOf) ? "retracts" : "denies";
}

const notThat = /,? (?:and |but )?(?:not|rather than|instead of) ([^,;]+?)[.!,”"’]*$/iu;

/** What a correction says itself, without what it corrects: "Nine trams were withdrawn, not 14" says that nine were. Null where it only denies. */
export function saidInstead(text: string): string | null {
  const found = notThat.exec(text.trim());
  if (!found) return null;
  const own = text.trim().slice(0, found.index).trim();
  const [said, denied] = [numbersIn(own), numbersIn(found[1] ?? "")];
  return said.length > 0 && denied.length > 0 ? `${own}.` : null;
}
