import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";

/** Small words inside names of people: "Maria *de la* Cruz", "Piet *van 't* Hoff", "Mohammed *al*-Masri". */
export const particles: ReadonlySet<string> = new Set(
  "de del della la las los van von der den dem zu bin ibn al el as ash ad ar az da dos das di du le ben af av ter ten 't d' do e y bint abu umm".split(
    " ",
  ),
);

/** Particles that open a name in running text when its bearer is named again: "*van der* Berg said". */
const opening = new Set("de del della van von bin ibn da dos di du al el as ash ad ar az".split(" "));
const arabicArticle = /^(?:al|el|as|ash|ad|ar|az|an|at)$/;
const LONGEST_CHAIN = 4;

export const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text);

/** "d'Estaing", "l’Hôpital", written as one word. */
export const elided = (token: Token | undefined) =>
  token !== undefined && /^(?:d|l|dell|dall|all|del)['’ʼ]\p{Lu}/u.test(token.text);

/** Index of the capital that a chain of particles leads to, or null when there is none at `at`. */
export function afterParticles({ tokens }: Article, sentence: Sentence, at: number): number | null {
  let i = at;
  while (i < sentence.to && i - at < LONGEST_CHAIN && particles.has((tokens[i] as Token).lower)) {
    i += 1;
    const hyphen = tokens[i];
    if (hyphen?.text.length === 1 && /[-‐‑]/.test(hyphen.text) && hyphen.start === tokens[i - 1]?.end) i += 1;
  }
  return i > at && i < sentence.to && (isCapital(tokens[i]) || elided(tokens[i])) ? i : null;
}

/** Whether a name may begin with the particle at `at`: "al-Masri said", "de la Cruz left". */
export function opensWithParticle(article: Article, sentence: Sentence, at: number): boolean {
  const { lower } = article.tokens[at] as Token;
  if (!opening.has(lower)) return false;
  const hyphened = /^[-‐‑]$/.test(article.tokens[at + 1]?.text ?? "");
  // "as Cruz said" is no name: an Arabic article is joined to its word.
  if (arabicArticle.test(lower) && !hyphened) return false;
  return afterParticles(article, sentence, at) !== null;
}

/** The words of a name with hyphened ones in one piece: Jean-Claude, al-Masri. */
export function nameWords({ tokens, text }: Article, from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    const joined = i > from && before !== undefined && before.end === token.start;
    const hyphen = /^[-‐‑]$/.test(token.text) || /^[-‐‑]$/.test(before?.text ?? "");
    const apostrophe = /^['’ʼ]/.test(token.text) || /['’ʼ]$/.test(before?.text ?? "");
    if (joined && (hyphen || apostrophe) && words.length > 0)
      words.push(words.pop() + text.slice(token.start, token.end));
    else words.push(token.text);
  }
  return words.map((word) => word.replace(/[‐‑]/g, "-"));
}
