import type { Finding } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import type { NameBook, Named } from "./mentions";
import type { NamePlace } from "./names";

/** How many sentences back a "he" may reach. */
const FARTHEST = 12;

/** Who has spoken so far, by sentence: what a reader keeps in mind. */
export type Spoken = ReadonlyMap<number, readonly Named[]>;

/**
 * Whom "he" or "she" means: the one fitting person of the nearest sentence that names or hears one. Where that sentence
 * has two, nobody, for a wrong speaker is worse than none; a person who is named only inside quoted words, or only as the
 * owner of somebody, does not compete with the one who spoke them.
 */
export function byPronoun(
  article: Article,
  finding: Finding,
  source: Range,
  book: NameBook,
  spoken: Spoken,
): Named | null {
  const word = (article.tokens[source.from] as Token).lower;
  const gender = word === "he" || word === "his" ? "he" : "she";
  const fits = (entity: Named) =>
    entity.kind === "person" && (entity.gender === null || entity.gender === gender);
  for (let index = finding.sentence; index >= Math.max(0, finding.sentence - FARTHEST); index--) {
    const sentence = article.sentences[index] as Sentence;
    const to = index === finding.sentence ? source.from : sentence.to;
    const near = peopleOf(article, sentence, to, book, fits);
    const heard = (index === finding.sentence ? [] : (spoken.get(index) ?? [])).filter(fits);
    const speaker = heard.at(-1);
    if (speaker !== undefined) {
      const others = near.filter(({ entity, loose }) => entity !== speaker && !loose);
      return others.length === 0 && heard.every((one) => one === speaker) ? speaker : null;
    }
    const [only, ...more] = new Set(near.filter(({ quoted }) => !quoted).map(({ entity }) => entity));
    if (only === undefined) continue;
    if (more.length > 0) return null;
    // "He met Tom Lind": another man of the sentence is a pronoun himself.
    return near.every(({ owner }) => owner) || anotherBefore(article, sentence, near, gender) ? null : only;
  }
  return null;
}

interface Near {
  entity: Named;
  place: NamePlace;
  quoted: boolean;
  owner: boolean;
  /** Named where nobody could be meant who goes on speaking. */
  loose: boolean;
}

const kin =
  /^(?:lawyers?|attorney|spokesm[ae]n|spokeswom[ae]n|spokesperson|brother|sister|wife|husband|son|daughter|father|mother|aide|agent|coach|deputy|doctor|partner|friend|boss|successor|predecessor|rival|opponent)$/;

function peopleOf(
  article: Article,
  sentence: Sentence,
  to: number,
  book: NameBook,
  fits: (entity: Named) => boolean,
): Near[] {
  const near: Near[] = [];
  for (let i = sentence.from; i < to; i++) {
    const hit = book.at.get(i);
    if (hit === undefined) continue;
    i = hit.place.to - 1;
    if (!fits(hit.entity)) continue;
    const quoted = (article.quoteOf[hit.place.from] as number) >= 0;
    const owns = /^['’]s?$/.test(article.tokens[hit.place.to]?.text ?? "");
    const owner = owns && kinFollows(article, hit.place.to + 1);
    near.push({ entity: hit.entity, place: hit.place, quoted, owner, loose: quoted || owner });
  }
  return near;
}

function kinFollows({ tokens }: Article, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (kin.test(tokens[i]?.lower ?? "")) return true;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[i]?.pos ?? "")) return false;
  }
  return false;
}

/** A pronoun of the same gender before the only name of its sentence means somebody else. */
function anotherBefore(
  { tokens, quoteOf }: Article,
  sentence: Sentence,
  near: Near[],
  gender: "he" | "she",
): boolean {
  const first = near[0]?.place.from ?? sentence.from;
  for (let i = sentence.from; i < first; i++)
    if ((tokens[i] as Token).lower === gender && (quoteOf[i] as number) < 0) return true;
  return false;
}
