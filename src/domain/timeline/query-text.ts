import { apart } from "../apart";
import { readEdtf } from "../time/edtf";
import type { LineStyle, Reporting, Stance, Status } from "../vocabulary";
import { type OriginsAsked, readOrigins } from "./origins-asked";
import { straightQuotes } from "./straight-quotes";
import { readKind, readPastStatus, readStance, readStatus } from "./term-values";

/**
 * The language of the search field: words, "phrases", -not and `or` go to full text as they stand; `field:value` picks.
 * Nothing ever fails: what cannot be read is said, and searched for as plain words.
 */
export type NamedFilter = "source" | "outlet" | "person" | "organization" | "story" | "rests";

export type QueryText = {
  words: string | null;
  status: LineStyle[];
  stance: Stance[];
  /** Names as typed; whoever bears one of them is meant. */
  named: Record<NamedFilter, string[]>;
  hedge: string[];
  kinds: ("claim" | "response" | "question")[];
  /** A status that the claim had before the one that it has. */
  was: Status[];
  /** How many independent origins it has for certain. */
  origins: OriginsAsked[];
  /** What is found about how it was reported. */
  reporting: Reporting[];
  /** "any", or a list or an authority, as typed, that has somebody whom it is about under sanctions. */
  sanctioned: string[];
  from: Date | null;
  to: Date | null;
  said: DatesAsked[];
  published: DatesAsked[];
  /** What is not to be found, by terms with a minus. Of dates that is the other side of them. */
  leftOut: LeftOut;
  /** Addresses of articles, as typed. */
  addresses: string[];
  /** Sentences for the reader about what could not be read. */
  unread: string[];
  /** The terms that were read, as they were typed, and what is left of the text without them. */
  terms: QueryTerm[];
  rest: string;
};

/** A stretch of time, both ends inclusive, null where it is open; `not`: nothing of the entry may lie in it. */
export type DatesAsked = { from: Date | null; to: Date | null; not: boolean };

/** Values of the filters that no entry found may have. */
export type LeftOut = Pick<
  QueryText,
  "status" | "stance" | "named" | "hedge" | "kinds" | "was" | "origins" | "reporting" | "sanctioned"
>;

/** `status:reported` as typed: its field, its value, whether it has a minus, and the whole of it. */
export type QueryTerm = { text: string; field: string; value: string; not: boolean };

const namedFields: Record<string, NamedFilter> = {
  from: "source",
  via: "outlet",
  person: "person",
  org: "organization",
  organization: "organization",
  story: "story",
  rests: "rests",
};

/** `field:value` or `field:"several words"`, at the beginning or after a space. */
const term = /(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|(\S*))/giu;

/** An address of the web, at the beginning or after a space. */
const address = /(?<=^|\s)https?:\/\/[^\s"]+/giu;

/** All that a term can begin with. */
export const fields: ReadonlySet<string> = new Set([
  ...Object.keys(namedFields),
  "status",
  "stance",
  "is",
  "hedge",
  "after",
  "before",
  "said",
  "published",
  "was",
  "origins",
  "sanctioned",
]);

/** Whether it is no term at all but a word before a colon, as in a headline: `Trump: we met`. */
function isWord(field: string, quoted: string | undefined, bare: string | undefined): boolean {
  return quoted === undefined && bare === "" && !fields.has(field.toLowerCase());
}

/** The filter that a term of this field is, where it is one by a name. */
export function filterNamed(field: string): NamedFilter | null {
  return Object.hasOwn(namedFields, field) ? namedFields[field]! : null;
}

export function readQueryText(typed: string): QueryText {
  const text = straightQuotes(typed);
  const query: QueryText = {
    words: null,
    ...nothingLeftOut(),
    from: null,
    to: null,
    said: [],
    published: [],
    leftOut: nothingLeftOut(),
    addresses: [],
    unread: [],
    terms: [],
    rest: "",
  };
  const rest: string[] = [];
  let seen = 0;
  const read = (term: QueryTerm, at: number) => {
    query.terms.push(term);
    rest.push(text.slice(seen, at));
    seen = at + term.text.length;
    return " ";
  };
  const words = text.replace(
    termOrAddress,
    (whole, minus = "", name?: string, quoted?: string, bare?: string, at = 0) => {
      if (name === undefined) {
        push(query.addresses, whole);
        return read({ text: whole, field: "address", value: whole, not: false }, at);
      }
      if (isWord(name, quoted, bare)) return whole;
      const field = name.toLowerCase();
      const value = (quoted ?? bare ?? "").trim();
      const outcome = minus ? leaveOut(query, field, value) : take(query, field, value);
      if (outcome === null) return read({ text: whole, field, value, not: minus !== "" }, at);
      query.unread.push(`${outcome}: ${value === "" ? "passed over" : "searched for as plain words"}.`);
      return ` ${value.replaceAll('"', " ")} `;
    },
  );
  const plain = oneSpaced(words);
  rest.push(text.slice(seen));
  return { ...query, words: plain === "" ? null : plain, rest: oneSpaced(rest.join(" ")) };
}

const termOrAddress = new RegExp(`${address.source}|${term.source}`, "giu");

function noNames(): QueryText["named"] {
  return { source: [], outlet: [], person: [], organization: [], story: [], rests: [] };
}

export function nothingLeftOut(): LeftOut {
  return {
    ...{ status: [], stance: [], named: noNames(), hedge: [], kinds: [] },
    ...{ was: [], origins: [], reporting: [], sanctioned: [] },
  };
}

/** Terms and the rest of a text as one text again, the terms first. */
export function queryTextOf({ terms, rest }: { terms: readonly { text: string }[]; rest: string }): string {
  return [...terms.map(({ text }) => text), rest].filter((part) => part !== "").join(" ");
}

/** The same query with every `field:value` as the words of its value, for a reader who meant just that. */
export function asPlainWords(text: string): string {
  return oneSpaced(
    straightQuotes(text).replace(
      term,
      (whole, minus: string, field: string, quoted?: string, bare?: string) => {
        if (isWord(field, quoted, bare)) return whole;
        return quoted === undefined ? `${minus}${bare ?? ""}` : `${minus}"${quoted}"`;
      },
    ),
  );
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** As `take`, of a term with a minus. After no day is before it, and the other way about. */
function leaveOut(query: QueryText, field: string, value: string): string | null {
  if (field === "said" || field === "published") return takeDates(query[field], value, true);
  if (field !== "after" && field !== "before") return take({ ...query, ...query.leftOut }, field, value);
  const meaning = readEdtf(value);
  const instant = (field === "after" ? meaning?.from : meaning?.to)?.getTime();
  if (value === "" || instant === undefined) return take(query, field, value);
  if (field === "after") endBy(query, new Date(instant - 1));
  else beginAt(query, new Date(instant + 1));
  return null;
}

/** Of two dates at one end, both hold. */
function beginAt(query: QueryText, instant: Date): void {
  query.from = query.from && query.from > instant ? query.from : instant;
}

function endBy(query: QueryText, instant: Date): void {
  query.to = query.to && query.to < instant ? query.to : instant;
}

/** Null where the term was read into the query, else what is wrong with it. */
function take(query: QueryText, field: string, value: string): string | null {
  if (value === "") return `“${field}:” names nothing`;
  const named = filterNamed(field);
  if (named) return push(query.named[named], value);
  switch (field) {
    case "status": {
      const status = readStatus(value);
      return status ? push(query.status, status) : `“${apart(value)}” is not a status`;
    }
    case "stance": {
      const stance = readStance(value);
      return stance ? push(query.stance, stance) : `“${apart(value)}” is not a stance`;
    }
    case "is": {
      const kind = readKind(value);
      if (kind === null) return `“${apart(value)}” is not a kind of entry`;
      return kind === "circular" ? push(query.reporting, kind) : push(query.kinds, kind);
    }
    case "was": {
      const status = readPastStatus(value);
      return status ? push(query.was, status) : `“${apart(value)}” is not a status that a claim can have had`;
    }
    case "origins": {
      const asked = readOrigins(value);
      if (asked === null) return `“${apart(value)}” is not a number of origins, such as 1, 2.. or 1..2`;
      query.origins.push(asked);
      return null;
    }
    case "sanctioned":
      return push(query.sanctioned, value);
    case "hedge":
      return push(query.hedge, value);
    case "after":
    case "before": {
      // Both ends count in: after 2016-09 begins with that month, before 2018-02 ends with that one.
      const meaning = readEdtf(value);
      const instant = field === "after" ? meaning?.from : meaning?.to;
      if (!instant) return `“${apart(value)}” is not a date`;
      if (field === "after") beginAt(query, instant);
      else endBy(query, instant);
      return null;
    }
    case "said":
    case "published":
      return takeDates(query[field], value, false);
    default:
      return `“${field}:” is not a filter`;
  }
}

/** All that a date can mean: "2018" is a year, "2018-01-30.." or "2018-01-30/.." from that day on. */
function takeDates(asked: DatesAsked[], value: string, not: boolean): string | null {
  const meaning = readEdtf(withSlash(value));
  if (!meaning || (!meaning.from && !meaning.to)) return `“${apart(value)}” is not a date`;
  asked.push({ from: meaning.from, to: meaning.to, not });
  return null;
}

/** From one date to another as people type it, in the form of EDTF: "2018-01..2018-02", with an end left open. */
export function withSlash(text: string): string {
  const [, from, to] = /^([^/]*?)\.\.([^/]*)$/.exec(text.trim()) ?? [];
  return from === undefined || (from === "" && to === "") ? text : `${from || ".."}/${to || ".."}`;
}

function push<T>(list: T[], value: T): null {
  if (!list.includes(value)) list.push(value);
  return null;
}
