import { Prisma } from "@/db/generated/client";
import type { FilterName, TimelineQuery } from "@/domain/timeline-query";

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
  if (query.source.length > 0 || query.stance.length > 0) conditions.push(spokenBy(query));
  if (lifted !== "status" && query.status.length > 0)
    conditions.push(Prisma.sql`e.style = ANY(${query.status})`);
  if (lifted !== "person") conditions.push(...ofEntity("person", query.person, asOf));
  if (lifted !== "organization") conditions.push(...ofEntity("organization", query.organization, asOf));
  if (lifted !== "outlet" && query.outlet.length > 0)
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM entry_outlet eo JOIN entity o ON o.id = eo.entity_id
      WHERE eo.entry_id = e.id AND o.slug = ANY(${query.outlet}) AND eo.public_from <= ${asOf})`);
  if (lifted !== "story" && query.story.length > 0)
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM entry_story es JOIN story s ON s.id = es.story_id
      WHERE es.entry_id = e.id AND s.slug = ANY(${query.story}))`);
  return Prisma.join(conditions, " AND ");
}

function ofEntity(kind: "person" | "organization", slugs: string[], asOf: Date): Prisma.Sql[] {
  if (slugs.length === 0) return [];
  return [
    Prisma.sql`EXISTS (
      SELECT 1 FROM entry_entity ee JOIN entity n ON n.id = ee.entity_id
      WHERE ee.entry_id = e.id AND n.kind = ${kind}::entity_kind AND n.slug = ANY(${slugs}) AND ee.public_from <= ${asOf})`,
  ];
}

/** Somebody says it, with one of these stances, or one of these speakers does: both of one and the same attribution. */
function spokenBy({ source, stance, asOf }: TimelineQuery): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM attribution a LEFT JOIN entity n ON n.id = a.source_id
    WHERE (a.claim_id = e.id OR a.id = e.id) AND a.published_at <= ${asOf}
      AND (${source.length === 0} OR n.slug = ANY(${source}))
      AND (${stance.length === 0} OR a.stance::text = ANY(${stance})))`;
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
