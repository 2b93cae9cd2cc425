import { z } from "zod";
import { readQueryText } from "../timeline/query-text";
import { type FacetName, type FilterName, readCursor, type TimelineQuery } from "../timeline/timeline-query";
import { SourceIdentity, Stance, Status } from "../vocabulary";
import {
  AsOf,
  bound,
  cursorParam,
  numberParam,
  once,
  type Parsed,
  type RawParams,
  readParams,
  SlugParam,
  several,
  Words,
} from "./params";

/** Words that weaken, as they stand in an article. */
const HedgeParam = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll("\u0000", " ").toWellFormed().trim());

const filters = {
  q: once(Words),
  person: several(SlugParam),
  organization: several(SlugParam),
  story: several(SlugParam),
  outlet: several(SlugParam),
  stance: several(Stance),
  sourceType: several(SourceIdentity),
  hedge: several(HedgeParam),
  from: once(bound("from")),
  to: once(bound("to")),
  asOf: once(AsOf),
  sort: once(z.enum(["newest", "oldest", "relevance"])),
  cursor: once(cursorParam(readCursor)),
} as const;

const Style = z.enum([...Status.options, "none", "open"]);
export const timelineParams = {
  ...filters,
  status: several(Style),
  density: once(z.enum(["compact", "comfortable"])),
};

export const claimListParams = {
  ...filters,
  status: several(Status),
  source: several(SlugParam),
  limit: once(numberParam(1, 200)),
  facets: once(z.enum(["0", "1"])),
};

/** Entries of one page of the timeline. */
const pageLength = 50;

export type TimelineAddress = {
  query: TimelineQuery;
  /** What the search field says, as typed. */
  q: string;
  /** Filters as they stand in the address, without those that the search field adds. */
  filters: Pick<TimelineQuery, FacetName>;
  asOf: Date | null;
  density: "compact" | "comfortable";
  unread: string[];
};

/** The whole state of the timeline page, from its address. `now` stands in where no day is asked for. */
export function readTimelineAddress(raw: RawParams, now: Date): Parsed<TimelineAddress> {
  const parsed = readParams(timelineParams, raw, false);
  if (!parsed.ok) return parsed;
  const { density, asOf, ...asked } = parsed.value;
  const { status, stance, person, organization, outlet, sourceType, hedge, story, q } = asked;
  const { unread, ...query } = queryOf({
    ...asked,
    asOf: asOf ?? now,
    kinds: null,
    source: [],
    limit: pageLength,
  });
  const filters = { status, stance, person, organization, outlet, sourceType, hedge, story };
  return {
    ok: true,
    value: { query, q: q ?? "", filters, asOf: asOf ?? null, density: density ?? "comfortable", unread },
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

type Asked = Pick<TimelineQuery, FilterName | "asOf" | "kinds" | "limit"> & {
  q?: string;
  from?: Date;
  to?: Date;
  sort?: TimelineQuery["order"];
  cursor?: TimelineQuery["cursor"];
};

/** What the filters of the address and the terms of the search field ask for together. */
function queryOf({ q, from, to, sort, cursor, ...asked }: Asked): TimelineQuery & { unread: string[] } {
  const typed = readQueryText(q ?? "");
  return {
    ...asked,
    words: typed.words,
    status: [...asked.status, ...typed.status],
    stance: [...asked.stance, ...typed.stance],
    named: typed.named,
    hedge: [...asked.hedge, ...typed.hedge],
    kinds:
      typed.kinds.length > 0
        ? typed.kinds.filter((kind) => asked.kinds?.includes(kind) ?? true)
        : asked.kinds,
    from: latest(from, typed.from),
    to: earliest(to, typed.to),
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
