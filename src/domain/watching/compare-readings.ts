import type { Selector } from "../claim";
import { isMaterial, type ReadText, type SourceDifference } from "./change-kind";
import { differences } from "./class-change";
import { kindsOfWords } from "./kinds-of-words";
import { type PassageChange, passageChange } from "./passage-change";

/** A claim or a question: its quotes, each with the text that it is of. */
export type Resting = {
  kind: "claim" | "open_question";
  id: string;
  quotes: { selectors: Selector[]; text: string }[];
};

export type TouchedClaim = Pick<Resting, "kind" | "id"> & { before: string; after: string | null };

export type Compared = {
  /** Whether this look found anything that counts. */
  isNew: boolean;
  /** What differs, and whom it touches, since what is not settled yet. */
  differences: SourceDifference[];
  touched: TouchedClaim[];
};

/**
 * What an article's page as it is now differs in from the last look (`before`) and, where a change is not settled yet, from what
 * stood before that (`since`). `known` is how `before` came: read off the page, or only held: then the page may have more than
 * was ever held, which is no change, and of excerpts nothing but the passages can be compared.
 */
export function compareReadings(of: {
  before: ReadText;
  since: ReadText | null;
  after: ReadText;
  known: "page" | "text" | "excerpts";
  rests: readonly Resting[];
}): Compared {
  const { before, since, after, known, rests } = of;
  const told = (from: ReadText) =>
    known === "excerpts"
      ? []
      : differences(from, after).filter((one) => known === "page" || one.before !== null);
  const now = told(before);
  const all = since === null ? now : told(since);
  const touched = rests.flatMap((one) => touchedBy(one, (since ?? before).text, after.text));
  const touchedNow =
    since === null ? touched : rests.flatMap((one) => touchedBy(one, before.text, after.text));
  return { isNew: now.some(isMaterial) || touchedNow.length > 0, differences: all, touched };
}

/** The first of its quotes whose passage is another than it was before, or is gone: one that was lost earlier is no news. */
function touchedBy({ kind, id, quotes }: Resting, before: string, after: string): TouchedClaim[] {
  for (const { selectors, text } of quotes) {
    const is = passageChange(selectors, text, after);
    if (is === null || is.how === "stands") continue;
    const was = passageChange(selectors, text, before);
    if (was !== null && sameNow(was, is)) continue;
    return [{ kind, id, before: was?.after ?? is.before, after: is.after }];
  }
  return [];
}

const sameNow = (one: PassageChange, other: PassageChange) =>
  one.after === null || other.after === null
    ? one.after === other.after
    : kindsOfWords(one.after, other.after) === null;
