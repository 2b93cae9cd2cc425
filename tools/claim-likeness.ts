import { wordsOf } from "@/domain/language/words";
import type { PlacedAttribution } from "./gold-article";

/** At least so much of the words of a claim and of a wording that would do are the same. */
export const near = 0.75;

export type Wording = { text: string; likeness: number };

/** The accepted wording that is nearest to a claim, with how like they are, 0 to 1 (F1 of their weighty words). */
export function nearestWording(claim: string, { claim: accepted }: PlacedAttribution): Wording | null {
  if (accepted === null) return null;
  return accepted
    .map((text) => ({ text, likeness: likeness(claim, text) }))
    .reduce((best, each) => (each.likeness > best.likeness ? each : best), { text: "", likeness: 0 });
}

function likeness(a: string, b: string): number {
  const [left, right] = [weighty(a), weighty(b)];
  const rest = [...right];
  const both = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return both === 0 ? 0 : (2 * both) / (left.length + right.length);
}

const light =
  /^(?:an?|the|that|of|to|and|is|are|was|were|be|been|being|has|have|had|does|did|do|will|would|on|in|at|by|for|with|from|as)$/;

/** A day by its name or its date: which of the two a claim has makes no other claim of it. */
const days =
  /\b(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?: \d{1,2}\b)?(?:,? \d{4}\b)?)/giu;

/** The words that carry the meaning, without their endings: "denied" and "denies" are one. */
function weighty(text: string): string[] {
  return wordsOf(text.replace(days, ""))
    .map(({ lower }) => lower.replace(/['’]s?$/, ""))
    .filter((word) => !light.test(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|e?d|e?s)$/, "") : word));
}

export const acceptedWords = (gold: PlacedAttribution) => wordings(gold).join(" ").toLowerCase();

/** Without a proposition, "the ministry in Tarsk" may stand as it does in the article where nobody of record speaks. */
export function wordings({ claim, speaker, alsoSpeaker, source }: PlacedAttribution): string[] {
  const isUnnamed = [speaker, ...(alsoSpeaker ?? [])].includes(null);
  return claim ?? (isUnnamed && source !== null ? [source] : []);
}
