import type { Named } from "../names/name-book";
import type { Finding } from "../patterns/finding";
import type { Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import type { Meant, Mind } from "./meant";
import { fitsGender } from "./pronouns";

/** How many sentences back, in its own paragraph, somebody is looked for whom a pronoun means. */
const BACK = 3;

/**
 * "She" is whoever was named or surely heard in the sentence before, with nobody beside her. Farther back in the paragraph, in
 * the paragraph before, or with another who could be meant, it is a step each.
 */
export function pronounDoubts(
  mind: Mind,
  finding: Finding,
  source: Range,
  { speaker, described }: Meant,
): number {
  const { article, book, heardIn } = mind;
  const { sentences, tokens, quoteOf } = article;
  const here = sentences[finding.sentence] as Sentence;
  const before = sentences[finding.sentence - 1] ?? here;
  let first = Math.max(0, finding.sentence - 1);
  while (first > finding.sentence - BACK && sentences[first - 1]?.paragraph === here.paragraph) first -= 1;
  const rivals = new Set<Named>();
  let last = -1;
  for (let i = sentences[first]?.from ?? 0; i < source.from; i++) {
    const entity = book.at.get(i)?.entity;
    if (entity === undefined) continue;
    if (entity === speaker) last = i;
    else if ((quoteOf[i] as number) < 0 && couldBe(entity, speaker, tokens[source.from])) rivals.add(entity);
  }
  for (let index = first; index <= finding.sentence; index++)
    for (const heard of heardIn.get(index) ?? []) {
      const isSame =
        speaker === null ? described === (heard.described ?? heard.source) : heard.speaker === speaker;
      if (isSame && heard.source.from < source.from && !heard.isDoubtful)
        last = Math.max(last, heard.source.from);
    }
  if (last < 0) return 2;
  const isAcross = last < here.from && before.paragraph !== here.paragraph;
  return (isAcross ? 1 : 0) + (last < before.from ? 1 : 0) + (rivals.size > 0 ? 1 : 0);
}

function couldBe(entity: Named, speaker: Named | null, pronoun: Token | undefined): boolean {
  const gender = /^(?:he|his)$/.test(pronoun?.lower ?? "")
    ? "he"
    : /^(?:she|her)$/.test(pronoun?.lower ?? "")
      ? "she"
      : null;
  return gender === null ? entity.kind === (speaker?.kind ?? "organization") : fitsGender(gender)(entity);
}
