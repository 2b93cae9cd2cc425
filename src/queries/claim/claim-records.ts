import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ArticleRef, ClaimRecord, EntityRef } from "@/domain/claim";
import { named, type StoredClaim } from "@/domain/dossier/recorded-claim";
import { byName } from "./unnamed-sources";

/** Of a person or an organization, what an EntityRef is read from. */
export const reference = { select: { id: true, kind: true, slug: true, name: true } } as const;

/** A claim with what is told beside its record. */
export type HeldClaim = {
  record: ClaimRecord;
  entities: EntityRef[];
  firstPublishedAt: Date | null;
  recordedAt: Date;
  revision: number;
};

/** Claims with all that was ever said of them, in the order of `ids`; an unknown id, or one taken down, is left out. */
export async function claimRecords(db: Reader, ids: readonly string[]): Promise<ClaimRecord[]> {
  const held = await heldClaims(db, ids);
  return ids.flatMap((id) => held.get(id)?.record ?? []);
}

/** A claim as one statement reads it, each of the first four as one text of JSON. */
type Row = {
  claim: string;
  entities: string;
  articles: string;
  namesHidden: string;
  firstPublishedAt: Date | null;
  recordedAt: Date;
  revision: number;
};
type ArticleRow = { versionId: string; id: string; title: string; url: string | null } & {
  publishedAt: string;
  language: string;
  outletId: string;
};

/**
 * Claims by id, each read whole in one statement as texts of JSON. Read relation by relation, fifty claims cost this
 * process three times as much, and a page of them is little else. The claim is in the shape of a revision, so that what the
 * tables hold and what a revision held are named by one function.
 */
export async function heldClaims(db: Reader, ids: readonly string[]): Promise<Map<string, HeldClaim>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${stored}::text AS claim, ${entities}::text AS entities, ${articles}::text AS articles,
      ${namesHidden}::text AS "namesHidden",
      c.first_published_at AS "firstPublishedAt", c.recorded_at AS "recordedAt", c.revision
    FROM claim c WHERE c.id = ANY(${[...new Set(ids)]}) AND NOT c.withdrawn`;
  return new Map(rows.map(heldClaim));
}

function heldClaim({
  claim: text,
  entities: people,
  articles: cited,
  namesHidden: hidden,
  ...row
}: Row): [string, HeldClaim] {
  const claim = JSON.parse(text) as StoredClaim;
  const byId = new Map((JSON.parse(people) as EntityRef[]).map((entity) => [entity.id, entity]));
  const names = new Map(Object.entries(JSON.parse(hidden) as Record<string, string[]>));
  const entity = (id: string) => present(byId.get(id), id);
  const byVersion = new Map(
    (JSON.parse(cited) as ArticleRow[]).map(({ versionId, outletId, publishedAt, ...article }) => [
      versionId,
      { ...article, publishedAt: new Date(publishedAt), outlet: entity(outletId) },
    ]),
  );
  const articleOf = (versionId: string) => present(byVersion.get(versionId), versionId);
  const record = named(claim, { entity, namesOf: (id) => present(names.get(id), id), articleOf });
  return [claim.id, { record, entities: claim.entityIds.map(entity), ...row }];
}

/** What a row points at is read with it: a foreign key stands for each. */
function present<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`a claim points at ${id}, which was not read with it`);
  return found;
}

const relays = Prisma.sql`(
  SELECT json_agg(json_build_object('entityId', r.entity_id, 'description', r.description) ORDER BY r.ordinal)
  FROM relay r WHERE r.attribution_id = a.id)`;

const selectors = Prisma.sql`(
  SELECT json_agg(json_build_object('role', s.role, 'exact', s.exact, 'prefix', s.prefix, 'suffix', s.suffix,
    'start', s.start, 'end', s."end"))
  FROM selector s WHERE s.attribution_id = a.id)`;

/** What was said in an article that is taken down is no part of the claim. */
const saidOfIt = Prisma.sql`attribution a JOIN article_version v ON v.id = a.version_id
  JOIN article ON article.id = v.article_id AND NOT article.withdrawn AND a.claim_id = c.id`;

const attributions = Prisma.sql`(
  SELECT json_agg(json_build_object('id', a.id, 'key', a.key, 'stance', a.stance,
    'sourceId', a.source_id, 'sourceDescription', a.source_description, 'identity', a.source_identity,
    'directness', a.directness, 'groundRules', a.ground_rules, 'anonymityReason', a.anonymity_reason,
    'proximity', a.proximity, 'proximityNote', a.proximity_note,
    'cue', CASE WHEN a.cue_class IS NOT NULL AND a.cue_lemma <> ''
      THEN json_build_object('lemma', a.cue_lemma, 'class', a.cue_class) END,
    'hedge', CASE WHEN a.hedge_kind IS NOT NULL THEN json_build_object('kind', a.hedge_kind) END,
    'relays', coalesce(${relays}, '[]'), 'versionId', a.version_id, 'selectors', coalesce(${selectors}, '[]'),
    'spokenLanguage', a.spoken_language, 'saidAt', a.said_at, 'publishedAt', a.published_at,
    'respondsToId', a.responds_to_id, 'atLeast', a.at_least, 'sameAsId', a.same_as_id, 'part', a.part,
    'recordedAt', a.recorded_at))
  FROM ${saidOfIt})`;

const evidence = Prisma.sql`(
  SELECT json_agg(json_build_object('id', e.id, 'key', e.key, 'kind', e.kind, 'title', e.title, 'bearing', e.bearing,
    'authoritative', e.authoritative, 'note', e.note, 'publisherId', e.publisher_id, 'url', e.url,
    'quote', e.quote, 'place', e.place, 'publishedAt', e.published_at, 'recordedAt', e.recorded_at))
  FROM evidence e WHERE e.claim_id = c.id)`;

const determinations = Prisma.sql`(
  SELECT json_agg(json_build_object('id', d.id, 'key', d.key, 'status', d.status, 'reason', d.reason, 'by', d.by,
    'effectiveAt', d.effective_at, 'endsAt', d.ends_at, 'recordedAt', d.recorded_at))
  FROM determination d WHERE d.claim_id = c.id)`;

const relations = Prisma.sql`(
  SELECT json_agg(json_build_object('kind', cr.kind, 'claimId', cr.other_id) ORDER BY cr.ordinal)
  FROM claim_relation cr WHERE cr.claim_id = c.id)`;

const entityIds = Prisma.sql`(
  SELECT json_agg(ce.entity_id ORDER BY ce.ordinal) FROM claim_entity ce WHERE ce.claim_id = c.id)`;

/** Of the claim `c`, a StoredClaim. */
const stored = Prisma.sql`json_build_object('id', c.id, 'dossier', c.dossier, 'key', c.key, 'text', c.text,
  'scope', c.scope, 'happened', c.happened, 'entityIds', coalesce(${entityIds}, '[]'),
  'relations', coalesce(${relations}, '[]'), 'attributions', coalesce(${attributions}, '[]'),
  'evidence', coalesce(${evidence}, '[]'), 'determinations', coalesce(${determinations}, '[]'))`;

/** The versions in which it was read, each an ArticleRow. */
const articles = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('versionId', v.id, 'id', article.id, 'title', article.title, 'url', article.url,
    'publishedAt', article.published_at, 'language', article.language, 'outletId', article.outlet_id))
  FROM article_version v JOIN article ON article.id = v.article_id
  WHERE v.id IN (SELECT a.version_id FROM attribution a WHERE a.claim_id = c.id)), '[]')`;

/** Everybody whom it points at, each an EntityRef: whom it is about, who speaks, passes on, publishes or brings it. */
const entities = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', n.id, 'kind', n.kind, 'slug', n.slug, 'name', n.name,
    'publishes', n.publishes))
  FROM entity n WHERE n.id IN (
    SELECT ce.entity_id FROM claim_entity ce WHERE ce.claim_id = c.id
    UNION SELECT a.source_id FROM attribution a WHERE a.claim_id = c.id
    UNION SELECT r.entity_id FROM relay r JOIN attribution a ON a.id = r.attribution_id AND a.claim_id = c.id
    UNION SELECT e.publisher_id FROM evidence e WHERE e.claim_id = c.id
    UNION SELECT article.outlet_id FROM attribution a JOIN article_version v ON v.id = a.version_id
      JOIN article ON article.id = v.article_id WHERE a.claim_id = c.id)), '[]')`;

/** All names of those who speak in it without one, by their ids: their descriptions are looked through for them. */
const namesHidden = Prisma.sql`coalesce((
  SELECT json_object_agg(hidden.source_id, (
    SELECT json_agg(e.text) FROM entity_name e WHERE e.entity_id = hidden.source_id))
  FROM (SELECT DISTINCT a.source_id FROM attribution a
    WHERE a.claim_id = c.id AND a.source_id IS NOT NULL AND NOT ${byName(Prisma.sql`a`)}) AS hidden), '{}')`;

export function articleRef(row: {
  id: string;
  title: string;
  url: string | null;
  publishedAt: Date;
  outlet: EntityRef;
}): ArticleRef {
  const { id, title, url, publishedAt } = row;
  const { id: outletId, kind, slug, name } = row.outlet;
  return { id, title, url, publishedAt, outlet: { id: outletId, kind, slug, name } };
}
