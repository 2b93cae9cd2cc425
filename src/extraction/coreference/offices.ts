import type { Named } from "../names/name-book";
import type { NamePlace } from "../names/name-place";
import { otherCapitals } from "../names/name-words";
import type { Article } from "../text/article";
import type { Range } from "../text/word-classes";
import { type Meant, type Mind, nobody } from "./meant";

const qualifying = /^(?:prime|vice|deputy|former|shadow|ex|acting|assistant|junior|lord)$/;

/**
 * "the CIA director", "the ambassador", "the geologist": the one person of the article so far who was introduced as that. Words that
 * stand before the office have to stand with the name too: "the prime minister" is not just any minister.
 */
export function byOffice({ article, book }: Mind, source: Range): Meant {
  const { tokens } = article;
  if (tokens[source.from]?.lower !== "the") return nobody;
  if (source.to - source.from > 6) return nobody;
  const head = tokens[source.to - 1]?.lower ?? "";
  const modifiers = tokens
    .slice(source.from + 1, source.to - 1)
    .map(({ lower }) => lower.replace(/['’]s$/, ""));
  const holders = (book.byRole.get(head) ?? []).filter(
    ({ kind, places }) => kind === "person" && (places[0]?.from ?? 0) < source.from,
  );
  const fitting = holders.filter((holder) => {
    const around = holder.places
      .slice(0, 30)
      .filter(
        (place) => place.from < source.from && place.roles.includes(head) && holds(article, place, head),
      );
    return around.some((place) => {
      const words = wordsAround(article, place);
      if (modifiers.length === 0) return ![...words].some((word) => qualifying.test(word));
      return modifiers.every((word) => words.has(word) || /^['’]s?$/.test(word));
    });
  });
  const [only, another] = fitting;
  if (only === undefined || another !== undefined) return nobody;
  return modifiers.length > 0 || holders.length === 1 ? { speaker: only, described: null } : nobody;
}

/** The office right before the name, or in the apposition behind it: not one that somebody else holds in the same breath. */
function holds({ tokens }: Article, { from, to }: NamePlace, head: string): boolean {
  const before = (tokens[from - 1]?.lower ?? "").replace(/\.$/, "");
  if (before === "justice" && head === "judge") return true;
  if (before === head || (before.length > 1 && before.length < 6 && head.startsWith(before.slice(0, 3))))
    return true;
  // "The mayor, Ada Osei, said"; in "Flanked by the mayor, Ada Osei wept" the mayor is another.
  const comma = tokens[from - 1]?.text === "," && (tokens[from - 2]?.lower ?? "") === head;
  if (comma && !/\p{L}/u.test(tokens[to]?.text ?? "")) return true;
  if (tokens[to]?.text !== ",") return false;
  // "Ada Osei, *her lawyer*, Karl Berg and": hers is another.
  if (/^(?:his|her|their)$/.test(tokens[to + 1]?.lower ?? "")) return false;
  for (let i = to + 1; i < to + 10; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      /^[,.;:]$/.test(token.text) ||
      // "Ada Osei, *through* a spokeswoman", "*unlike* the mayor", "an aide *to* the president".
      token.pos === "ADP" ||
      /^(?:of|who|which|and|at|for|unlike|like)$/.test(token.lower)
    )
      return tokens[i - 1]?.lower === head;
  }
  return false;
}

function wordsAround({ tokens }: Article, { from, to }: NamePlace): Set<string> {
  const words = new Set<string>();
  for (let i = from - 1; i >= Math.max(0, from - 7); i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;:“”"]$/.test(token.text) || token.pos === "VERB") break;
    words.add(token.lower);
  }
  if (tokens[to]?.text !== ",") return words;
  for (let i = to + 1; i < Math.min(tokens.length, to + 10); i++) {
    const token = tokens[i];
    if (token === undefined || /^[,.;:“”"]$/.test(token.text) || token.pos === "VERB") break;
    words.add(token.lower);
  }
  return words;
}

/** "the Italian said", "the 32-year-old added": whoever spoke in the sentence just before, where it names nobody else. */
export function byTrait({ article, book, heardIn }: Mind, sentenceOf: number, source: Range): Meant {
  const { tokens } = article;
  if (tokens[source.from]?.lower !== "the" || source.to - source.from > 6) return nobody;
  const word = tokens[source.to - 1];
  if (word === undefined) return nobody;
  const words = tokens
    .slice(source.from + 1, source.to)
    .map(({ lower }) => lower)
    .join("");
  const aged = /^\d{2}-year-old$/.test(words);
  const people =
    source.to - source.from === 2 &&
    (otherCapitals.has(word.lower) || /(?:ian|ish|ese)$/.test(word.lower)) &&
    /^\p{Lu}/u.test(word.text);
  if (!aged && !people) return nobody;
  const heard = heardIn.get(sentenceOf - 1) ?? [];
  const sentence = article.sentences[sentenceOf - 1];
  const speaker = heard.at(-1)?.speaker;
  if (sentence === undefined || speaker === undefined || speaker === null || speaker.kind !== "person")
    return nobody;
  const others = new Set<Named>();
  for (let i = sentence.from; i < sentence.to; i++) {
    const entity = book.at.get(i)?.entity;
    if (entity?.kind === "person" && entity !== speaker) others.add(entity);
  }
  return others.size === 0 ? { speaker, described: null } : nobody;
}
