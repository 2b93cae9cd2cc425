import { Prisma } from "@/db/generated/client";
import { edgesOf, isEverything, type Resolved } from "./resolve";
import { conditionsOf, type Sought, tsqueryOf } from "./sought";

/**
 * The rows that match, as a statement that gives (block, bits): 15,360 rows to a block, one bit each. Terms whose bits
 * are kept are read, the others are found by the rows that have them, and both are joined alike.
 */
export function bitsMatching(resolved: Resolved, sought: Sought): Prisma.Sql {
  const { query, latest } = resolved;
  const parts = [bitsOf(sought, resolved)];
  if (!latest) parts.push(publicOn(query.asOf));
  // Whole months or years that are asked for are sought as such already.
  const { from, to } = edgesOf(query);
  if (to) parts.push(until(31, to, latest));
  const all = joined(parts);
  if (!from) return all;
  // Not a millisecond before: instants are kept to the millisecond.
  return without(all, until(31, new Date(from.getTime() - 1), latest));
}

function bitsOf(sought: Sought, resolved: Resolved): Prisma.Sql {
  const ofTerms = (ids: number[]) => kept(ids, resolved.latest);
  switch (sought.is) {
    case "nothing":
      return Prisma.sql`SELECT block, bits FROM search.bits WHERE false`;
    case "term":
      return sought.term.held ? ofTerms([sought.term.id]) : byRows(sought, resolved);
    case "phrase":
    case "checked":
      return byRows(sought, resolved);
    case "any": {
      const held = sought.of.flatMap((part) => (part.is === "term" && part.term.held ? [part.term.id] : []));
      const sparse = sought.of.filter(
        (part) => part.is === "phrase" || (part.is === "term" && !part.term.held),
      );
      const rest = sought.of.filter((part) => part.is === "all" || part.is === "not" || part.is === "any");
      const parts = [
        ...(held.length > 0 ? [ofTerms(held)] : []),
        ...(sparse.length > 0 ? [byRows({ is: "any", of: sparse }, resolved)] : []),
        ...rest.map((part) => bitsOf(part, resolved)),
      ];
      if (parts.length === 1) return parts[0]!;
      return Prisma.sql`SELECT block, bit_or(bits) AS bits
        FROM (${Prisma.join(parts, " UNION ALL ")}) AS either GROUP BY block`;
    }
    case "all": {
      if (isEverything(sought)) return ofTerms([everyRow]);
      const wanted = sought.of.filter(({ is }) => is !== "not");
      const unwanted = sought.of.flatMap((part) => (part.is === "not" ? [part.of] : []));
      const base =
        wanted.length === 0 ? ofTerms([everyRow]) : joined(wanted.map((part) => bitsOf(part, resolved)));
      return unwanted.reduce((sql, part) => without(sql, bitsOf(part, resolved)), base);
    }
    case "not":
      return without(ofTerms([everyRow]), bitsOf(sought.of, resolved));
    default:
      return sought satisfies never;
  }
}

/** The term that every row has. */
const everyRow = 100;

function kept(ids: number[], latest: boolean): Prisma.Sql {
  const standing = latest ? Prisma.sql`AND block >= 0` : Prisma.empty;
  if (ids.length === 1)
    return Prisma.sql`SELECT block, bits FROM search.bits WHERE term = ${ids[0]} ${standing}`;
  return Prisma.sql`SELECT block, bit_or(bits) AS bits FROM search.bits WHERE term = ANY(${ids}) ${standing} GROUP BY block`;
}

function byRows(sought: Sought, { latest }: Resolved): Prisma.Sql {
  const marks = tsqueryOf(sought);
  const conditions = [
    marks === null ? Prisma.sql`true` : Prisma.sql`e.words @@ ${marks}::tsquery`,
    ...conditionsOf(sought),
  ];
  const rows = (which: Prisma.Sql) => Prisma.sql`
    SELECT search.block(e.ordinal) AS block, bit_or(search.bit(e.ordinal)) AS bits
    FROM search.entry e WHERE ${Prisma.join(conditions, " AND ")} AND ${which} GROUP BY 1`;
  const standing = rows(Prisma.sql`e.public_to = 'infinity'`);
  return latest ? standing : Prisma.sql`${standing} UNION ALL ${rows(Prisma.sql`e.public_to < 'infinity'`)}`;
}

function publicOn(asOf: Date): Prisma.Sql {
  return without(until(1, asOf, false), until(61, asOf, false));
}

function until(first: 1 | 31 | 61, at: Date, latest: boolean): Prisma.Sql {
  return Prisma.sql`SELECT block, bit_or(bits) AS bits FROM search.until(${first}::int, ${at}, ${!latest}) GROUP BY block`;
}

function joined(parts: readonly Prisma.Sql[]): Prisma.Sql {
  if (parts.length === 1) return parts[0]!;
  const names = parts.map((_, at) => Prisma.raw(`p${at}`));
  const froms = parts.map((part, at) =>
    at === 0
      ? Prisma.sql`(${part}) AS ${names[at]!}`
      : Prisma.sql`JOIN (${part}) AS ${names[at]!} ON ${names[at]!}.block = p0.block`,
  );
  const bits = Prisma.join(
    names.map((name) => Prisma.sql`${name}.bits`),
    " & ",
  );
  return Prisma.sql`SELECT p0.block, ${bits} AS bits FROM ${Prisma.join(froms, " ")}`;
}

function without(base: Prisma.Sql, taken: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT base.block, CASE WHEN taken.bits IS NULL THEN base.bits ELSE base.bits & ~taken.bits END AS bits
    FROM (${base}) AS base LEFT JOIN (${taken}) AS taken ON taken.block = base.block`;
}
