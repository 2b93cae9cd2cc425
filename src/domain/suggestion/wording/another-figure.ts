import { datesIn } from "../../language/dates-in";
import { countedIn } from "../../language/numbers/counted-in";
import { wordsOf } from "../../language/words";

/** A figure or a date in which two wordings of one matter differ: the words of each. */
export type AnotherFigure = { kind: "figure" | "date"; said: string; claimed: string };

/** What stands beside a claim that is offered: "says another figure: 14". */
export const anotherWords = ({ kind, claimed }: AnotherFigure): string => `says another ${kind}: ${claimed}`;

/**
 * In which figure or date what is said differs from a claim: each has one of a kind that the other has not. Figures that count different
 * things ("14 people", "two trains") are set against each other only where each has no other. Null where both say the same, or one less.
 */
export function anotherFigure(said: string, claim: string): AnotherFigure | null {
  return anotherNumber(said, claim) ?? anotherDate(said, claim);
}

function anotherNumber(said: string, claim: string): AnotherFigure | null {
  const [ours, theirs] = [figuresIn(said), figuresIn(claim)];
  const own = ours.filter(({ value }) => !theirs.some((one) => one.value === value));
  const others = theirs.filter(({ value }) => !ours.some((one) => one.value === value));
  const [first, other] = [own[0], others[0]];
  if (first === undefined || other === undefined) return null;
  if (own.length === 1 && others.length === 1) return figure(first.text, other.text);
  for (const one of own) {
    const same = others.find(({ counts }) => counts !== "" && counts === one.counts);
    if (same) return figure(one.text, same.text);
  }
  return null;
}

const figure = (said: string, claimed: string): AnotherFigure => ({ kind: "figure", said, claimed });

/** Each number with the word that it counts. */
function figuresIn(text: string) {
  return countedIn(text).map((found) => ({
    ...found,
    counts: wordsOf(text.slice(found.end))[0]?.lower.replace(/s$/, "") ?? "",
  }));
}

function anotherDate(said: string, claim: string): AnotherFigure | null {
  const [ours, theirs] = [datesIn(said), datesIn(claim)];
  for (const one of ours) {
    const isThere = (value: string, among: typeof ours) =>
      among.some((each) => each.kind === one.kind && each.value === value);
    if (isThere(one.value, theirs)) continue;
    const other = theirs.find(({ kind, value }) => kind === one.kind && !isThere(value, ours));
    if (other) return { kind: "date", said: one.text, claimed: other.text };
  }
  return null;
}
