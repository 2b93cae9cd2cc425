import { type DateFound, datesIn, widerThan } from "../../language/dates-in";
import { countedIn } from "../../language/numbers/counted-in";
import { wordsOf } from "../../language/words";

/** A figure or a date in which two wordings of one matter differ: the words of each. */
export type AnotherFigure = { kind: "figure" | "date"; said: string; claimed: string };

/** What stands beside a claim that is offered: "says another figure: 14". */
export const anotherWords = ({ kind, claimed }: AnotherFigure): string => `says another ${kind}: ${claimed}`;

/**
 * In which figure or date what is said differs from a claim: each has one of a kind that the other has not. Figures of the same thing are
 * set against each other first, and others in their order: a question too many is less than a figure that nobody said. Null where both say the same, or one less.
 */
export function anotherFigure(said: string, claim: string): AnotherFigure | null {
  return anotherNumber(said, claim) ?? anotherDate(said, claim);
}

type Figure = ReturnType<typeof figuresIn>[number];

function anotherNumber(said: string, claim: string): AnotherFigure | null {
  const [ours, theirs] = [figuresIn(said), figuresIn(claim)];
  const own = ours.filter(({ value }) => !theirs.some((one) => one.value === value));
  const others = theirs.filter(({ value }) => !ours.some((one) => one.value === value));
  const [first, other] = [own[0], others[0]];
  const [one, same] = ofOneThing(own, others) ?? ofOneThing(ours, theirs) ?? [first, other];
  if (one && same) return figure(one.text, same.text);
  // "Two workers" are not "a worker".
  const lone = own.find(({ value, counts }) => value !== 1 && isOne(counts, claim));
  if (lone) return figure(lone.text, wordsOfOne(lone.counts, claim));
  const alone = others.find(({ value, counts }) => value !== 1 && isOne(counts, said));
  return alone ? figure(wordsOfOne(alone.counts, said), alone.text) : null;
}

/** Two figures of the same thing, each of which the other side has not of it: "two dead and three hurt", "three dead and two hurt". */
function ofOneThing(ours: readonly Figure[], theirs: readonly Figure[]): [Figure, Figure] | null {
  const has = (all: readonly Figure[], { value, counts }: Figure) =>
    all.some((each) => each.value === value && (each.counts === counts || each.counts === ""));
  for (const one of ours) {
    if (one.counts === "" || has(theirs, one)) continue;
    const same = theirs.find((each) => each.counts === one.counts && !has(ours, each));
    if (same && same.value !== one.value) return [one, same];
  }
  return null;
}

const figure = (said: string, claimed: string): AnotherFigure => ({ kind: "figure", said, claimed });

const wordsOfOne = (thing: string, text: string): string =>
  /^\p{L}{3,}$/u.test(thing)
    ? (new RegExp(`(?<!\\p{L})an? ${thing}(?!\\p{L})`, "iu").exec(text)?.[0] ?? "")
    : "";
const isOne = (thing: string, text: string): boolean => wordsOfOne(thing, text) !== "";

/** Each number with the word that it counts. */
function figuresIn(text: string) {
  return countedIn(text).map((found) => ({
    ...found,
    counts: wordsOf(text.slice(found.end))[0]?.lower.replace(/s$/, "") ?? "",
  }));
}

function anotherDate(said: string, claim: string): AnotherFigure | null {
  const [ours, theirs] = [datesIn(said), datesIn(claim)];
  const has = (all: readonly DateFound[], date: DateFound) =>
    all.some((each) => each.kind === date.kind && each.value === date.value);
  for (const one of ours) {
    if (has(theirs, one)) continue;
    const other = theirs.find((each) => each.kind === one.kind && !has(ours, each));
    if (other) return { kind: "date", said: one.text, claimed: other.text };
  }
  return anotherWider(ours, theirs) ?? turned(anotherWider(theirs, ours));
}

/** A day of one against the month of the other, a year against a decade: where what it lies in is another. */
function anotherWider(ours: readonly DateFound[], theirs: readonly DateFound[]): AnotherFigure | null {
  for (const one of ours) {
    const wide = widerThan(one);
    const among = theirs.filter(({ kind }) => kind === wide?.kind);
    const isIn =
      theirs.some((each) => each.kind === one.kind) || among.some(({ value }) => value === wide?.value);
    const [other] = among;
    if (other && !isIn) return { kind: "date", said: one.text, claimed: other.text };
  }
  return null;
}

const turned = (found: AnotherFigure | null): AnotherFigure | null =>
  found && { ...found, said: found.claimed, claimed: found.said };
