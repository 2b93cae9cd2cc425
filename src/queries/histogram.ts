import type { Reader } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import type { Histogram } from "@/domain/pages";
import type { LineStyle } from "@/domain/timeline/entry";
import { barsOf } from "@/domain/timeline/histogram";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { entryCondition } from "./entry-filter";

type Row = { day: string; style: LineStyle; count: number };

/** Entries over time: those that match by status, and beside them everything that was known by then. */
export async function histogramOf(db: Reader, query: TimelineQuery): Promise<Histogram | null> {
  const everything = entryCondition({
    ...query,
    words: null,
    status: [],
    person: [],
    organization: [],
    story: [],
    outlet: [],
    source: [],
    stance: [],
    named: { source: [], outlet: [], person: [], organization: [], story: [] },
    hedge: [],
    kinds: null,
    from: null,
    to: null,
  });
  const [matching, all] = await Promise.all([
    byMonth(db, entryCondition({ ...query, from: null, to: null })),
    byMonth(db, everything),
  ]);
  return barsOf(matching, all);
}

function byMonth(db: Reader, condition: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw`
    SELECT to_char(e.sort_at AT TIME ZONE 'UTC', 'YYYY-MM') AS day, e.style, count(*)::int AS count
    FROM entry e WHERE ${condition} GROUP BY 1, 2 ORDER BY 1`;
}
