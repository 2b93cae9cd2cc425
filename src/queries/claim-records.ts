import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ArticleRef, Attribution, ClaimRecord, EntityRef } from "@/domain/claim";
import { inRecordOrder } from "@/domain/sort-claim";
import type { CueClass, HedgeKind } from "@/domain/vocabulary";

/** Of a person or an organization, what an EntityRef is read from. */
export const reference = { select: { id: true, kind: true, slug: true, name: true } } as const;

/** A value as JSON holds it. */
type InJson<T> = T extends Date
  ? string
  : T extends (infer One)[]
    ? InJson<One>[]
    : T extends object
      ? { [Key in keyof T]: InJson<T[Key]> }
      : T;

/** What an attribution says of its cue and its hedge beside their words, which are among its selectors. */
type AttributionRow = InJson<Omit<Attribution, "cue" | "hedge">> & {
  cueLemma: string | null;
  cueClass: CueClass | null;
  hedgeKind: HedgeKind | null;
};
type RecordRow = InJson<Omit<ClaimRecord, "attributions">> & { attributions: AttributionRow[] };

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

/**
 * Claims by id, each read whole in one statement as one text of JSON. Read relation by relation, fifty claims cost this
 * process three times as much, and a page of them is little else.
 */
export async function heldClaims(db: Reader, ids: readonly string[]): Promise<Map<string, HeldClaim>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<
    {
      record: string;
      entities: string | null;
      firstPublishedAt: Date | null;
      recordedAt: Date;
      revision: number;
    }[]
  >`
    SELECT ${record}::text AS record,
      (SELECT json_agg(${entityIn("n")} ORDER BY ce.ordinal) FROM claim_entity ce JOIN entity n ON n.id = ce.entity_id
        WHERE ce.claim_id = c.id)::text AS entities,
      c.first_published_at AS "firstPublishedAt", c.recorded_at AS "recordedAt", c.revision
    FROM claim c WHERE c.id = ANY(${[...new Set(ids)]}) AND NOT c.withdrawn`;
  return new Map(
    rows.map(({ record, entities, ...row }) => {
      const read = claimRecord(JSON.parse(record) as RecordRow);
      return [
        read.id,
        { record: read, entities: entities === null ? [] : (JSON.parse(entities) as EntityRef[]), ...row },
      ];
    }),
  );
}

/** An EntityRef of the row of that name, null where a left join found none. */
function entityIn(row: string): Prisma.Sql {
  const n = Prisma.raw(row);
  return Prisma.sql`CASE WHEN ${n}.id IS NOT NULL THEN
    json_build_object('id', ${n}.id, 'kind', ${n}.kind, 'slug', ${n}.slug, 'name', ${n}.name,
      'publishes', ${n}.publishes) END`;
}

const relays = Prisma.sql`(
  SELECT json_agg(json_build_object('entity', ${entityIn("n")}, 'description', r.description) ORDER BY r.ordinal)
  FROM relay r LEFT JOIN entity n ON n.id = r.entity_id WHERE r.attribution_id = a.id)`;

const selectors = Prisma.sql`(
  SELECT json_agg(json_build_object('role', s.role, 'exact', s.exact, 'prefix', s.prefix, 'suffix', s.suffix,
    'start', s.start, 'end', s."end"))
  FROM selector s WHERE s.attribution_id = a.id)`;

const attributions = Prisma.sql`(
  SELECT json_agg(json_build_object('id', a.id, 'key', a.key, 'stance', a.stance,
    'source', json_build_object('identity', a.source_identity, 'entity', ${entityIn("speaker")},
      'description', a.source_description),
    'directness', a.directness, 'groundRules', a.ground_rules, 'anonymityReason', a.anonymity_reason,
    'proximity', a.proximity, 'proximityNote', a.proximity_note,
    'cueLemma', a.cue_lemma, 'cueClass', a.cue_class, 'hedgeKind', a.hedge_kind,
    'relays', coalesce(${relays}, '[]'),
    'article', json_build_object('id', article.id, 'title', article.title, 'url', article.url,
      'publishedAt', article.published_at, 'language', article.language, 'outlet', ${entityIn("outlet")}),
    'selectors', coalesce(${selectors}, '[]'),
    'spokenLanguage', a.spoken_language, 'saidAt', a.said_at, 'publishedAt', a.published_at,
    'recordedAt', a.recorded_at, 'respondsTo', a.responds_to_id,
    'atLeast', a.at_least, 'sameAs', a.same_as_id, 'part', a.part))
  FROM attribution a
  JOIN article_version v ON v.id = a.version_id
  JOIN article ON article.id = v.article_id AND NOT article.withdrawn
  JOIN entity outlet ON outlet.id = article.outlet_id
  LEFT JOIN entity speaker ON speaker.id = a.source_id
  WHERE a.claim_id = c.id)`;

const evidence = Prisma.sql`(
  SELECT json_agg(json_build_object('id', e.id, 'key', e.key, 'kind', e.kind, 'title', e.title, 'bearing', e.bearing,
    'authoritative', e.authoritative, 'note', e.note, 'publisher', ${entityIn("publisher")}, 'url', e.url,
    'quote', e.quote, 'place', e.place,
    'publishedAt', e.published_at, 'recordedAt', e.recorded_at))
  FROM evidence e LEFT JOIN entity publisher ON publisher.id = e.publisher_id WHERE e.claim_id = c.id)`;

const determinations = Prisma.sql`(
  SELECT json_agg(json_build_object('id', d.id, 'key', d.key, 'status', d.status, 'reason', d.reason, 'by', d.by,
    'effectiveAt', d.effective_at, 'endsAt', d.ends_at, 'recordedAt', d.recorded_at))
  FROM determination d WHERE d.claim_id = c.id)`;

const relations = Prisma.sql`(
  SELECT json_agg(json_build_object('kind', cr.kind, 'claimId', cr.other_id) ORDER BY cr.ordinal)
  FROM claim_relation cr WHERE cr.claim_id = c.id)`;

/** Of the claim `c`, a RecordRow. */
const record = Prisma.sql`json_build_object('id', c.id, 'key', c.key, 'text', c.text, 'scope', c.scope,
  'happened', c.happened, 'relations', coalesce(${relations}, '[]'), 'attributions', coalesce(${attributions}, '[]'), 'evidence', coalesce(${evidence}, '[]'),
  'determinations', coalesce(${determinations}, '[]'))`;

function claimRecord(row: RecordRow): ClaimRecord {
  return inRecordOrder({
    ...row,
    attributions: row.attributions.map(attribution),
    evidence: row.evidence.map((shown) => ({
      ...shown,
      publishedAt: new Date(shown.publishedAt),
      recordedAt: new Date(shown.recordedAt),
    })),
    determinations: row.determinations.map((decided) => ({
      ...decided,
      effectiveAt: new Date(decided.effectiveAt),
      endsAt: decided.endsAt === null ? null : new Date(decided.endsAt),
      recordedAt: new Date(decided.recordedAt),
    })),
  });
}

function attribution({ cueLemma, cueClass, hedgeKind, ...row }: AttributionRow): Attribution {
  const words = (role: string) => row.selectors.find((selector) => selector.role === role)?.exact ?? null;
  return {
    ...row,
    cue: cueClass && cueLemma ? { text: words("cue") ?? cueLemma, lemma: cueLemma, class: cueClass } : null,
    hedge: hedgeKind ? { text: words("hedge") ?? "", kind: hedgeKind } : null,
    article: { ...row.article, publishedAt: new Date(row.article.publishedAt) },
    publishedAt: new Date(row.publishedAt),
    recordedAt: new Date(row.recordedAt),
  };
}

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
