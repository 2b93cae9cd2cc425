import { ofacHref } from "../external-id";
import { type ListedKind, type ListPart, listWords } from "./list-part";
import { listedDay } from "./listed-day";

/** What OFAC writes for nothing. */
export const ofacNothing = "-0-";

export const ofacKind = (type: string): ListedKind => {
  const said = type.trim().toLowerCase();
  if (said === "individual") return "person";
  if (said === "vessel") return "vessel";
  return said === ofacNothing || said === "entity" || said === "" ? "organization" : "other";
};

/** "SDGT] [IRGC" names two programmes. */
export const ofacProgrammes = (text: string): string[] =>
  text
    .split(/\]\s*\[/)
    .map((programme) => listWords(programme.replace(/^\[|\]$/g, "")))
    .filter((programme) => programme !== "" && programme !== ofacNothing);

export const ofacSanctions = (entry: string, programmes: readonly string[]): ListPart[] =>
  (programmes.length > 0 ? programmes : [undefined]).map((programme) => ({
    ...{ t: "sanction" as const, url: ofacHref(entry) },
    ...(programme !== undefined && { programme }),
  }));

/** Kinds of ids that stand in remarks, each before its number. */
const numbered =
  /^(?:alt\. )?((?:[\p{L}.-]+ ){0,4}?(?:Passport|ID No\.|Number|No\.|Cedula|RFC|SSN))\s+(\S+)/iu;

/** What stands in the remarks of an entry, which in the CSV files is where birth dates and passports are. */
export function ofacRemarks(remarks: string): ListPart[] {
  const words = listWords(remarks).replace(/\.$/, "");
  if (words === "" || words === ofacNothing) return [];
  const parts: ListPart[] = [{ t: "remark", text: words }];
  for (const said of words.split(/;\s*/)) {
    const born = /^(?:alt\. )?DOB (.+)$/i.exec(said);
    const day = born && listedDay(born[1]!);
    if (day) parts.push({ t: "born", on: day });
    const id = numbered.exec(said);
    if (id) parts.push({ t: "id", kind: id[1]!, number: id[2]! });
  }
  return parts;
}

/** A line of an address, from its pieces. */
export function ofacPlace(pieces: readonly string[]): ListPart[] {
  const text = listWords(pieces.filter((piece) => piece !== "" && piece !== ofacNothing).join(", "));
  return text === "" ? [] : [{ t: "place", text }];
}
