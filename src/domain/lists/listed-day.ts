import { readEdtf } from "../time/edtf";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as lists write it, as EDTF: "27 Oct 1954", "Oct 1954", "circa 1954", "1951 to 1955", "10/27/1954" (month first), or EDTF as
 * it is; null where it is none of these.
 */
export function listedDay(text: string): string | null {
  const said = text.trim().toLowerCase();
  const circa = /^(?:circa|ca\.?|approximately)\s+(.+)$/.exec(said);
  if (circa) {
    const day = listedDay(circa[1]!);
    return day === null || day.includes("/") ? day : `${day}~`;
  }
  const range = /^(.+?)\s+to\s+(.+)$/.exec(said);
  if (range) {
    const [from, to] = [listedDay(range[1]!), listedDay(range[2]!)];
    return from !== null && to !== null ? read(`${from}/${to}`) : null;
  }
  const named = /^(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?\s+(\d{4})$/.exec(said);
  if (named) {
    const month = months.indexOf(named[2]!) + 1;
    if (month === 0) return null;
    return read([named[3], two(month), ...(named[1] ? [two(Number(named[1]))] : [])].join("-"));
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said);
  if (american) return read(`${american[3]}-${two(Number(american[1]))}-${two(Number(american[2]))}`);
  return read(text.trim().replace(/T[\d:.]+Z?$/, ""));
}

const two = (number: number): string => String(number).padStart(2, "0");
const read = (edtf: string): string | null => (readEdtf(edtf) === null ? null : edtf);
