import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Facet, Histogram, Respelling, Span, TimelinePage } from "@/domain/pages";
import type { FacetName, TimelineQuery } from "@/domain/timeline/timeline-query";
import type { LineStyle } from "@/domain/vocabulary";
import { articlesFound } from "./articles-at";
import { facetsOf, totalOf, totalsOf } from "./facets";
import { histogramOf } from "./histogram";
import { matchSpans } from "./match-spans";
import { type Page, pageOf } from "./page";
import { anyTerm, type Term } from "./query-ast";
import { type Resolved, resolve, rowsWhere, soughtBy } from "./resolve";
import { settle } from "./spelling";

/** What a question finds: each part is worked out when it is asked for, and those of one question share their work. */
export type Found = {
  /** What stands in for words and names that nothing and nobody has; null where nothing had to. */
  respelled: Respelling[] | null;
  /** Words that say too little to be looked for. */
  passedOver: string[];
  /** What was taken for a sanction list or an authority, and is none. */
  unknownLists: string[];
  /** Which article each address in the question led to. */
  articles: TimelinePage["articles"];
  page: (limit?: number) => Promise<Page>;
  total: () => Promise<number>;
  /** With the number of their stories: null where they are too many for that to tell anything. */
  totals: () => Promise<{ total: number; stories: number | null }>;
  /** `most` values of each facet, with what choosing it would find. */
  facets: (names?: readonly FacetName[], most?: number) => Promise<Facet[]>;
  histogram: () => Promise<Histogram | null>;
  /** Where the words sought stand in each of these texts. */
  spans: (texts: readonly string[]) => Promise<Span[][]>;
  /** The same question, of entries in one style. */
  byStyle: () => Promise<(style: LineStyle) => Found>;
  /** The statement that tells the `id` of all that is found, for one that reads more of them. */
  ids: () => Prisma.Sql;
};

/** Where nothing can be found for what nothing says or nobody is called, what is nearest to it stands in, and is told. */
export async function find(db: Reader, query: TimelineQuery): Promise<Found> {
  const { resolved, respelled } = await settle(db, query);
  return found(db, resolved, respelled);
}

/** What the question finds as it stands. */
export async function findExactly(db: Reader, query: TimelineQuery): Promise<Found> {
  return found(db, await resolve(db, query), null);
}

function found(db: Reader, resolved: Resolved, respelled: Respelling[] | null): Found {
  const { query } = resolved;
  return {
    respelled,
    passedOver: resolved.passedOver,
    unknownLists: resolved.unknownLists,
    articles: articlesFound(query.addresses, resolved.held),
    page: (limit = query.limit) => pageOf(db, { ...resolved, query: { ...query, limit } }),
    total: () => totalOf(db, resolved),
    totals: () => totalsOf(db, resolved),
    facets: (names, most) => facetsOf(db, resolved, names, most === undefined ? most : { most, only: null }),
    histogram: () => histogramOf(db, resolved),
    spans: (texts) => matchSpans(db, resolved, texts),
    byStyle: async () => {
      const terms = await styleTerms(db);
      return (style) => {
        const term = terms.get(style);
        const status = anyTerm(term ? [term] : []);
        return found(db, { ...resolved, filters: { ...resolved.filters, status } }, respelled);
      };
    },
    ids: () => idsOf(resolved),
  };
}

function idsOf(resolved: Resolved): Prisma.Sql {
  const { standing, past } = rowsWhere(resolved, soughtBy(resolved));
  const rows = (where: Prisma.Sql) => Prisma.sql`SELECT e.entry_id AS id FROM search.entry e WHERE ${where}`;
  return past ? Prisma.sql`${rows(standing)} UNION ALL ${rows(past)}` : rows(standing);
}

/** The styles of entries as the index knows them, by name. */
async function styleTerms(db: Reader): Promise<Map<string, Term>> {
  const rows = await db.$queryRaw<(Term & { value: string })[]>`
    SELECT value, id, '#' || id AS lexeme, held FROM search.term WHERE facet = 'status'`;
  return new Map(rows.map(({ value, ...term }) => [value, term]));
}
