import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Histogram } from "@/domain/pages";
import type { LineStyle } from "@/domain/timeline/entry";
import { barsOf, unitOf } from "@/domain/timeline/histogram";
import { bitsMatching } from "./search/bits";
import { kept } from "./search/kept-answers";
import { everything, isQuickByRows, type Resolved, rowsWhere, soughtBy } from "./search/resolve";
import type { Sought } from "./search/sought";

type Row = { day: string; style: LineStyle; count: number };

/** Entries over time: those that match by status, and beside them everything that was known by then. */
export async function histogramOf(db: Reader, resolved: Resolved): Promise<Histogram | null> {
  const undated = { ...resolved, around: everything, query: { ...resolved.query, from: null, to: null } };
  const sought = soughtBy(undated);
  const { generation, latest, query } = resolved;
  const { unit, matching, all } = await kept(
    generation,
    ["histogram", sought, latest || query.asOf],
    async () => {
      const all = await everyEntry(db, undated);
      const unit = unitOf(all);
      return { unit, all, matching: await byStyle(db, undated, sought, unit) };
    },
  );
  return barsOf(unit, matching, all);
}

/** Everything by month, or by year where months would have no room. */
async function everyEntry(db: Reader, resolved: Resolved): Promise<Omit<Row, "style">[]> {
  // What the index counts anyway; as of an earlier day, the bits of that day.
  if (resolved.latest)
    return db.$queryRaw`
      SELECT value AS day, standing AS count FROM search.term WHERE held AND facet = 'month' AND standing > 0`;
  const by = (facet: "year" | "month") => db.$queryRaw<Omit<Row, "style">[]>`
    WITH m AS MATERIALIZED (${bitsMatching(resolved, everything)})
    SELECT t.value AS day, sum(bit_count(b.bits & m.bits))::int AS count
    FROM search.term t JOIN search.bits b ON b.term = t.id JOIN m ON m.block = b.block
    WHERE t.facet = ${facet} AND t.held GROUP BY 1 HAVING sum(bit_count(b.bits & m.bits)) > 0`;
  const years = await by("year");
  const numbers = years.map(({ day }) => Number(day));
  return Math.max(...numbers) - Math.min(...numbers) > 5 ? years : by("month");
}

function byStyle(db: Reader, resolved: Resolved, sought: Sought, unit: "month" | "year"): Promise<Row[]> {
  if (sought.is === "nothing") return Promise.resolve([]);
  if (isQuickByRows(resolved, sought)) {
    const { standing, past } = rowsWhere(resolved, sought);
    const form = unit === "month" ? "YYYY-MM" : "YYYY";
    const rows = (where: Prisma.Sql) =>
      Prisma.sql`SELECT e.sort_at, e.style FROM search.entry e WHERE ${where}`;
    return db.$queryRaw`
      SELECT to_char(e.sort_at AT TIME ZONE 'UTC', ${form}) AS day, e.style, count(*)::int AS count
      FROM (${rows(standing)} ${past ? Prisma.sql`UNION ALL ${rows(past)}` : Prisma.empty}) AS e GROUP BY 1, 2`;
  }
  return db.$queryRaw`
    WITH m AS MATERIALIZED (${bitsMatching(resolved, sought)}),
    styled AS MATERIALIZED (
      SELECT t.value AS style, m.block, b.bits & m.bits AS bits
      FROM search.term t JOIN search.bits b ON b.term = t.id JOIN m ON m.block = b.block
      WHERE t.facet = 'status' AND t.held
    )
    SELECT t.value AS day, s.style, sum(bit_count(b.bits & s.bits))::int AS count
    FROM search.term t JOIN search.bits b ON b.term = t.id JOIN styled s ON s.block = b.block
    WHERE t.facet = ${unit} AND t.held GROUP BY 1, 2 HAVING sum(bit_count(b.bits & s.bits)) > 0`;
}
