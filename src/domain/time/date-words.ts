/**
 * How instants and their days are written, all over the house: in English, in UTC unless a zone is given. Dates that are
 * known in part are written by edtf-date-words.ts, which needs a parser; readers' browsers load none for this.
 */
const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
export const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

export function dayWords(instant: Date): string {
  return plainSept(day.format(instant));
}

/**
 * "30 Jan 2018, 17:02 UTC", without the time where it is midnight: such instants come from a bare date. By the clock of a
 * zone of the tz database where one is given: "13 Jan 2018, 08:07 GMT-10".
 */
export function instantWords(instant: Date, zone: string | null = null): string {
  if (isBareDay(instant)) return dayWords(instant);
  return zone === null
    ? `${dayWords(instant)}, ${clock.format(instant)} UTC`
    : plainSept(clockOf(zone).format(instant));
}

/** The day that it then is in a zone; a bare day is the same everywhere. */
export function dayIn(instant: Date, zone: string): string {
  if (isBareDay(instant)) return dayWords(instant);
  return instantWords(instant, zone).split(",")[0]!;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept, since to make one takes longer than to use it. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...{ timeZone: zone, timeZoneName: "short" },
  });
  clocks.set(zone, made);
  return made;
}

/** The day that was asked for, or the instant: the last millisecond of a day stands for all of it. */
export function asOfWords(asOf: Date): string {
  return isBareDay(new Date(asOf.getTime() + 1)) ? dayWords(asOf) : instantWords(asOf);
}

export function isBareDay(instant: Date): boolean {
  return instant.getTime() % 86_400_000 === 0;
}

/** The shortest ISO form that loses nothing: a bare day where the time is midnight UTC. */
export function isoShort(instant: Date): string {
  const iso = instant.toISOString();
  return isBareDay(instant) ? iso.slice(0, 10) : iso.replace(".000Z", "Z");
}

/** en-GB writes "Sept", alone among its months in four letters. */
export function plainSept(words: string): string {
  return words.replace("Sept", "Sep");
}
