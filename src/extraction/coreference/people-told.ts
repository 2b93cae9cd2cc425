import type { Named } from "../names/name-book";
import { mayBeSomebody } from "../names/taken-for-places";
import type { Finding } from "../patterns/finding";
import type { Sentence } from "../text/article";
import { opensContent } from "./content-places";
import { type Mind, type People, sentenceAt } from "./meant";
import { fitsGender, type Gender, hidesSomebody, peopleOf } from "./pronouns";
import { cannotBe, unnamedPerson } from "./unnamed-people";

/** Who is told of in the two sentences before; `near` where one of them is in the same paragraph. */
export function peopleBefore(
  mind: Mind,
  finding: Finding,
  at: number,
  gender: Gender,
): People & { near: boolean } {
  const { article, heardIn } = mind;
  const here = sentenceAt(mind, at);
  const named = new Set<Named>();
  let unnamed = 0;
  let near = false;
  const reach = opensContent(article, finding, at) ? 2 : 4;
  for (let index = here - 1; index >= Math.max(0, here - reach); index--) {
    const sentence = article.sentences[index] as Sentence;
    const people = toldIn(mind, index, sentence, gender);
    const heard = (heardIn.get(index) ?? []).flatMap(({ speaker }) =>
      speaker !== null && fitsGender(gender)(speaker) ? [speaker] : [],
    );
    for (const one of [...people.named, ...heard]) named.add(one);
    unnamed += people.unnamed + (hidesSomebody(mind, index, sentence.to, gender) ? 1 : 0);
    const same = sentence.paragraph === article.sentences[here]?.paragraph;
    near ||= same && (people.named.length > 0 || people.unnamed > 0) && index === here - 1;
  }
  return { named: [...named], unnamed, near };
}

/** Whom one sentence tells of, looked up once for each gender. */
export function toldIn(mind: Mind, index: number, { from, to }: Sentence, gender: Gender): People {
  const key = `${index}${gender}`;
  const known = mind.told.get(key) ?? peopleBetween(mind, from, to, gender);
  mind.told.set(key, known);
  return known;
}

/** Whom a stretch tells of, without those of whom something is only had: "Lind’s". */
export function peopleBetween({ article, book }: Mind, from: number, to: number, gender: Gender): People {
  const named = new Set(
    peopleOf(article, from, to, book, fitsGender(gender))
      .filter(({ place }) => !/^['’]s?$/.test(article.tokens[place.to]?.text ?? ""))
      .map(({ entity }) => entity),
  );
  let unnamed = 0;
  for (let i = from; i < to; i++) {
    const one = unnamedPerson(article, book, { from: i, to });
    if (one !== null && one.to - one.from > 1 && !cannotBe(article, one, gender)) unnamed += 1;
    if (mayBeSomebody(article, book, i, gender)) unnamed += 1;
  }
  return { named: [...named], unnamed };
}
