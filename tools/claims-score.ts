import { isSilence } from "@/domain/attribution-meaning";
import { isCommonNoun } from "@/domain/language/common-nouns";
import { wordsOf } from "@/domain/language/words";
import { plainName } from "@/domain/plain-name";
import { type Proposed, proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";
import { type ClaimFault, faultsOf } from "./claim-faults";
import type { PlacedArticle, PlacedAttribution } from "./gold-article";
import { f1, type Parts, pairAttributions, partsOf } from "./pair-attributions";

/**
 * Whose words they are. `inexact` is a part of the right name, or has a trade with it ("Headteacher Joanne Pickles"), which
 * the record would not know; `empty` leaves to the editor
 * what the article tells; `wrong` names somebody else, or anybody where nobody of record speaks.
 */
export type SpeakerVerdict = "right" | "inexact" | "empty" | "wrong";

/** A suggestion as the desk would show it, beside the attribution that it met. */
export type Judged = {
  gold: PlacedAttribution;
  proposed: Proposed;
  speaker: SpeakerVerdict;
  speakerName: string | null;
  /** F1 of the words of all parts. Silence has no content of its own to be right about: null. */
  contentF1: number | null;
  contentWhole: boolean;
  contentExact: boolean;
  stance: boolean;
  faults: ClaimFault[];
  wrongMouth: boolean;
  enterAlone: boolean;
};

export type ScoredArticle = {
  article: PlacedArticle;
  judged: Judged[];
  /** Met a gold attribution that may be found or left: only a wrong mouth counts there. */
  aside: Judged[];
  missed: PlacedAttribution[];
  /** Suggestions that meet no attribution. */
  spurious: Proposed[];
  /** Second statements of words that met an attribution. */
  further: Proposed[];
};

/** What the desk would propose for an article of an outlet that it knows, with nobody else on record. */
export function proposedFor({ text, outlet, date }: PlacedArticle): Proposed[] {
  const { attributions, mentions } = extract(text);
  return proposals({
    text,
    article: { outletId, publishedAt: `${date}T12:00:00Z` },
    mentions,
    entities: [{ id: outletId, kind: "organization", names: [{ text: outlet }] }],
    readings: attributions,
  });
}
const outletId = "outlet";

/** Judges what is proposed for an article by its gold; each suggestion and each attribution is used once, best pairs first. */
export function scoreClaims(article: PlacedArticle, proposed: Proposed[]): ScoredArticle {
  const golds = article.attributions.map((gold) => ({ gold, parts: partsOf(article.text, gold.spans) }));
  const found = proposed.map((each) => ({
    proposed: each,
    parts: partsOf(article.text, each.reading),
    shown: shownParts(article, each, proposed),
  }));
  const { byGold, byPrediction } = pairAttributions(golds, found);
  const pairs = [...byGold].map(([g, p]) => judge(article, golds[g]!, found[p]!));
  return {
    article,
    judged: pairs.filter(({ gold }) => !gold.optional),
    aside: pairs.filter(({ gold }) => gold.optional),
    missed: golds.filter(({ gold }, at) => !gold.optional && !byGold.has(at)).map(({ gold }) => gold),
    ...unpaired(proposed, byPrediction),
  };
}

/** The words that a suggestion shows as said: of two statements made of one saying each shows its own. */
function shownParts({ text }: PlacedArticle, one: Proposed, all: readonly Proposed[]): Parts {
  const isOneOfTwo = all.some((other) => other !== one && other.of === one.of);
  const content = one.form.attribution.selectors.flatMap(({ role, start, end }) =>
    role === "content" && start !== null && end !== null ? [{ start, end }] : [],
  );
  return partsOf(text, isOneOfTwo && content.length > 0 ? { ...one.reading, content } : one.reading);
}

/** The gold has one claim for one saying: a second statement of the same words is told apart from what meets nothing. */
function unpaired(proposed: Proposed[], byPrediction: ReadonlyMap<number, number>) {
  const met = new Set(proposed.filter((_, at) => byPrediction.has(at)).map(({ of }) => of));
  const rest = proposed.filter((_, at) => !byPrediction.has(at));
  return {
    spurious: rest.filter(({ of }) => !met.has(of)),
    further: rest.filter(({ of }) => met.has(of)),
  };
}

function judge(
  article: PlacedArticle,
  { gold, parts }: { gold: PlacedAttribution; parts: Parts },
  { proposed, parts: own, shown }: { proposed: Proposed; parts: Parts; shown: Parts },
): Judged {
  const { attribution, claim } = proposed.form;
  const speakerName = nameOf(proposed, article);
  const speaker = speakerOf(gold, speakerName, attribution.sourceDescription);
  const silent = isSilence(gold.stance);
  // One saying of two statements may be one attribution of the gold or two.
  const content = Math.max(f1(parts.content, own.content), f1(parts.content, shown.content));
  const contentWhole = silent ? topicIsRight(parts, own) : content >= 0.9;
  const stance = [gold.stance, ...(gold.alsoStance ?? [])].includes(attribution.stance);
  const read = proposed.reading.content.map(({ start, end }) => article.text.slice(start, end)).join(" ");
  const faults = faultsOf(claim.text, gold, article, { stance: attribution.stance, read });
  return {
    gold,
    proposed,
    speaker,
    speakerName,
    contentF1: silent ? null : content,
    contentWhole,
    contentExact: content === 1,
    stance,
    faults,
    wrongMouth: speaker === "wrong" || faults.includes("name of another"),
    enterAlone: speaker === "right" && contentWhole && stance && faults.length === 0,
  };
}

function nameOf({ form }: Proposed, { outlet }: PlacedArticle): string | null {
  const { source } = form.attribution;
  if (source === null) return null;
  if ("create" in source) return source.create.name;
  return source.id === outletId ? outlet : source.id;
}

function speakerOf(
  { speaker, alsoSpeaker, source }: PlacedAttribution,
  name: string | null,
  description: string | null,
): SpeakerVerdict {
  const right = [speaker, ...(alsoSpeaker ?? [])];
  // "Guard" is a kind of people: no name is given to anybody.
  if (name === null || (right.every((each) => each === null) && isCommonNoun(name))) {
    const isTold = source === null || meetsWords(source, description ?? name ?? "");
    return right.includes(null) && isTold ? "right" : "empty";
  }
  const words = nameWords(name);
  const verdicts = right
    .filter((each) => each !== null)
    .map((each) => {
      const whole = nameWords(each);
      const [isPart, isMore] = [isWithin(words, whole), isWithin(whole, words)];
      return isPart && isMore ? "right" : isPart || isMore ? "inexact" : "wrong";
    });
  return (["right", "inexact"] as const).find((each) => verdicts.includes(each)) ?? "wrong";
}

const isWithin = (some: string[], all: string[]) => some.every((word) => all.includes(word));

export const nameWords = (name: string) =>
  plainName(name.replace(/['’]s\b/g, ""))
    .split(" ")
    .filter((word) => word !== "" && !/^(?:mrs?|ms|dr|sir|dame|lord|lady|baroness)$/.test(word));

const meetsWords = (a: string, b: string) => {
  const words = new Set(wordsOf(a).map(({ lower }) => lower));
  return wordsOf(b).some(({ lower }) => words.has(lower));
};

/** What somebody would not speak about, with or without "to comment on". */
function topicIsRight(gold: Parts, own: Parts): boolean {
  const all = new Set([...own.content, ...own.cue]);
  const known = new Set([...gold.content, ...gold.cue]);
  return (
    [...gold.content].every((word) => all.has(word)) &&
    [...own.content].filter((word) => !known.has(word)).length <= 4
  );
}
