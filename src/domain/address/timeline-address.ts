import { z } from "zod";
import { mostRanked } from "../timeline/most-ranked";
import { readOrigins } from "../timeline/origins-asked";
import { type DatesAsked, queryTextOf, readQueryText } from "../timeline/query-text";
import {
  FacetName,
  type FilterName,
  jumpTo,
  readCursor,
  type TimelineQuery,
} from "../timeline/timeline-query";
import { LineStyle, Reporting, SourceIdentity, Stance, Status } from "../vocabulary";
import {
  AsOf,
  bound,
  cursorParam,
  Dates,
  numberParam,
  once,
  type Parsed,
  type RawParams,
  readParams,
  SlugParam,
  several,
  typedIn,
  Words,
} from "./params";
import { readTypedDates, type TypedDates, typedDate } from "./typed-dates";

/** Words that weaken, as they stand in an article. */
const HedgeParam = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll("\u0000", " ").toWellFormed().trim());

const filters = {
  q: once(
    Words.meta({
      description:
        'Words, "phrases", -not, or, and terms such as status:reported from:"Rossiya-1" via:… person:… org:… story:… ' +
        "hedge:… stance:… was:reported origins:2.. is:circular rests:… sanctioned:ofac after:2016-09 before:2018-02 said:2018-01 published:2018-01-30, each also left out with a minus: -status:reported. The address " +
        "of an article (https://…) finds what rests on it. A phrase is exactly its words; others are found by any of their endings. What cannot be read is searched for as plain words",
      example: "terrorism -denied status:reported",
    }),
  ),
  person: several(SlugParam.describe("Slug of somebody whom the claim is about or who speaks to it")),
  organization: several(SlugParam.describe("Slug of an organization, likewise")),
  story: several(SlugParam.describe("Slug of a story")),
  outlet: several(SlugParam.describe("Slug of an outlet that carried it")),
  stance: several(Stance.describe("How one who speaks to it stands to it")),
  sourceType: several(SourceIdentity.describe("What kind of source speaks to it")),
  hedge: several(HedgeParam.describe("A word that weakens, as it stands in an article")),
  from: once(bound("from")),
  to: once(bound("to")),
  asOf: once(AsOf),
  sort: once(
    z
      .enum(["newest", "oldest", "relevance"])
      .describe(
        `relevance: the best match first, among the newest ${mostRanked.toLocaleString("en-GB")} that match`,
      ),
  ),
  cursor: once(cursorParam(readCursor)),
} as const;

export const timelineParams = {
  ...filters,
  // The terms of the search field are fields of their own in the page's form, beside the one that is typed in.
  q: several(Words)
    .transform((parts) => parts.filter((part) => part !== undefined).join(" "))
    .refine((text) => text.length <= 1_000, "is longer than 1,000 characters"),
  from: typedDate,
  to: typedDate,
  /** A date to begin the page at. */
  at: typedDate,
  status: several(LineStyle),
  density: once(z.enum(["compact", "comfortable"])),
};

const OriginsParam = z
  .string()
  .transform((text, context) => {
    const asked = readOrigins(text);
    if (asked) return asked;
    context.addIssue({ code: "custom", message: "is not a number of origins, such as 1, 2.. or 1..2" });
    return z.NEVER;
  })
  .meta({
    description:
      "How many independent origins the claim has for certain (`independence.min`), both ends counted in: 1, 2.., ..1 or 1..2",
    example: "2..",
  });

const SanctionedParam = Words.pipe(z.string()).meta({
  description:
    "Claims about somebody under sanctions on the day asked: `any`, the key of a sanction list, or the slug or a name of an authority",
  example: "ofac",
});

export const claimListParams = {
  ...filters,
  status: several(Status),
  was: several(
    Status.exclude(["unsourced"]).describe("A status that the claim had before the one that it has"),
  ),
  origins: several(OriginsParam),
  reporting: several(Reporting.describe("circular: circular reporting is found")),
  rests: several(
    SlugParam.describe("Slug of a person or an organization without whom no independent origin is left"),
  ),
  sanctioned: several(SanctionedParam),
  source: several(SlugParam.describe("Slug of who says it")),
  said: once(
    Dates.meta({
      description:
        "When it was said: EDTF as precise as you like, or from one date to another (2018-01-28/2018-01-30, 2018-01-28/..)",
      example: "2018-01",
    }),
  ),
  published: once(
    Dates.meta({
      description:
        "When what says or shows it was published, likewise; `from` and `to` are of when it happened",
      example: "2018-01-30",
    }),
  ),
  limit: once(numberParam(1, 200)),
  facets: once(z.enum(["0", "1"]).describe("1: with the counts of each filter's values")),
};

const { cursor: _noPages, facets: _noCounts, ...wholeList } = claimListParams;
/** The same claims all at once. */
export const claimExportParams = {
  ...wholeList,
  sort: once(
    z.enum(["newest", "oldest", "relevance"]).describe("relevance: as newest, since a file has all of them"),
  ),
  limit: once(numberParam(1, 9_999_999).describe("The most claims that you want; left out, all of them")),
};

/** The same with the entries that are no claim: refusals to speak, and open questions. */
export const entryExportParams = {
  ...claimExportParams,
  status: several(LineStyle),
  limit: once(numberParam(1, 9_999_999).describe("The most entries that you want; left out, all of them")),
};

/** On a page these filters are terms of the search field and nothing else. */
const onlyTyped = { source: [], was: [], origins: [], reporting: [], rests: [], sanctioned: [] };

/** Entries of one page of the timeline. */
const pageLength = 50;

export type TimelineAddress = {
  query: TimelineQuery;
  /** What the search field says, without the terms that are filters. */
  q: string;
  filters: Pick<TimelineQuery, FacetName>;
  /** As typed, where they can be read; else "". */
  from: string;
  to: string;
  asOf: Date | null;
  density: "compact" | "comfortable";
  sort: TimelineQuery["order"];
  /** Where in the list the page begins, as typed: a date, or the page of an earlier answer. */
  place: { at: string; cursor: string };
  unread: string[];
  /** Sentences for the reader about dates that are none, or that leave nothing between them. */
  dateNotes: string[];
};

/** The whole state of the timeline page, from its address. `now` stands in where no day is asked for. */
export function readTimelineAddress(raw: RawParams, now: Date): Parsed<TimelineAddress> {
  const parsed = readParams(timelineParams, raw, false);
  if (!parsed.ok) return parsed;
  const { density, asOf, at, from, to, ...asked } = parsed.value;
  const dates = readTypedDates({ from, to, at });
  const cursor = asked.cursor ?? (dates.at && jumpTo(dates.at, asked.sort ?? "newest"));
  const { unread, ...query } = queryOf({
    ...asked,
    ...(dates.from && { from: dates.from }),
    ...(dates.to && { to: dates.to }),
    ...(cursor && { cursor }),
    asOf: asOf ?? now,
    kinds: null,
    ...onlyTyped,
    limit: pageLength,
  });
  return {
    ok: true,
    value: {
      query,
      ...asOneFilter(query, parsed.value.q, dates),
      asOf: asOf ?? null,
      density: density ?? "comfortable",
      sort: query.order,
      place: { at: dates.typed.at, cursor: typedIn(raw, "cursor") },
      unread,
      dateNotes: [...dates.notes, ...(isBackwards(query) ? [backwards] : [])],
    },
  };
}

const backwards = "The first date is later than the last: nothing can lie between them.";

function isBackwards({ from, to }: TimelineQuery): boolean {
  return from !== null && to !== null && from > to;
}

/** A date that its field takes; EDTF has more, and those stay terms. */
const plainDate = /^\d{4}(-\d{2}){0,2}$/;

/**
 * A term of the search field that says just what a filter says becomes that filter: whoever types `status:reported` finds
 * the box ticked, and one and the same chip either way. `after:2016` is the first of the two dates, where none is set.
 */
function asOneFilter(
  query: TimelineQuery,
  q: string,
  { typed }: TypedDates,
): Pick<TimelineAddress, "q" | "filters" | "from" | "to"> {
  const { terms, rest } = readQueryText(q);
  const only = (field: string) => {
    const [first, ...more] = terms.filter((term) => term.field === field && !term.not);
    return first && more.length === 0 && plainDate.test(first.value) ? first : null;
  };
  const from = typed.from === "" ? only("after") : null;
  const to = typed.to === "" ? only("before") : null;
  const kept = terms.filter(
    (term) =>
      term.not || (!["status", "stance", "hedge"].includes(term.field) && term !== from && term !== to),
  );
  const filters = Object.fromEntries(
    FacetName.options.map((name) => [name, [...new Set<string>(query[name])]]),
  ) as TimelineAddress["filters"];
  return {
    q: queryTextOf({ terms: kept, rest }),
    filters,
    from: from?.value ?? typed.from,
    to: to?.value ?? typed.to,
  };
}

/** The claims that a client of the API asks for. */
export function readClaimListAddress(
  raw: RawParams,
  now: Date,
): Parsed<{ query: TimelineQuery; facets: boolean; unread: string[] }> {
  const parsed = readParams(claimListParams, raw, true);
  if (!parsed.ok) return parsed;
  const { facets, limit, asOf, ...rest } = parsed.value;
  const { unread, ...query } = queryOf({
    ...rest,
    asOf: asOf ?? now,
    kinds: ["claim"],
    limit: limit ?? pageLength,
  });
  return { ok: true, value: { query, facets: facets === "1", unread } };
}

/** What a file is asked to hold: all that matches, or the first `most` of it. */
export type ExportAddress = { query: TimelineQuery; most: number };

export function readClaimExportAddress(raw: RawParams, now: Date): Parsed<ExportAddress> {
  return exportAddress(readParams(claimExportParams, raw, true), ["claim"], now);
}

/** With the entries that are no claim. */
export function readEntryExportAddress(raw: RawParams, now: Date): Parsed<ExportAddress> {
  return exportAddress(readParams(entryExportParams, raw, true), null, now);
}

function exportAddress(
  parsed: Parsed<Omit<Asked, "asOf" | "kinds" | "limit"> & { asOf?: Date; limit?: number }>,
  kinds: TimelineQuery["kinds"],
  now: Date,
): Parsed<ExportAddress> {
  if (!parsed.ok) return parsed;
  const { limit = Number.POSITIVE_INFINITY, asOf = now, ...rest } = parsed.value;
  const { unread: _, ...query } = queryOf({ ...rest, asOf, kinds, limit: exportedAtOnce });
  if (query.order === "relevance") query.order = "newest";
  return { ok: true, value: { query, most: limit } };
}

/** Entries that one step of an export reads: enough to be quick, few enough to hold. */
const exportedAtOnce = 200;

type Asked = Pick<TimelineQuery, FilterName | "sanctioned" | "asOf" | "kinds" | "limit"> & {
  q?: string;
  from?: Date;
  to?: Date;
  said?: DatesAsked;
  published?: DatesAsked;
  sort?: TimelineQuery["order"];
  cursor?: TimelineQuery["cursor"];
};

/** What the filters of the address and the terms of the search field ask for together. */
function queryOf({
  q,
  from,
  to,
  said,
  published,
  sort,
  cursor,
  ...asked
}: Asked): TimelineQuery & { unread: string[] } {
  const typed = readQueryText(q ?? "");
  return {
    ...asked,
    words: typed.words,
    status: [...asked.status, ...typed.status],
    stance: [...asked.stance, ...typed.stance],
    named: typed.named,
    hedge: [...asked.hedge, ...typed.hedge],
    was: [...asked.was, ...typed.was],
    origins: [...asked.origins, ...typed.origins],
    reporting: [...asked.reporting, ...typed.reporting],
    sanctioned: [...asked.sanctioned, ...typed.sanctioned],
    leftOut: typed.leftOut,
    addresses: typed.addresses,
    kinds:
      typed.kinds.length > 0
        ? typed.kinds.filter((kind) => asked.kinds?.includes(kind) ?? true)
        : asked.kinds,
    from: latest(from, typed.from),
    to: earliest(to, typed.to),
    said: [...(said ? [said] : []), ...typed.said],
    published: [...(published ? [published] : []), ...typed.published],
    order: sort ?? "newest",
    cursor: cursor ?? null,
    unread: typed.unread,
  };
}

function latest(a: Date | undefined, b: Date | null): Date | null {
  return a && b ? (a > b ? a : b) : (a ?? b);
}

function earliest(a: Date | undefined, b: Date | null): Date | null {
  return a && b ? (a < b ? a : b) : (a ?? b);
}
