import type { NameBook, Named } from "../names/name-book";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Range } from "../text/word-classes";

/** Whom a source means: somebody named, or failing that the earlier words that describe them ("A police spokesman … *He* said"). */
export interface Meant {
  speaker: Named | null;
  described: Range | null;
}

export const nobody: Meant = { speaker: null, described: null };

/** One who spoke already, by the order of the text. */
export interface Heard extends Meant {
  sentence: number;
  /** So far from certain that nobody else is led back to whoever it is. */
  isDoubtful: boolean;
  /** Where their own words for them stand; for a pronoun, those that it leads back to. */
  source: Range;
}

/** What a reader keeps in mind at one place of the article. */
export interface Mind {
  article: Article;
  book: NameBook;
  /** Who was heard in each sentence. */
  heardIn: ReadonlyMap<number, readonly Heard[]>;
  /** Everybody who was heard so far. */
  spoke: Set<Named>;
  /** The pronoun that somebody was first meant by. */
  called: Map<Named, "he" | "she">;
  /** Who is meant by those that told of another's words, by their place. */
  retold: Map<Range, Meant>;
  /** Whom each sentence tells of, by sentence and pronoun: a long text asks again and again. */
  told: Map<string, People>;
}

/** Who is named in a stretch, and how many without a name could be meant there. */
export interface People {
  named: Named[];
  unnamed: number;
}

/** What a finding's source says in one word, in lower case; null where it has more or none. */
export function soleWord({ tokens }: Article, { source }: Pick<Finding, "source">): string | null {
  if (source === null || source.to - source.from !== 1) return null;
  const word = tokens[source.from];
  // "WHO" is a body, and no "who".
  return word === undefined || /^\p{Lu}{2,}$/u.test(word.text) ? null : word.lower;
}

/** The place among the sentences of the one that holds a token. */
export function sentenceAt({ article }: Pick<Mind, "article">, at: number): number {
  let low = 0;
  let high = article.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((article.sentences[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
