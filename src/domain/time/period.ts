import { readEdtf } from "./edtf";
import { edtfWords } from "./edtf-date-words";

/** A stretch of time, each end in EDTF; null where it is not known, or still to come. */
export type Period = { from: string | null; to: string | null };

/** Whether a period that may be known to the year only had begun by then, and was not known to be over. */
export function standsAt(period: Period, asOf: Date): boolean {
  const ends = period.to === null ? null : readEdtf(period.to)?.to;
  return begunBy(period, asOf) && (!ends || ends >= asOf);
}

export function begunBy({ from }: Pick<Period, "from">, asOf: Date): boolean {
  const begins = from === null ? null : readEdtf(from)?.from;
  return !begins || begins <= asOf;
}

/** A date that was known on that day: an end that lay ahead was not, and a post was then simply held. */
export function knownBy(date: string | null, asOf: Date): string | null {
  const begins = date === null ? null : readEdtf(date)?.from;
  return begins && begins > asOf ? null : date;
}

/** Ends a period with whatever it was a part of: nobody holds a post when they are dead, or at what is no more. */
export function endedWith<P extends Period>(period: P, ...ends: (string | null)[]): P {
  const to = [period.to, ...ends].filter((date) => date !== null).toSorted(earlierFirst)[0] ?? null;
  return to === period.to ? period : { ...period, to };
}

/** The same as it was known on that day. */
export function knownWith<P extends Period>(period: P, asOf: Date, ...ends: (string | null)[]): P {
  const whole = endedWith(period, ...ends);
  return { ...whole, to: knownBy(whole.to, asOf) };
}

function earlierFirst(one: string, other: string): number {
  return endOf(one) - endOf(other);
}

function endOf(date: string): number {
  return readEdtf(date)?.to?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** "since Sep 2016", "until 2016, start not recorded": what is known, and what is not. */
export function periodWords({ from, to }: Period): string {
  if (from && to) return `${edtfWords(from).day} to ${edtfWords(to).day}`;
  if (from) return `since ${edtfWords(from).day}`;
  if (to) return `until ${edtfWords(to).day}, start not recorded`;
  return "dates not recorded";
}
