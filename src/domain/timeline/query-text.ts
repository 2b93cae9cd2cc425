import { z } from "zod";
import { readEdtf } from "../time/edtf";
import { Stance, Status } from "../vocabulary";

/**
 * The language of the search field: words, "phrases", -not and `or` go to full text as they stand; `field:value` picks.
 * Nothing ever fails: what cannot be read is said, and searched for as plain words.
 */
export type NamedFilter = "source" | "outlet" | "person" | "organization" | "story";

export type QueryText = {
  words: string | null;
  status: (Status | "none" | "open")[];
  stance: Stance[];
  /** Names as typed; whoever bears one of them is meant. */
  named: Record<NamedFilter, string[]>;
  hedge: string[];
  kinds: ("claim" | "response" | "question")[];
  from: Date | null;
  to: Date | null;
  /** Sentences for the reader about what could not be read. */
  unread: string[];
  /** The terms that were read, as they were typed, and what is left of the text without them. */
  terms: QueryTerm[];
  rest: string;
};

/** `status:reported` as typed: its field, its value, and the whole of it. */
export type QueryTerm = { text: string; field: string; value: string };

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

/** Words that newsrooms use for the statuses and stances beside the names of the record. */
const statusNames: Record<string, Status | "none" | "open"> = {
  withdrawn: "retracted",
  false: "refuted",
  "no-comment": "none",
  "open-question": "open",
};
const stanceNames: Record<string, Stance> = {
  declined: "declined_comment",
  denied: "denies",
  confirmed: "confirms",
};

const fields = [...Object.keys(namedFields), "status", "stance", "is", "hedge", "after", "before"];

/** `field:value` or `field:"several words"`, at the beginning or after a space; or a field of ours with nothing behind it. */
const term = new RegExp(
  `(?<=^|\\s)(-?)(?:([a-z]+):(?:"([^"]*)"|(\\S+))|(${fields.join("|")}):(?=\\s|$))`,
  "giu",
);

export function readQueryText(text: string): QueryText {
  const query: QueryText = {
    words: null,
    status: [],
    stance: [],
    named: { source: [], outlet: [], person: [], organization: [], story: [] },
    hedge: [],
    kinds: [],
    from: null,
    to: null,
    unread: [],
    terms: [],
    rest: "",
  };
  const rest: string[] = [];
  let seen = 0;
  const words = text.replace(
    term,
    (whole, minus: string, filled?: string, quoted?: string, bare?: string, empty = "", at = 0) => {
      const field = (filled ?? empty).toLowerCase();
      const value = (quoted ?? bare ?? "").trim();
      const outcome = minus ? `${whole} cannot be left out yet` : take(query, field, value);
      if (outcome === null) {
        query.terms.push({ text: whole, field, value });
        rest.push(text.slice(seen, at));
        seen = at + whole.length;
        return " ";
      }
      query.unread.push(`${outcome}: searched for as plain words.`);
      return ` ${value.replaceAll('"', " ")} `;
    },
  );
  const plain = oneSpaced(words);
  rest.push(text.slice(seen));
  return { ...query, words: plain === "" ? null : plain, rest: oneSpaced(rest.join(" ")) };
}

/** The same query with every `field:value` as the words of its value, for a reader who meant just that. */
export function asPlainWords(text: string): string {
  return oneSpaced(
    text.replace(term, (_, minus: string, _field, quoted?: string, bare?: string, empty = "") =>
      quoted === undefined ? `${minus}${bare ?? empty}` : `${minus}"${quoted}"`,
    ),
  );
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Null where the term was read into the query, else what is wrong with it. */
function take(query: QueryText, field: string, value: string): string | null {
  if (value === "") return `“${field}:” names nothing`;
  const named = Object.hasOwn(namedFields, field) ? namedFields[field] : undefined;
  if (named) return push(query.named[named], value);
  switch (field) {
    case "status": {
      const status = pick(z.enum([...Status.options, "none", "open"]), statusNames, value);
      return status ? push(query.status, status) : `“${value}” is not a status`;
    }
    case "stance": {
      const stance = pick(Stance, stanceNames, value);
      return stance ? push(query.stance, stance) : `“${value}” is not a stance`;
    }
    case "is": {
      const kind = Object.hasOwn(kindNames, value.toLowerCase()) ? kindNames[value.toLowerCase()] : undefined;
      return kind ? push(query.kinds, kind) : `“${value}” is not a kind of entry`;
    }
    case "hedge":
      return push(query.hedge, value);
    case "after":
    case "before": {
      // Both ends count in: after 2016-09 begins with that month, before 2018-02 ends with that one. Of two, both hold.
      const meaning = readEdtf(value);
      const instant = field === "after" ? meaning?.from : meaning?.to;
      if (!instant) return `“${value}” is not a date`;
      if (field === "after") query.from = query.from && query.from > instant ? query.from : instant;
      else query.to = query.to && query.to < instant ? query.to : instant;
      return null;
    }
    default:
      return `“${field}:” is not a filter`;
  }
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
