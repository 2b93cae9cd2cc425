import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { OriginsAsked } from "@/domain/timeline/origins-asked";
import { readWords } from "@/domain/timeline/search-words";
import { askingFor, FilterName, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { byName } from "../claim/unnamed-sources";
import { articlesAt, type HeldArticle, restingOn } from "./articles-at";
import { isOne } from "./called";
import { allOf, anyTerm, conditionsOf, type Sought, type Term, tsqueryOf } from "./query-ast";
import { type SaidWhen, saidWhen } from "./said-when";
import { aboutSanctioned } from "./sanctioned";
import { type IndexState, stateAsOf, theState } from "./state";
import { askedIn, type KnownWord, knownTexts, wordsSought } from "./words-sought";

/** A query with every name in it found in the index, ready to be asked. */
export type Resolved = {
  query: TimelineQuery;
  /** Names the database, and the index as it stands: what was counted stays right until that changes. */
  name: string;
  generation: string;
  edition: string;
  version: number;
  /** Whether nothing begins or ends after `asOf`, so that only rows that still stand matter. */
  latest: boolean;
  words: Sought;
  filters: Record<FilterName, Sought>;
  kinds: Sought;
  /** What the entries rest on, where articles are asked for by their addresses. */
  articles: Sought;
  /** What no entry may have. */
  leftOut: Sought;
  /** When it was said or published. */
  when: SaidWhen;
  /** Whoever the entries are about is under sanctions, or is not. */
  sanctioned: Sought[];
  /** What was taken for a sanction list or an authority, and is none. */
  unknownLists: string[];
  /** The articles asked for, by their addresses. */
  held: HeldArticle[];
  /** Words that nothing says, in the order typed; what they would have to be is another's question. */
  unknown: string[];
  /** Words that say too little to be looked for. */
  passedOver: string[];
  /** What the index knows of each of the words. */
  known: KnownWord[];
};

/** What `source`, `stance`, `sourceType` and `hedge` ask must hold of one and the same attribution, and its dates with it. */
export const spoken = ["source", "stance", "sourceType", "hedge"] as const satisfies FilterName[];

export const everything: Sought = { is: "all", of: [] };

export async function resolve(db: Reader, query: TimelineQuery): Promise<Resolved> {
  const { leftOut } = query;
  const asked = [
    ...askedFor(query),
    ...askedFor({ ...askingFor(leftOut.kinds, query.asOf), ...leftOut }, "left out"),
  ];
  const alternatives = query.words === null ? null : readWords(query.words);
  // One statement: to ask for each by itself takes longer than what is asked, also where they go off together.
  const [told] = await db.$queryRaw<
    (IndexState & { terms: FoundTerm[] | null; known: KnownWord[] | null })[]
  >`
    SELECT state.*, ${jsonOf(
      asked.length === 0
        ? null
        : Prisma.sql`SELECT dimension, id, '#' || id AS lexeme, held
      FROM (${Prisma.join(asked, " UNION ALL ")}) AS asked`,
    )} AS terms,
      ${jsonOf(alternatives && knownTexts(askedIn(alternatives)))} AS known
    FROM (${stateAsOf(query.asOf)}) AS state`;
  const { terms, known, ...state } = theState(told);
  const found = terms ?? [];
  const [held, when, sanctioned] = await Promise.all([
    articlesAt(db, query.addresses, query.asOf),
    saidWhen(db, query),
    aboutSanctioned(db, query, state.edition),
  ]);
  const words =
    alternatives === null
      ? { sought: everything, unknown: [], passedOver: [], known: [] }
      : await wordsSought(db, alternatives, known ?? []);
  const pick = (dimension: string) =>
    anyTerm(
      found
        .filter((term) => term.dimension === dimension)
        .map(({ id, lexeme, held }): Term => ({ id, lexeme, held })),
    );
  const isAsked = (name: FilterName) =>
    query[name].length + (name in query.named ? query.named[name as keyof typeof query.named].length : 0) > 0;
  const filters = Object.fromEntries(
    FilterName.options.map((name) => [name, isAsked(name) ? pick(name) : everything]),
  ) as Resolved["filters"];
  return {
    query,
    ...state,
    words: words.sought,
    unknown: words.unknown,
    passedOver: words.passedOver,
    known: words.known,
    filters,
    kinds: query.kinds === null ? everything : pick("kind"),
    articles: query.addresses.length === 0 ? everything : restingOn(held),
    leftOut: pick("left out"),
    when,
    sanctioned: sanctioned.sought,
    unknownLists: sanctioned.unknown,
    held,
  };
}

/** The rows of a statement as one value; null where there is none. */
function jsonOf(statement: Prisma.Sql | null): Prisma.Sql {
  return statement === null
    ? Prisma.sql`NULL`
    : Prisma.sql`(SELECT json_agg(each) FROM (${statement}) AS each)`;
}

/** Whatever the query asks for, one of its filters left out where a facet counts what choosing another value would give. */
export function soughtBy(resolved: Resolved, lifted?: FilterName): Sought {
  const asked = FilterName.options.filter((name) => name !== lifted && !isEverything(resolved.filters[name]));
  const one = asked.filter((name) => (spoken as readonly string[]).includes(name));
  const all = allOf([
    resolved.kinds,
    ...asked.map((name) => resolved.filters[name]),
    resolved.articles,
    ...resolved.when.sought,
    ...resolved.sanctioned,
    resolved.words,
    ...(resolved.leftOut.is === "nothing" ? [] : [{ is: "not", of: resolved.leftOut } as const]),
  ]);
  const together = one.length + (resolved.when.spoken.length > 0 ? 1 : 0);
  if (together < 2 || one.length === 0 || all.is === "nothing") return all;
  return {
    is: "checked",
    of: all,
    condition: Prisma.sql`EXISTS (SELECT 1 FROM attribution a WHERE ${isSaid(resolved, one)})`,
  };
}

export function isEverything(sought: Sought): boolean {
  return sought.is === "all" && sought.of.length === 0;
}

/** The attribution `a` is one of the row `e`, and all of what is asked. */
export function isSaid({ query, when }: Resolved, asked: readonly FilterName[]): Prisma.Sql {
  const conditions = [
    Prisma.sql`(a.claim_id = e.entry_id OR a.id = e.entry_id) AND a.published_at <= e.public_from`,
    ...when.spoken,
  ];
  if (asked.includes("source"))
    conditions.push(
      Prisma.sql`${byName(Prisma.sql`a`)} AND EXISTS (SELECT 1 FROM entity n WHERE n.id = a.source_id AND ${isOne(query.source, query.named.source)})`,
    );
  if (asked.includes("stance")) conditions.push(Prisma.sql`a.stance::text = ANY(${query.stance})`);
  if (asked.includes("sourceType"))
    conditions.push(Prisma.sql`a.source_identity::text = ANY(${query.sourceType})`);
  if (asked.includes("hedge"))
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM selector h WHERE h.attribution_id = a.id AND h.role = 'hedge'
      AND left(lower(h.exact), 200) = ANY(${query.hedge.map(hedgeValue)}))`);
  return Prisma.join(conditions, " AND ");
}

/** Hedges are told apart by their words, whatever their case. */
export function hedgeValue(words: string): string {
  return words.toLowerCase().slice(0, 200);
}

type FoundTerm = Term & { dimension: string };

/** A statement for each filter that asks for anything; `as` one and the same dimension, where it does not matter which. */
function askedFor(query: TimelineQuery, as?: string): Prisma.Sql[] {
  const { named } = query;
  const parts: Prisma.Sql[] = [];
  const plain = (dimension: string, facet: string, values: readonly string[]) => {
    if (values.length > 0)
      parts.push(Prisma.sql`SELECT ${as ?? dimension} AS dimension, t.* FROM search.term t
        WHERE t.key = ANY(${values.map((value) => `${facet}:${value}`)})`);
  };
  const entity = (
    facet: "person" | "organization" | "outlet" | "source" | "rests",
    slugs: string[],
    names: string[],
  ) => {
    if (slugs.length + names.length === 0) return;
    const kind =
      facet === "person" || facet === "organization"
        ? Prisma.sql`n.kind = ${facet}::entity_kind AND`
        : Prisma.empty;
    parts.push(Prisma.sql`SELECT ${as ?? facet} AS dimension, t.* FROM entity n
      JOIN search.term t ON t.key = ${`${facet}:`} || n.id WHERE ${kind} ${isOne(slugs, names)}`);
  };
  plain("kind", "kind", query.kinds ?? []);
  plain("status", "status", query.status);
  plain("was", "was", query.was);
  plain("reporting", "reporting", query.reporting);
  plain("stance", "stance", query.stance);
  plain("sourceType", "identity", query.sourceType);
  plain("hedge", "hedge", query.hedge.map(hedgeValue));
  entity("person", query.person, named.person);
  entity("organization", query.organization, named.organization);
  entity("outlet", query.outlet, named.outlet);
  entity("source", query.source, named.source);
  entity("rests", query.rests, named.rests);
  if (query.origins.length > 0)
    parts.push(Prisma.sql`SELECT ${as ?? "origins"} AS dimension, t.* FROM search.term t
      WHERE t.facet = 'origins' AND CASE WHEN t.facet = 'origins' THEN ${Prisma.join(query.origins.map(isBetween), " OR ")} END`);
  if (query.story.length + named.story.length > 0)
    parts.push(Prisma.sql`SELECT ${as ?? "story"} AS dimension, t.* FROM story s JOIN search.term t ON t.key = 'story:' || s.id
      WHERE s.slug = ANY(${[...query.story, ...named.story]})
        OR EXISTS (SELECT 1 FROM unnest(${named.story}::text[]) AS asked
          WHERE to_tsvector('search.english', search.parted(s.headline)) @@ plainto_tsquery('search.english', search.parted(asked)))`);
  return parts;
}

/** The term `t` is a number of origins between these. */
function isBetween({ least, most }: OriginsAsked): Prisma.Sql {
  return most === null
    ? Prisma.sql`t.value::int >= ${least}`
    : Prisma.sql`t.value::int BETWEEN ${least} AND ${most}`;
}

/** What picks rows `e` of the index: their marks, their days, and that they were public on the day asked for. */
export function rowsWhere(
  resolved: Resolved,
  sought: Sought,
): { standing: Prisma.Sql; past: Prisma.Sql | null } {
  const { query, latest } = resolved;
  const marks = tsqueryOf(sought);
  const conditions = [
    ...(marks === null ? [] : [Prisma.sql`e.words @@ ${marks}::tsquery`]),
    ...conditionsOf(sought),
    ...(query.from ? [Prisma.sql`e.sort_at >= ${query.from}`] : []),
    ...(query.to ? [Prisma.sql`e.sort_at <= ${query.to}`] : []),
    ...(latest ? [] : [Prisma.sql`e.public_from <= ${query.asOf}`]),
  ];
  return {
    standing: Prisma.join([...conditions, Prisma.sql`e.public_to = 'infinity'`], " AND "),
    past: latest
      ? null
      : Prisma.join(
          [...conditions, Prisma.sql`e.public_to < 'infinity' AND e.public_to > ${query.asOf}`],
          " AND ",
        ),
  };
}
