import { sameDocument } from "../desk/three-way";
import type { Revised } from "./recorded-claim";
import type {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "./snapshot";

/** Words as they stood from an instant on, until the next edition. The first stands for every day before as well. */
export type Edition<W> = { words: W; since: Date };

/** The words of a subject that are the newsroom's or an outlet's own, and are reworded in place. */
export const wordsOf = {
  story: ({ headline, standfirst, topic, moments }: StorySnapshot) => ({
    headline,
    standfirst,
    topic,
    moments,
  }),
  claim: ({ text, scope, happened }: ClaimSnapshot) => ({ text, scope, happened }),
  entity: ({ names, description }: EntitySnapshot) => ({ names, description }),
  article: ({ title, author }: ArticleSnapshot) => ({ title, author }),
  open_question: ({ text, note }: QuestionSnapshot) => ({ text, note }),
};

/**
 * The editions of a subject's words, first to last, from its revisions in their order. What left the words alone is none.
 *
 * @param since from when what a revision brought stands: the instant at which it was recorded, where nothing else is known
 */
export function editionsOf<T, W>(
  revisions: readonly Revised<T>[],
  words: (snapshot: T) => W,
  since: (now: T, before: T | null) => Date | null = () => null,
): Edition<W>[] {
  const editions: Edition<W>[] = [];
  let before: T | null = null;
  for (const { at, snapshot } of revisions) {
    if (snapshot === null) continue;
    const now = words(snapshot);
    if (before === null || !sameDocument(words(before), now))
      editions.push({ words: now, since: since(snapshot, before) ?? at });
    before = snapshot;
  }
  return editions.toSorted((one, other) => one.since.getTime() - other.since.getTime());
}

/** A title stands from the day of the text that came with it; null where it came alone. */
export function dayOfText({ versions }: ArticleSnapshot, before: ArticleSnapshot | null): Date | null {
  const known = new Set(before?.versions.map(({ id }) => id));
  const [first] = versions.flatMap(({ id, publishedAt }) => (known.has(id) ? [] : [publishedAt])).sort();
  return first === undefined ? null : new Date(first);
}

/** The edition of that day; null where there is none at all. */
export function editionAt<W>(editions: readonly Edition<W>[], asOf: Date): Edition<W> | null {
  return editions.findLast(({ since }) => since <= asOf) ?? editions[0] ?? null;
}
