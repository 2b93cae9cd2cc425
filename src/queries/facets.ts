import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Facet, FacetRow } from "@/domain/pages";
import { lineWord } from "@/domain/status/status-words";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { Status } from "@/domain/vocabulary";
import { entryCondition } from "./entry-filter";

type Count = { value: string; label: string; count: number };

/** Rows of a facet beyond these are reached by typing a name; a chosen row is always shown. */
const longestFacet = 8;
const styles = [...Status.options.filter((status) => status !== "unsourced"), "none", "open"] as const;

/** Exact counts for every facet, each with its own choice lifted. */
export async function facetsOf(db: Reader, query: TimelineQuery): Promise<Facet[]> {
  const [status, person, organization, story, outlet] = await Promise.all([
    statusCounts(db, query),
    entityCounts(db, query, "person"),
    entityCounts(db, query, "organization"),
    storyCounts(db, query),
    outletCounts(db, query),
  ]);
  return [
    { name: "status", title: "Status", rows: statusRows(status, query.status) },
    { name: "person", title: "People", rows: chosenFirst(person, query.person) },
    { name: "organization", title: "Organizations", rows: chosenFirst(organization, query.organization) },
    { name: "story", title: "Story", rows: chosenFirst(story, query.story) },
    { name: "outlet", title: "Outlet", rows: chosenFirst(outlet, query.outlet) },
  ];
}

async function statusCounts(db: Reader, query: TimelineQuery): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ style: string; count: number }[]>`
    SELECT e.style, count(*)::int AS count FROM entry e WHERE ${entryCondition(query, "status")} GROUP BY e.style`;
  return new Map(rows.map(({ style, count }) => [style, count]));
}

function entityCounts(db: Reader, query: TimelineQuery, kind: "person" | "organization"): Promise<Count[]> {
  return db.$queryRaw`
    SELECT n.slug AS value, n.name AS label, count(DISTINCT e.id)::int AS count
    FROM entry e
    JOIN entry_entity ee ON ee.entry_id = e.id AND ee.public_from <= ${query.asOf}
    JOIN entity n ON n.id = ee.entity_id AND n.kind = ${kind}::entity_kind
    WHERE ${entryCondition(query, kind)}
    ${mostFirst(query[kind])}`;
}

function storyCounts(db: Reader, query: TimelineQuery): Promise<Count[]> {
  return db.$queryRaw`
    SELECT n.slug AS value, n.headline AS label, count(DISTINCT e.id)::int AS count
    FROM entry e JOIN entry_story es ON es.entry_id = e.id JOIN story n ON n.id = es.story_id
    WHERE ${entryCondition(query, "story")}
    ${mostFirst(query.story)}`;
}

function outletCounts(db: Reader, query: TimelineQuery): Promise<Count[]> {
  return db.$queryRaw`
    SELECT n.slug AS value, n.name AS label, count(DISTINCT e.id)::int AS count
    FROM entry e
    JOIN entry_outlet eo ON eo.entry_id = e.id AND eo.public_from <= ${query.asOf}
    JOIN entity n ON n.id = eo.entity_id
    WHERE ${entryCondition(query, "outlet")}
    ${mostFirst(query.outlet)}`;
}

function mostFirst(chosen: readonly string[]): Prisma.Sql {
  return Prisma.sql`GROUP BY n.slug, 2
    ORDER BY (n.slug = ANY(${[...chosen]})) DESC, count DESC, label
    LIMIT ${longestFacet + chosen.length}`;
}

function statusRows(counts: ReadonlyMap<string, number>, chosen: TimelineQuery["status"]): FacetRow[] {
  return styles.map((style) => ({
    value: style,
    label: lineWord(style),
    count: counts.get(style) ?? 0,
    chosen: chosen.includes(style),
  }));
}

/** A choice that nothing matches any more stays in the list, with its nought: else nobody could take it back. */
function chosenFirst(counts: readonly Count[], chosen: readonly string[]): FacetRow[] {
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
  return [
    ...counts.map((count) => ({ ...count, chosen: chosen.includes(count.value) })),
    ...missing.map((value) => ({ value, label: value, count: 0, chosen: true })),
  ].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "en"));
}
