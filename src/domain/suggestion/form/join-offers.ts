import { isSilence } from "../../attribution-meaning";
import { verbStem } from "../../language/finite-verbs";
import { folded } from "../../language/names/names";
import { wordsOf } from "../../language/words";
import { answersAnother } from "../wording/correction";
import type { AttributionForm } from "./form";

/** A claim that an attribution may join; `similarity` (0 to 1) where the database has compared their words. */
export type JoinOffer = {
  claimId: string;
  text: string;
  note: string | null;
  similarity: number | null;
  /** From its page the editor came to add what an article says. */
  isAskedFor?: boolean;
};

/** From this similarity on two claims may well be one, by what pg_trgm calls similarity. */
export const alike = 0.6;
/** Two offers whose similarities are nearer than this are as likely as each other. */
const near = 0.15;

/**
 * What is offered to be joined, likeliest first. What speaks to another claim (a denial, a refusal, a correction) goes by the words that
 * the two share, the rarer among the offers the more; names of whoever speaks count for nothing, since an accusation bears
 * them as well as what is denied, and of two that share as much the one that says no more stands first. What says a thing goes by
 * likeness, as it came.
 */
export function rankedOffers(
  offers: readonly JoinOffer[],
  said: { text: string; speaker: string; attribution: Pick<AttributionForm, "stance" | "selectors"> },
): JoinOffer[] {
  const asked = offers.filter(({ isAskedFor }) => isAskedFor);
  const others = offers.filter(({ isAskedFor }) => !isAskedFor);
  if (!answersAnother(said.attribution)) return [...asked, ...others];
  const spoken = stems(said.speaker);
  const refusal = isSilence(said.attribution.stance) ? refusing : nothing;
  const words = new Set([...stems(said.text)].filter((word) => !spoken.has(word) && !refusal.has(word)));
  const found = others.map((offer) => ({ offer, words: stems(offer.text) }));
  const weight = (word: string) => {
    const bearers = found.filter((one) => one.words.has(word)).length;
    return Math.log(1 + (found.length + 1) / Math.max(bearers, 1));
  };
  const sum = (all: Iterable<string>) => [...all].reduce((total, word) => total + weight(word), 0);
  const score = (offer: ReadonlySet<string>) => {
    const own = [...offer].filter((word) => !spoken.has(word));
    const shared = sum(own.filter((word) => words.has(word)));
    if (shared === 0) return 0;
    // That somebody says it is one claim, and that it is so another: what is denied is that it is so.
    const isTold = own.some((word) => telling.has(word) && !words.has(word));
    return ((2 * shared) / (sum(words) + sum(own))) * (isTold ? 0.5 : 1);
  };
  const scored = found.map((one) => ({ offer: one.offer, score: score(one.words) }));
  return [...asked, ...scored.toSorted((a, b) => b.score - a.score).map(({ offer }) => offer)];
}

/**
 * The offer that Enter alone may take; null where an editor has to choose. Certain is the claim from whose page somebody came,
 * and for words that say so themselves the one that says nearly the same, with no other as near. Which claim a denial, a refusal or a
 * correction speaks to is always a guess.
 */
export function certainOffer(
  offers: readonly JoinOffer[],
  attribution: Pick<AttributionForm, "stance" | "selectors">,
): string | null {
  const asked = offers.find(({ isAskedFor }) => isAskedFor);
  if (asked) return asked.claimId;
  if (answersAnother(attribution)) return null;
  const [first, second] = offers.toSorted((a, b) => (b.similarity ?? 0) - (a.similarity ?? 0));
  if (first === undefined || (first.similarity ?? 0) < alike) return null;
  return (first.similarity ?? 0) - (second?.similarity ?? 0) < near ? null : first.claimId;
}

/** Words by which nothing is told from anything. */
const empty = new Set(
  (
    "the a an and or but of in on at to for from by with that this these those it its he she his her him they their them who whom which " +
    "was were is are be been being has have had do did does not no never any all some would will could can may might there as into than then"
  ).split(" "),
);
const nothing: ReadonlySet<string> = new Set();
const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(stem));

function stem(word: string): string {
  return verbStem(word.replace(/['’]s?$/, "")).replace(/e$/, "");
}

function stems(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(folded(text)).flatMap(({ lower }) =>
      empty.has(lower) || !/[\p{L}\p{N}]/u.test(lower) ? [] : [stem(lower)],
    ),
  );
}

const telling = stemsOf(
  "accused alleged blamed charged claimed said told suspected warned complained reported",
);
const refusing = stemsOf(
  "declined refused comment commented say said discuss respond reply request name reached available",
);
