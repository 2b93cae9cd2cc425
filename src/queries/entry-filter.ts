import { Prisma } from "@/db/generated/client";
import type { FilterName, TimelineQuery } from "@/domain/timeline/timeline-query";

/**
 * The condition that picks the entries of a timeline, over the views of the first migration. `lifted` leaves one
 * filter out: a facet counts what choosing another of its own values would give.
 */
export function entryCondition(query: TimelineQuery, lifted?: FilterName): Prisma.Sql {
  const { asOf } = query;
  const conditions = [
    Prisma.sql`e.public_from <= ${asOf} AND (e.public_to IS NULL OR e.public_to > ${asOf})`,
  ];
  if (query.words !== null) conditions.push(saying(query.words, asOf));
  if (query.from) conditions.push(Prisma.sql`e.sort_at >= ${query.from}`);
  if (query.to) conditions.push(Prisma.sql`e.sort_at <= ${query.to}`);
  if (query.kinds) conditions.push(Prisma.sql`e.kind = ANY(${query.kinds})`);
  const { named } = query;
  if ([query.source, named.source, query.stance, query.hedge].some((asked) => asked.length > 0))
    conditions.push(spokenBy(query));
  if (lifted !== "status" && query.status.length > 0)
    conditions.push(Prisma.sql`e.style = ANY(${query.status})`);
  if (lifted !== "person") conditions.push(...ofEntity("person", query.person, named.person, asOf));
  if (lifted !== "organization")
    conditions.push(...ofEntity("organization", query.organization, named.organization, asOf));
  if (lifted !== "outlet" && query.outlet.length + named.outlet.length > 0)
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM entry_outlet eo JOIN entity n ON n.id = eo.entity_id
      WHERE eo.entry_id = e.id AND eo.public_from <= ${asOf} AND ${isOne(query.outlet, named.outlet)})`);
  if (lifted !== "story" && query.story.length + named.story.length > 0)
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM entry_story es JOIN story s ON s.id = es.story_id
      WHERE es.entry_id = e.id AND (s.slug = ANY(${[...query.story, ...named.story]})
        OR EXISTS (SELECT 1 FROM unnest(${named.story}::text[]) AS asked
          WHERE to_tsvector('english', s.headline) @@ plainto_tsquery('english', asked))))`);
  return Prisma.join(conditions, " AND ");
}

function ofEntity(
  kind: "person" | "organization",
  slugs: string[],
  names: string[],
  asOf: Date,
): Prisma.Sql[] {
  if (slugs.length + names.length === 0) return [];
  return [
    Prisma.sql`EXISTS (
      SELECT 1 FROM entry_entity ee JOIN entity n ON n.id = ee.entity_id
      WHERE ee.entry_id = e.id AND n.kind = ${kind}::entity_kind AND ee.public_from <= ${asOf}
        AND ${isOne(slugs, names)})`,
  ];
}

/** The entity `n` has one of these slugs, or a name (in any script) with all the words of one of these. */
function isOne(slugs: string[], names: string[]): Prisma.Sql {
  if (names.length === 0) return Prisma.sql`n.slug = ANY(${slugs})`;
  return Prisma.sql`(n.slug = ANY(${[...slugs, ...names]}) OR EXISTS (
    SELECT 1 FROM entity_name w, unnest(${names}::text[]) AS asked
    WHERE w.entity_id = n.id AND to_tsvector('simple', w.text) @@ plainto_tsquery('simple', asked)))`;
}

/** One and the same attribution has one of these speakers, one of these stances and one of these hedges. */
function spokenBy({ source, named, stance, hedge, asOf }: TimelineQuery): Prisma.Sql {
  const who = source.length + named.source.length === 0 ? Prisma.sql`true` : isOne(source, named.source);
  const how = stance.length === 0 ? Prisma.sql`true` : Prisma.sql`a.stance::text = ANY(${stance})`;
  const weakened =
    hedge.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM selector h WHERE h.attribution_id = a.id AND h.role = 'hedge'
          AND lower(h.exact) = ANY(${hedge.map((words) => words.toLowerCase())}))`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM attribution a LEFT JOIN entity n ON n.id = a.source_id
    WHERE (a.claim_id = e.id OR a.id = e.id) AND a.published_at <= ${asOf} AND ${who} AND ${how} AND ${weakened})`;
}

/** The words of the claim, the words quoted for it by that day, and the names of whom it is about. */
function saying(words: string, asOf: Date): Prisma.Sql {
  const english = Prisma.sql`websearch_to_tsquery('english', ${words})`;
  return Prisma.sql`e.id IN (
    SELECT c.id FROM claim c WHERE to_tsvector('english', c.text) @@ ${english}
    UNION ALL
    SELECT q.id FROM open_question q WHERE to_tsvector('english', q.text) @@ ${english}
    UNION ALL
    SELECT CASE WHEN a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
        THEN a.id ELSE a.claim_id END
    FROM selector s JOIN attribution a ON a.id = s.attribution_id
    WHERE s.role = 'excerpt' AND a.published_at <= ${asOf} AND to_tsvector('english', s.exact) @@ ${english}
    UNION ALL
    SELECT ee.entry_id FROM entity_name n JOIN entry_entity ee ON ee.entity_id = n.entity_id
    WHERE ee.public_from <= ${asOf} AND to_tsvector('simple', n.text) @@ websearch_to_tsquery('simple', ${words}))`;
}
