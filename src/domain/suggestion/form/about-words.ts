import { isNamedIn } from "../../named-in";
import type { ClaimForm, EntityChoice } from "./form";

/** Every name of a choice: on record, or that of one to be made. */
export type NamesOfChoice = (choice: EntityChoice) => readonly string[];

type Words = Pick<ClaimForm, "text" | "about">;

const key = (choice: EntityChoice) =>
  "id" in choice ? choice.id : JSON.stringify([choice.create.kind, choice.create.name]);
const has = (about: readonly EntityChoice[], choice: EntityChoice) =>
  about.some((one) => key(one) === key(choice));

/**
 * Whom a claim is about once its words are others. Whom the suggestion put there goes with the name, and comes back with it; whom an
 * editor chose stays, as does whoever went by other words all along ("the mayor").
 */
export function aboutAfter(
  before: Words,
  text: string,
  proposal: Words | null,
  namesOf: NamesOfChoice,
): EntityChoice[] {
  const isNamed = (words: string, choice: EntityChoice) => isNamedIn(words, namesOf(choice));
  const proposed = proposal?.about ?? [];
  const kept = before.about.filter(
    (choice) => !has(proposed, choice) || isNamed(text, choice) || !isNamed(before.text, choice),
  );
  const back = proposed.filter(
    (choice) => !has(before.about, choice) && isNamed(text, choice) && !isNamed(before.text, choice),
  );
  return [...kept, ...back];
}

/** Whom the suggestion put there and the words as they stand no longer name: taken out, unless an editor puts them back. */
export function takenOut(claim: Words, proposal: Words | null, namesOf: NamesOfChoice): EntityChoice[] {
  if (proposal === null) return [];
  return proposal.about.filter(
    (choice) =>
      !has(claim.about, choice) &&
      isNamedIn(proposal.text, namesOf(choice)) &&
      !isNamedIn(claim.text, namesOf(choice)),
  );
}

/** Whom a part of a claim is about: all but those whom only the other part names. */
export function aboutOfPart(whole: Words, part: string, namesOf: NamesOfChoice): EntityChoice[] {
  return whole.about.filter(
    (choice) => isNamedIn(part, namesOf(choice)) || !isNamedIn(whole.text, namesOf(choice)),
  );
}
