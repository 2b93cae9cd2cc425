import type { StoryRecord } from "../change/story-change";
import type { ClaimRecord } from "../claim";
import type { StorySnapshot } from "../dossier/snapshot";
import { namesIn } from "../language/names/names";
import { numbersIn } from "../language/numbers/numbers-in";
import { wordsOf } from "../language/words";
import { slugOf } from "../slug";
import { statusAsOf } from "../status/status";

/** What becomes of the claim whose words stand in the story's own: it is no longer said so. */
export type TakenBack = "withdrawn" | "false" | "reworded" | "gone";

/**
 * A figure or a name that the story says in its headline, standfirst or address, and that no claim of it says any more.
 * `says` is what stands there, `claim` the words that readers had of the claim.
 */
export type StatedInStory = {
  field: "headline" | "standfirst" | "slug";
  says: string;
  claimId: string;
  claim: string;
  becomes: TakenBack;
};

type Told = Pick<StorySnapshot, "headline" | "standfirst" | "slug">;

/** What a story would still say of itself although a publication takes it back. It is asked about, and never changed by itself. */
export function statedInStory(
  story: Told,
  before: StoryRecord,
  after: StoryRecord,
  at: Date,
): StatedInStory[] {
  const left = new Map(after.claims.map((claim) => [claim.id, claim]));
  const standing = after.claims.filter((claim) => fallen(claim, at) === null);
  const backed = standing.flatMap((claim) => [claim.text, ...namesOfSpeakers(claim)]);
  const seen = new Map(before.claims.map((claim) => [claim.id, claim]));
  const claims = [...before.claims, ...after.claims.filter(({ id }) => !seen.has(id))];
  return claims.flatMap((claim) => {
    const becomes = takenBack(seen.get(claim.id), left.get(claim.id), at);
    if (becomes === null) return [];
    return fields.flatMap((field) =>
      statedIn(field, story[field], claim.text, backed).map((says) => ({
        field,
        says,
        claimId: claim.id,
        claim: claim.text,
        becomes,
      })),
    );
  });
}

const fields = ["headline", "standfirst", "slug"] as const;

const fieldWords = { headline: "headline", standfirst: "standfirst", slug: "address" };

const becomesWords: Record<TakenBack, string> = {
  withdrawn: "is withdrawn",
  false: "is shown to be false",
  reworded: "is reworded",
  gone: "is no longer in the story",
};

/** "The headline says “40 tonnes”. The claim that says so is withdrawn: change the headline?" */
export function statedQuestion({ field, says, becomes }: StatedInStory): string {
  const name = fieldWords[field];
  return `The ${name} says “${says}”. The claim that says so ${becomesWords[becomes]}: change the ${name}?`;
}

/** Only what was not so before: what readers knew to be withdrawn was asked about when it became so. */
function takenBack(was: ClaimRecord | undefined, is: ClaimRecord | undefined, at: Date): TakenBack | null {
  if (was && fallen(was, at) !== null) return null;
  if (!is) return "gone";
  return fallen(is, at) ?? (was && was.text !== is.text ? "reworded" : null);
}

function fallen(claim: ClaimRecord, at: Date): "withdrawn" | "false" | null {
  const { status } = statusAsOf(claim, at);
  if (status === "retracted") return "withdrawn";
  return status === "refuted" ? "false" : null;
}

const namesOfSpeakers = (claim: ClaimRecord): string[] =>
  claim.attributions.flatMap(({ source }) => source.entity?.name ?? []);

function statedIn(
  field: StatedInStory["field"],
  told: string,
  text: string,
  backed: readonly string[],
): string[] {
  const plain = field === "slug" ? told.replaceAll("-", " ") : told;
  return [...new Set([...numbersStated(plain, text, backed), ...namesStated(plain, text, backed)])];
}

type Counted = { value: number; of: string | null; words: string };

/** The numbers of a text, each with the word after it: what it counts, as far as words tell. */
function counted(text: string): Counted[] {
  const words = wordsOf(text);
  return numbersIn(text).map(({ value, start, end }) => {
    const next = words.find((word) => word.start >= end);
    const adjoins = next !== undefined && /^[ -]$/.test(text.slice(end, next.start));
    return { value, of: adjoins ? next.lower : null, words: text.slice(start, adjoins ? next.end : end) };
  });
}

function numbersStated(told: string, text: string, backed: readonly string[]): string[] {
  const said = counted(text);
  const kept = backed.flatMap(counted);
  return counted(told).flatMap((one) => {
    const same = said.filter(({ value }) => value === one.value);
    // “14 hurt” is still said where another claim has 14 of the same.
    const isKept = kept.some(
      ({ value, of }) =>
        value === one.value && (of === one.of || same.some((other) => other.of === of) || one.of === null),
    );
    return same.length === 0 || isKept ? [] : [one.words];
  });
}

/** Whole names, and the last word of one: a headline has “Pompeo” of “Mike Pompeo”. */
function namesStated(told: string, text: string, backed: readonly string[]): string[] {
  return namesIn(text).flatMap(({ text: whole, words }) => {
    const last = words.at(-1) ?? whole;
    if (backed.some((other) => says(other, whole) || says(other, last))) return [];
    return [whole, last].find((name) => says(told, name)) ?? [];
  });
}

/** In letters alone, since an address has no others. */
const says = (text: string, name: string): boolean => `-${slugOf(text)}-`.includes(`-${slugOf(name)}-`);
