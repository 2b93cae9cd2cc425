import { dayWords } from "../time/date-words";

/** Of how many entries a publication tells which field of which part: `born.on`. */
export type FieldCounts = Readonly<Record<string, number>>;

export type CameIn = {
  format: string;
  publishedOn: string;
  /** As it says itself; null where it does not. */
  said: number | null;
  records: number;
  entries: number;
  fields: FieldCounts;
};
export type KeptBefore = Omit<CameIn, "said">;

/** A fifth. */
const mostLost = 0.2;
/** A field that fewer entries have can come and go: at least so many, and so many in a hundred. */
const telling = { entries: 3, percent: 2 };

const fieldWords: Record<string, string> = {
  "name.text": "another name",
  "born.on": "a date of birth",
  "post.title": "a post",
  "id.number": "a number of a passport or the like",
  "place.text": "an address or a country",
  "remark.text": "a remark",
  "sanction.t": "a sanction",
  "sanction.programme": "a programme",
  "sanction.authority": "who imposes it",
  "sanction.from": "a day since when",
  "sanction.reason": "a reason",
  "sanction.url": "a source",
};

/**
 * Why a publication is not kept beside the one before it, in words; null where it is. `anyway`: somebody has looked, and it is as short
 * as it should be.
 */
export function publicationFault(
  came: CameIn,
  before: KeptBefore | null,
  { anyway = false } = {},
): string | null {
  const { said, records, entries } = came;
  if (said !== null && said !== records)
    return `It says that it has ${count(said)} records, and has ${count(records)}.`;
  if (entries === 0) return "There is nobody on it.";
  if (before === null) return null;
  if (came.publishedOn < before.publishedOn)
    return `It is of ${dayWords(new Date(came.publishedOn))}, and older than the one that is kept, of ${dayWords(new Date(before.publishedOn))}.`;
  if (anyway) return null;
  if (entries <= before.entries * (1 - mostLost))
    return `It has ${count(entries)} entries, and had ${count(before.entries)} before: a fifth or more is gone.`;
  if (came.format !== before.format) return null;
  for (const [field, words] of Object.entries(fieldWords)) {
    const had = before.fields[field] ?? 0;
    const isTelling = had >= telling.entries && had * 100 >= telling.percent * before.entries;
    if (isTelling && (came.fields[field] ?? 0) === 0)
      return `None of its entries has ${words}, and ${count(had)} had before.`;
  }
  return null;
}

const count = (number: number): string => number.toLocaleString("en");
