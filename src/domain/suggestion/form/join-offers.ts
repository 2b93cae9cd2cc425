import { isSilence } from "../../attribution-meaning";
import { verbStem } from "../../language/finite-verbs";
import { folded } from "../../language/names/names";
import { inFigures, numbersIn } from "../../language/numbers/numbers-in";
import { wordsOf } from "../../language/words";
import { plainName } from "../../plain-name";
import type { AnotherFigure } from "../wording/another-figure";
import { answersAnother } from "../wording/correction";
import type { AttributionForm } from "./form";

/** A claim that an attribution may join; `similarity` (0 to 1) where the database has compared their words. */
export type JoinOffer = {
  claimId: string;
  text: string;
  note: string | null;
  /** Who says it, or passed it on, by name. */
  spokenBy?: readonly string[];
  similarity: number | null;
  /** From its page the editor came to add what an article says. */
  isAskedFor?: boolean;
  /** In which figure or date it differs from what is said. */
  another?: AnotherFigure | null;
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
  const rest = offers.filter(({ isAskedFor }) => !isAskedFor);
  // "The report by Radio Meridian was wrong" speaks to what Radio Meridian says, whatever that is.
  const isTold = (offer: JoinOffer) => tellsOfReport(said, offer.spokenBy ?? []);
  const others = [...rest.filter(isTold), ...rest.filter((offer) => !isTold(offer))];
  if (!answersAnother(said.attribution)) return [...asked, ...others];
  const denied = stems(numbersDenied(said.text));
  const spoken = stems(said.speaker);
  const refusal = isSilence(said.attribution.stance) ? refusing : nothing;
  const words = new Set([...stems(said.text)].filter((word) => !spoken.has(word) && !refusal.has(word)));
  const found = others.map((offer) => ({ offer, words: stems(offer.text) }));
  const weight = (word: string) => {
    const bearers = found.filter((one) => one.words.has(word)).length;
    // "Nine, not 14" corrects the claim that has the 14.
    return Math.log(1 + (found.length + 1) / Math.max(bearers, 1)) * (denied.has(word) ? 4 : 1);
  };
  const sum = (all: Iterable<string>) => [...all].reduce((total, word) => total + weight(word), 0);
  const score = (offer: ReadonlySet<string>) => {
    const own = [...offer].filter((word) => !spoken.has(word));
    const shared = sum(own.filter((word) => words.has(word)));
    if (shared === 0) return 0;
    // That somebody says it is one claim, and that it is so another: what is denied is that it is so.
    const isSaid = own.some((word) => telling.has(word) && !words.has(word));
    return ((2 * shared) / (sum(words) + sum(own))) * (isSaid ? 0.5 : 1);
  };
  const scored = found.map(({ offer, words: its }) => ({
    offer,
    score: score(its) + (isTold(offer) ? 10 : 0),
  }));
  return [...asked, ...scored.toSorted((a, b) => b.score - a.score).map(({ offer }) => offer)];
}

/**
 * The offer that Enter alone may take; null where an editor has to choose. Certain is the claim from whose page somebody came,
 * and for words that say so themselves the one that says nearly the same, with no other as near and none that says it with another figure. Which claim a denial, a refusal or a
 * correction speaks to is always a guess.
 */
export function certainOffer(
  offers: readonly JoinOffer[],
  attribution: Pick<AttributionForm, "stance" | "selectors">,
): string | null {
  const asked = offers.find(({ isAskedFor }) => isAskedFor);
  if (asked) return asked.claimId;
  if (answersAnother(attribution)) return null;
  if (offers.some(({ another, similarity }) => another && (similarity ?? 0) >= alike)) return null;
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
    wordsOf(folded(inFigures(text))).flatMap(({ lower }) =>
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

/** The numbers that a text says are not so: "not *14*", "rather than *twelve*". */
function numbersDenied(text: string): string {
  const isDenied = (start: number) =>
    /(?<!\p{L})(?:not|never|rather than|instead of)(?: (?:the|some|about|as many as))?\s*$/iu.test(
      text.slice(0, start),
    );
  return numbersIn(text)
    .filter(({ start }) => isDenied(start))
    .map(({ text: words }) => words)
    .join(" ");
}

const report =
  /(?<!\p{L})(?:reports?|reporting|story|stories|account|accounts|article|claims?|statements?|figures?|numbers?)(?!\p{L})/iu;

/** Whether a text speaks of what somebody else reported: "the *report* by Radio Meridian". */
function tellsOfReport(
  { text, speaker }: { text: string; speaker: string },
  names: readonly string[],
): boolean {
  if (!report.test(text)) return false;
  const [words, own] = [` ${plainName(text)} `, plainName(speaker)];
  return names.some((name) => plainName(name) !== own && words.includes(` ${plainName(name)} `));
}
