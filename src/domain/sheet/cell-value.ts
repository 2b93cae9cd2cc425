import type { z } from "zod";
import { writtenDay } from "../article/written-day";
import { directnessWords, stanceWords } from "../attribution-words";
import { ExternalId, type ExternalScheme } from "../external-id";
import { plainName } from "../plain-name";
import { plainText, WebAddress } from "../plain-text";
import { datesAsked, readEdtf } from "../time/edtf";
import { readInstant } from "../time/instant";
import { sourceTypeWords } from "../timeline/facet-words";
import { Directness, SourceIdentity, Stance } from "../vocabulary";

/** How the cells of a column are read. */
export type FieldReading =
  | "line"
  | "names"
  | "text"
  | "quote"
  | "claim"
  | "date"
  | "instant"
  | "address"
  | "language"
  | "yesNo"
  | "stance"
  | "identity"
  | "directness"
  | Exclude<ExternalScheme, "other">;

/** What a cell says, in the form in which the record keeps it; or why it says nothing. */
export type CellValue = { ok: true; value: string } | { ok: false; words: string };

const said = (value: string): CellValue => ({ ok: true, value });
const wrong = (words: string): CellValue => ({ ok: false, words });

/** What spreadsheets write where a formula came to nothing. */
const formulaFault = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** Reads a cell that is not empty. What can mean two things is asked about, and never chosen here. */
export function readCell(reading: FieldReading, cell: string): CellValue {
  const text = cell.trim();
  if (formulaFault.test(text)) return wrong(`is an error of the spreadsheet: ${text}`);
  switch (reading) {
    case "line":
      return byRule(plainText(500), text);
    case "names": {
      const long = namesIn(text)
        .map((name) => byRule(plainText(500), name))
        .find(({ ok }) => !ok);
      return long ?? said(namesIn(text).join("; "));
    }
    case "text":
      return byRule(plainText(1_000_000), text.replace(/\r\n?/g, "\n"));
    case "quote":
      return byRule(plainText(20_000), text.replace(/\r\n?/g, "\n"));
    case "claim":
      return byRule(plainText(1_000), text);
    case "date":
      return readEdtf(text) ? said(text) : dayIn(text, datesAsked(text));
    case "instant":
      return readInstant(text) ? said(new Date(text).toISOString()) : dayIn(text, instantsAsked(text));
    case "address":
      return byRule(WebAddress, text);
    case "language":
      return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)
        ? said(text)
        : wrong(`is no language tag: “${short(text)}” (write en, ru or pt-BR)`);
    case "yesNo":
      return oneOf(yesNo, text);
    case "stance":
      return oneOf(worded(Stance, stanceWords), text);
    case "identity":
      return oneOf(worded(SourceIdentity, sourceTypeWords), text);
    case "directness":
      return oneOf(worded(Directness, directnessWords), text);
    case "wikidata":
    case "opensanctions":
    case "ofac":
      return idOf(reading, text);
    default: {
      const unknown: never = reading;
      return unknown;
    }
  }
}

/** The names in a cell: a semicolon or a new line stands between them, since a comma may be part of one. */
export const namesIn = (cell: string): string[] =>
  cell.split(/[;\n]/).flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));

function byRule(schema: z.ZodType<string>, text: string): CellValue {
  const parsed = schema.safeParse(text);
  return parsed.success ? said(parsed.data) : wrong(isWords(parsed.error.issues[0]!.message));
}

const isWords = (message: string): string =>
  /^(?:is|may|holds|has) /.test(message) ? message : `is ${message}`;

/** A day that is written in another way and can be only one: "30 January 2018", "30.01.2018". */
function dayIn(text: string, asked: string): CellValue {
  const day = writtenDay(text);
  if (day?.at && day.doubt === null) return said(day.at);
  const meanings = day?.doubt?.choices.map(({ value }) => value) ?? [];
  return meanings.length > 1
    ? wrong(`may mean ${meanings.join(" or ")}: “${short(text)}” (write which)`)
    : wrong(`is not a date: “${short(text)}” (${asked})`);
}

const instantsAsked = (text: string): string =>
  /\d:\d/.test(text)
    ? "a time of day needs its zone, like 2018-01-30T17:02Z or 2018-01-30T17:02+03:00"
    : "write 2018-01-30 or 2018-01-30T17:02Z";

function idOf(scheme: Exclude<ExternalScheme, "other">, text: string): CellValue {
  // Lists give the page as often as the id.
  const value = text.replace(
    /^https?:\/\/(?:www\.)?(?:wikidata\.org\/(?:wiki|entity)|opensanctions\.org\/entities)\//,
    "",
  );
  const parsed = ExternalId.safeParse({ scheme, value: value.replace(/\/$/, "") });
  return parsed.success
    ? said(parsed.data.value)
    : wrong(`is “${short(text)}”: ${parsed.error.issues[0]!.message}`);
}

type Wording = { value: string; words: readonly string[] };

const yesNo: Wording[] = [
  { value: "yes", words: ["yes", "y", "true", "1", "x", "да", "oui", "ja"] },
  { value: "no", words: ["no", "n", "false", "0", "нет", "non", "nein"] },
];

/** The words of a closed list: its codes, and the words by which pages tell them. */
function worded<T extends string>(list: z.ZodEnum<Record<string, T>>, words: Record<T, string>): Wording[] {
  return list.options.map((value) => ({ value, words: [value.replaceAll("_", " "), words[value]] }));
}

function oneOf(list: readonly Wording[], text: string): CellValue {
  const asked = plainName(text.replaceAll("_", " "));
  const found = list.find(({ words }) => words.some((word) => plainName(word) === asked));
  return found
    ? said(found.value)
    : wrong(`is “${short(text)}”, and can be ${list.map(({ words }) => words[0]).join(", ")}`);
}

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57)}…`);
