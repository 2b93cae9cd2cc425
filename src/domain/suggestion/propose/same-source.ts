import { isWithoutName } from "../../attribution-meaning";
import type { AttributionSnapshot } from "../../dossier/snapshot";
import { plainName } from "../../plain-name";
import type { AttributionForm } from "../form/form";

/** A source without a name as a form of this article tells of it. */
export type ToldSource = Pick<AttributionForm, "identity" | "source" | "sourceDescription">;

const mostOffered = 4;

/**
 * Sources that the same article told of before by other words, of which this may be one: "the inspection report", of "a 40-page report
 * by Tarrant"; "she" and "the technician", of "a former technician at the plant". Nobody can tell by the words, so they are offered,
 * those that share a word first, then the nearest, and never taken unasked.
 */
export function toldBefore(said: AttributionForm, before: readonly AttributionForm[]): ToldSource[] {
  const fits = fitting(said);
  const found = new Map<string, ToldSource>();
  for (const { identity, source, sourceDescription } of before.toReversed()) {
    if (!fits(identity) || plainName(sourceDescription ?? "") === "") continue;
    const told = { identity, source, sourceDescription };
    if (keyOf(told) !== keyOf(said) && !found.has(keyOf(told))) found.set(keyOf(told), told);
  }
  const own = wordsOf(said);
  const isShared = (told: ToldSource) => wordsOf(told).some((word) => own.includes(word));
  const all = [...found.values()];
  return [...all.filter(isShared), ...all.filter((one) => !isShared(one))].slice(0, mostOffered);
}

/** A document may be any other; somebody without a name only where the words lead back: "another employee" is somebody else. */
function fitting(said: AttributionForm): (identity: AttributionForm["identity"]) => boolean {
  if (said.identity === "document") return (identity) => identity === "document";
  const marked = said.selectors.find(({ role }) => role === "source")?.exact;
  const isBack = [said.sourceDescription, marked].some((words) => pointsBack.test(words ?? ""));
  if (!isWithoutName(said.identity) || said.source !== null || !isBack) return () => false;
  // "The mayor's office" is no mechanic.
  return (identity) => identity === said.identity;
}

type Mention = Pick<
  AttributionSnapshot,
  "id" | "identity" | "sourceId" | "sourceDescription" | "versionId" | "selectors" | "sameAsId"
>;

/**
 * Of which mention of the same claim this one is another: the words of the article lead back ("she", "the technician"), and an editor
 * has left them described as somebody of the same article is. Two who are told of anew by the same words ("an official") stay two.
 */
export function mentionBefore<M extends Mention>(said: M, siblings: readonly M[]): string | null {
  const { identity, sourceId, versionId, selectors } = said;
  const own = plainName(said.sourceDescription ?? "");
  const marked = selectors.find(({ role }) => role === "source")?.exact ?? "";
  if (!isWithoutName(identity) || sourceId !== null || own === "" || !pointsBack.test(marked)) return null;
  const first = siblings.findLast(
    (one) =>
      one.id !== said.id &&
      one.versionId === versionId &&
      one.identity === identity &&
      one.sourceId === null &&
      plainName(one.sourceDescription ?? "") === own,
  );
  return first === undefined || first.sameAsId === said.id ? null : (first.sameAsId ?? first.id);
}

const pointsBack = /^(?:the|this|that|these|those|he|she|it|they|him|her|them|his|their|its)\b/iu;

const wordsOf = ({ sourceDescription }: Pick<ToldSource, "sourceDescription">) =>
  plainName(sourceDescription ?? "")
    .split(" ")
    .filter((word) => word.length > 3);

function keyOf({ source, sourceDescription }: Pick<ToldSource, "source" | "sourceDescription">): string {
  return JSON.stringify([source, plainName(sourceDescription ?? "")]);
}
