import { isCommonNoun } from "@/domain/language/common-nouns";
import { type Name, namesIn } from "@/domain/language/names/names";
import { wordsOf } from "@/domain/language/words";
import { plainName } from "@/domain/plain-name";
import { wordings } from "./claim-likeness";
import type { PlacedArticle, PlacedAttribution } from "./gold-article";

/** "US" is a country, and what stands in quotation marks are somebody's own words. */
export const readable = (text: string) => text.replace(/\bU\.?S\.?(?=\W|$)/g, "").replace(/“[^”]*”/g, "");

/** "the bank", "the two ministers", where the best wording has a name; "Sipka", where two of that name are spoken of. */
export function isShort(claim: string, gold: PlacedAttribution, article: PlacedArticle): boolean {
  const best = (wordings(gold)[0] ?? "").toLowerCase();
  const nouns = [...readable(claim).matchAll(/\b[Tt]he (?:two |three )?\p{Ll}+/gu)]
    .filter(({ 0: words }) => isCommonNoun(words.replace(/ (?:two|three)/, "")))
    .map(({ 0: words }) => words.toLowerCase());
  const full = new Set(
    article.attributions
      .flatMap(({ speaker, claim: texts }) => [`By ${speaker ?? "nobody"}`, ...(texts ?? [])])
      .flatMap((text) => namesIn(text))
      .map(({ words }) => words.filter((word) => !titles.test(word.toLowerCase())).join(" ")),
  );
  const isShared = (word: string) =>
    [...full].filter((name) => name.includes(" ") && name.split(" ").includes(word)).length > 1;
  const alone = namesIn(`By ${readable(claim)}`).filter(({ words }) => words.length === 1);
  const some =
    /^(?:the (?:two|other|others|pair)|neither|both|one|some|others) (?:had|has|have|was|were|is|are|would|will)\b/iu;
  return (
    (some.test(claim) && !some.test(best)) ||
    nouns.some((form) => !best.includes(form)) ||
    alone.some(
      ({ words }) =>
        isShared(words[0]!) && new RegExp(`\\p{Lu}\\S* ${words[0]}`, "u").test(wordings(gold)[0] ?? ""),
    )
  );
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** Names and numbers that neither the article has nor an accepted wording, nor its own day gives. */
export function strayWords(claim: string, gold: PlacedAttribution, article: PlacedArticle): string[] {
  const known = new Set(
    wordsOf([article.text, article.title, article.outlet, ...(gold.claim ?? [])].join(" ")).map(({ lower }) =>
      bare(lower),
    ),
  );
  for (let day = -8; day <= 8; day++) {
    const then = new Date(Date.parse(`${article.date}T12:00:00Z`) + day * 86_400_000);
    for (const word of [then.getUTCFullYear(), months[then.getUTCMonth()], then.getUTCDate()])
      known.add(String(word).toLowerCase());
  }
  return wordsOf(claim)
    .filter(({ text }, at) => /\p{N}/u.test(text) || (at > 0 && /^\p{Lu}/u.test(text)))
    .map(({ lower }) => bare(lower))
    .filter((word) => !known.has(word));
}

const bare = (lower: string) => lower.replace(/['’]s?$/, "");

const titles =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|baroness|coun|cllr|sen|rep|gov|capt|col|gen|prof|chief|officer|minister)$/;

/** Names in a claim that stand neither in what was said nor for anybody whom an accepted wording names. */
export function namesPutIn(claim: string, gold: PlacedAttribution, { text }: PlacedArticle): Name[] {
  const said = gold.spans.content.map(({ start, end }) => text.slice(start, end));
  const own = [...(gold.claim ?? [whoSpeaks(gold)]), ...gold.relays, ...said].join(" ");
  return namesIn(claim).filter((name) => !isOf(name, own));
}

const whoSpeaks = ({ speaker, alsoSpeaker, source }: PlacedAttribution) =>
  [speaker, ...(alsoSpeaker ?? []), source, ""].map((name) => name ?? "").join(" ");

/** Whether words that are known hold all of a name, or but its titles: "*Referee* Simon Purdey". */
export function isOf({ words }: Name, known: string): boolean {
  const own = new Set(wordsOf(known).map(({ lower }) => plainName(bare(lower))));
  const plain = words.map((word) => plainName(bare(word.toLowerCase())));
  const named = plain.slice(plain.findLastIndex((word) => !own.has(word)) + 1);
  return named.length >= 2 || plain.every((word) => own.has(word) || titles.test(word));
}

/**
 * Names that stand in a claim for somebody else. Who speaks may stand there as speaking, "Tran called it a loss", and not in the
 * place of whom the words are about: "He asked for tea" by Carys Bryce is not that Carys Bryce asked.
 */
export function namesOfOthers(
  claim: string,
  gold: PlacedAttribution,
  article: PlacedArticle,
  read: string,
): Name[] {
  const spoken = saysHow(claim, gold) ? whoSpeaks(gold) : "";
  return namesPutIn(claim, gold, article).filter((name) => !isOf(name, `${spoken} ${read}`));
}

/** The word that attributes is there. */
function saysHow(claim: string, { cue }: PlacedAttribution): boolean {
  const cues = [...wordsOf(cue ?? "").map(({ lower }) => lower), "said", "called"];
  return wordsOf(claim).some(({ lower }) => cues.includes(lower));
}

/** "Tran declined to comment", "Tran said: “…”": the speaker and the word that attributes are both there. */
export function saysWho(claim: string, gold: PlacedAttribution, { outlet }: PlacedArticle): boolean {
  const { speaker, source } = gold;
  const said = new Set(wordsOf(claim).map(({ lower }) => bare(lower)));
  const names = wordsOf(
    [speaker ?? "", source ?? "", speaker === null && source === null ? outlet : ""].join(" "),
  )
    .filter(({ text: word }) => word.length > 2)
    .map(({ lower }) => bare(lower));
  return names.some((word) => said.has(word)) && saysHow(claim, gold);
}
