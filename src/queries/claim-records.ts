import type { Reader } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import type { ArticleRef, Attribution, ClaimRecord, EntityRef } from "@/domain/claim";
import { inRecordOrder } from "@/domain/record-order";

/** Of a person or an organization, what an EntityRef is read from. */
export const reference = { select: { id: true, kind: true, slug: true, name: true } } as const;

/** What a claim record is read from; other queries include the same. */
export const recordInclude = {
  attributions: {
    include: {
      source: reference,
      relays: { orderBy: { ordinal: "asc" }, include: { entity: reference } },
      selectors: true,
      version: { select: { article: { include: { outlet: reference } } } },
    },
  },
  evidence: { include: { publisher: reference } },
  determinations: true,
} as const satisfies Prisma.ClaimInclude;

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof recordInclude }>;
type AttributionRow = ClaimRow["attributions"][number];

/** Claims with all that was ever said of them, in the order of `ids`; an unknown id is left out. */
export async function claimRecords(db: Reader, ids: readonly string[]): Promise<ClaimRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db.claim.findMany({ where: { id: { in: [...ids] } }, include: recordInclude });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [claimRecord(row)] : [];
  });
}

export function claimRecord(row: ClaimRow): ClaimRecord {
  return inRecordOrder({
    id: row.id,
    key: row.key,
    text: row.text,
    scope: row.scope,
    happened: row.happened,
    attributions: row.attributions.map(attribution),
    evidence: row.evidence.map(({ claimId: _, publisherId: __, ...evidence }) => evidence),
    determinations: row.determinations.map(({ claimId: _, ...determination }) => determination),
  });
}

function attribution(row: AttributionRow): Attribution {
  const words = (role: string) => row.selectors.find((selector) => selector.role === role)?.exact ?? null;
  return {
    id: row.id,
    key: row.key,
    stance: row.stance,
    source: { identity: row.sourceIdentity, entity: row.source, description: row.sourceDescription },
    directness: row.directness,
    groundRules: row.groundRules,
    anonymityReason: row.anonymityReason,
    proximity: row.proximity,
    proximityNote: row.proximityNote,
    cue:
      row.cueClass && row.cueLemma
        ? { text: words("cue") ?? row.cueLemma, lemma: row.cueLemma, class: row.cueClass }
        : null,
    hedge: row.hedgeKind ? { text: words("hedge") ?? "", kind: row.hedgeKind } : null,
    relays: row.relays.map(({ entity, description }) => ({ entity, description })),
    article: articleRef(row.version.article),
    selectors: row.selectors.map(({ role, exact, prefix, suffix, start, end }) => ({
      role,
      exact,
      prefix,
      suffix,
      start,
      end,
    })),
    spokenLanguage: row.spokenLanguage,
    saidAt: row.saidAt,
    publishedAt: row.publishedAt,
    recordedAt: row.recordedAt,
    respondsTo: row.respondsToId,
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
