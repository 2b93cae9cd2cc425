import { type EdtfEnd, type EdtfInterval, type EdtfPart, seasons } from "./edtf-level-one";

// EDTF of level 1 in words, each date with exactly the precision that it has.

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "30 Jan 2018", "Sep 2016", "Spring 2018", "2010s", "44 BC". */
export function partWords(part: EdtfPart): string {
  return [...pieces(part), yearWords(part)].join(" ");
}

/** What stands before the year: the day and the month, the month, or the season. */
function pieces({ kind, month, min }: EdtfPart): string[] {
  if (kind === "day" || kind === "instant") return [String(new Date(min).getUTCDate()), months[month - 1]!];
  if (kind === "month") return [months[month - 1]!];
  return kind === "season" ? [seasons[month]!.name] : [];
}

function yearWords({ kind, year, month }: EdtfPart): string {
  if (kind === "decade" && year >= 0) return `${year}s`;
  if (kind === "decade" || kind === "century") {
    const last = year + (kind === "decade" ? 9 : 99);
    if (year > 0) return `${year} to ${last}`;
    return last > 0 ? `${eraWords(year)} to AD ${last}` : `${1 - year} to ${eraWords(last)}`;
  }
  const season = seasons[month];
  if (season && season.first + season.months > 13 && year > 0)
    return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  return eraWords(year);
}

/** EDTF counts as astronomers do: before the year 1 comes 0, which is 1 BC. */
function eraWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** "Mar to May 2018": the months that a season means here. */
export function seasonNote({ year, month }: EdtfPart): string {
  const { first, months: many } = seasons[month]!;
  const last = first + many - 1;
  const ends = `${months[(last - 1) % 12]} ${eraWords(last > 12 ? year + 1 : year)}`;
  return last > 12 ? `${months[first - 1]} ${eraWords(year)} to ${ends}` : `${months[first - 1]} to ${ends}`;
}

/** "28 to 30 Jan 2018", "since 28 Jan 2018": to the day where it says the day. */
export function intervalWords({ begins, ends }: EdtfInterval): { day: string; note: string } {
  return { day: spanWords(begins, ends), note: intervalNote(begins, ends) };
}

function spanWords(begins: EdtfEnd, ends: EdtfEnd): string {
  if (typeof begins === "string")
    return typeof ends === "string" ? "Date not known" : `until ${endWords(ends)}`;
  if (typeof ends === "string") return `since ${endWords(begins)}`;
  const same = begins.kind === ends.kind && begins.year === ends.year;
  if (!same || begins.kind === "season" || begins.kind === "instant")
    return begins.kind === "year" && ends.kind === "year" && begins.year <= 0 && ends.year <= 0
      ? `${1 - begins.year} to ${partWords(ends)}`
      : `${endWords(begins)} to ${endWords(ends)}`;
  const [first, last] = [pieces(begins), pieces(ends)];
  if (first.join() === last.join()) return partWords(begins);
  // What both have in common is said once: the year, and the month where it is the same.
  return `${first.slice(0, begins.month === ends.month ? 1 : 2).join(" ")} to ${partWords(ends)}`;
}

function endWords(part: EdtfPart): string {
  if (part.kind !== "instant") return partWords(part);
  return `${partWords(part)}, ${new Date(part.min).toISOString().slice(11, 16)} UTC`;
}

function intervalNote(begins: EdtfEnd, ends: EdtfEnd): string {
  const [first, last] = [endDoubt(begins), endDoubt(ends)];
  if (first === last) return first === "" ? "" : `Both ends ${first}`;
  const notes = [first && `beginning ${first}`, last && `end ${last}`].filter(Boolean).join(", ");
  return notes.charAt(0).toUpperCase() + notes.slice(1);
}

function endDoubt(end: EdtfEnd): string {
  if (typeof end === "string") return end === "unknown" ? "not known" : "";
  if (end.uncertain) return end.approximate ? "neither certain nor exact" : "not certain";
  return end.approximate ? "not exact" : "";
}
