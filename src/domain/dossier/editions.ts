import { z } from "zod";
import { sameDocument } from "../draft/three-way";
import type { Rewording } from "../pages";
import type { Revised } from "./recorded-claim";
import { ArticleSnapshot, ClaimSnapshot, EntitySnapshot, QuestionSnapshot, StorySnapshot } from "./snapshot";

/** Words as they stood from an instant on, until the next edition. The first stands for every day before as well. */
export type Edition<W> = { words: W; since: Date };

/** The words of a subject that are the newsroom's or an outlet's own, and are reworded in place. */
export const wordsOf = {
  story: StorySnapshot.pick({ headline: true, standfirst: true, topic: true, moments: true }),
  claim: ClaimSnapshot.pick({ text: true, scope: true, happened: true }),
  entity: EntitySnapshot.pick({ names: true, description: true }),
  article: ArticleSnapshot.pick({ title: true, author: true }),
  open_question: QuestionSnapshot.pick({ text: true, note: true }),
};
export type WordsOf = { [K in keyof typeof wordsOf]: z.infer<(typeof wordsOf)[K]> };

/** The words of an article, with the days of its texts, which tell the day of a title. */
export const Titled = wordsOf.article.extend({
  versions: z.array(z.object({ id: z.string(), publishedAt: z.string() })),
});
type Titled = z.infer<typeof Titled>;

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

type Texts<W> = { what: string; of: (words: W) => string | null }[];

/** The words of each kind that a reader is told were changed, and what they are called. */
const texts: { [K in keyof WordsOf]: Texts<WordsOf[K]> } = {
  story: [
    { what: "Headline", of: ({ headline }) => headline },
    { what: "Standfirst", of: ({ standfirst }) => standfirst },
  ],
  claim: [{ what: "Wording", of: ({ text }) => text }],
  entity: [
    { what: "Name", of: ({ names }) => names[0]!.text },
    { what: "Description", of: ({ description }) => description },
  ],
  article: [{ what: "Title", of: ({ title }) => title }],
  open_question: [{ what: "Question", of: ({ text }) => text }],
};

/** What of a subject's words had been changed by that day. What came later is told of none. */
export function rewordings<K extends keyof WordsOf>(
  kind: K,
  editions: readonly Edition<WordsOf[K]>[],
  asOf: Date,
): Rewording[] {
  const known = editions.filter(({ since }, at) => at === 0 || since <= asOf);
  return texts[kind].flatMap(({ what, of }) => {
    const forms: Rewording["forms"] = [];
    for (const { words, since } of known) {
      const text = of(words);
      if (forms.at(-1)?.text !== text || forms.length === 0)
        forms.push({ text, since: forms.length === 0 ? null : since });
    }
    return forms.length > 1 ? [{ what, forms }] : [];
  });
}

/** A title stands from the day of the text that came with it; null where it came alone. */
export function dayOfText({ versions }: Titled, before: Titled | null): Date | null {
  const known = new Set(before?.versions.map(({ id }) => id));
  const [first] = versions.flatMap(({ id, publishedAt }) => (known.has(id) ? [] : [publishedAt])).sort();
  return first === undefined ? null : new Date(first);
}

/** The edition of that day; null where there is none at all. */
export function editionAt<W>(editions: readonly Edition<W>[], asOf: Date): Edition<W> | null {
  return editions.findLast(({ since }) => since <= asOf) ?? editions[0] ?? null;
}
