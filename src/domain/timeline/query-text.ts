import type { z } from "zod";
import { apart } from "../apart";
import { stanceWords } from "../attribution-words";
import { lineWord } from "../status/status-words";
import { readEdtf } from "../time/edtf";
import { LineStyle, Stance } from "../vocabulary";
import { straightQuotes } from "./straight-quotes";

/**
 * The language of the search field: words, "phrases", -not and `or` go to full text as they stand; `field:value` picks.
 * Nothing ever fails: what cannot be read is said, and searched for as plain words.
 */
export type NamedFilter = "source" | "outlet" | "person" | "organization" | "story";

export type QueryText = {
  words: string | null;
  status: LineStyle[];
  stance: Stance[];
  /** Names as typed; whoever bears one of them is meant. */
  named: Record<NamedFilter, string[]>;
  hedge: string[];
  kinds: ("claim" | "response" | "question")[];
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
export type LeftOut = Pick<QueryText, "status" | "stance" | "named" | "hedge" | "kinds">;

/** `status:reported` as typed: its field, its value, whether it has a minus, and the whole of it. */
export type QueryTerm = { text: string; field: string; value: string; not: boolean };

const namedFields: Record<string, NamedFilter> = {
  from: "source",
  via: "outlet",
  person: "person",
  org: "organization",
  organization: "organization",
  story: "story",
};

const kindNames: Record<string, QueryText["kinds"][number]> = {
  claim: "claim",
  "no-comment": "response",
  "open-question": "question",
};

/** Words that newsrooms use for the statuses and stances beside the names of the record, and those that the pages have. */
const statusNames: Record<string, LineStyle> = {
  ...Object.fromEntries(LineStyle.options.map((style) => [lineWord(style).toLowerCase(), style])),
  false: "refuted",
  withdrawn: "retracted",
  "no-comment": "none",
  "open-question": "open",
};
const stanceNames: Record<string, Stance> = {
  ...Object.fromEntries(Stance.options.map((stance) => [stanceWords[stance].toLowerCase(), stance])),
  declined: "declined_comment",
  denied: "denies",
  confirmed: "confirms",
};

/** `field:value` or `field:"several words"`, at the beginning or after a space. */
const term = /(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|(\S*))/giu;

/** An address of the web, at the beginning or after a space. */
const address = /(?<=^|\s)https?:\/\/[^\s"]+/giu;

const fields = new Set([
  ...Object.keys(namedFields),
  "status",
  "stance",
  "is",
  "hedge",
  "after",
  "before",
  "said",
  "published",
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
    status: [],
    stance: [],
    named: noNames(),
    hedge: [],
    kinds: [],
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
  return { source: [], outlet: [], person: [], organization: [], story: [] };
}

export function nothingLeftOut(): LeftOut {
  return { status: [], stance: [], named: noNames(), hedge: [], kinds: [] };
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
      const status = pick(LineStyle, statusNames, value);
      return status ? push(query.status, status) : `“${apart(value)}” is not a status`;
    }
    case "stance": {
      const stance = pick(Stance, stanceNames, value);
      return stance ? push(query.stance, stance) : `“${apart(value)}” is not a stance`;
    }
    case "is": {
      const name = value.toLowerCase().replaceAll(" ", "-");
      const kind = Object.hasOwn(kindNames, name) ? kindNames[name] : undefined;
      return kind ? push(query.kinds, kind) : `“${apart(value)}” is not a kind of entry`;
    }
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

/** All that a date can mean: "2018" is a year, "2018-01-30/.." from that day on. */
function takeDates(asked: DatesAsked[], value: string, not: boolean): string | null {
  const meaning = readEdtf(value);
  if (!meaning || (!meaning.from && !meaning.to)) return `“${apart(value)}” is not a date`;
  asked.push({ from: meaning.from, to: meaning.to, not });
  return null;
}

function push<T>(list: T[], value: T): null {
  if (!list.includes(value)) list.push(value);
  return null;
}

function pick<T extends string>(schema: z.ZodType<T>, names: Record<string, T>, value: string): T | null {
  const plain = value.toLowerCase();
  if (Object.hasOwn(names, plain)) return names[plain]!;
  const parsed = schema.safeParse(plain.replaceAll("-", "_"));
  return parsed.success ? parsed.data : null;
}
