import type { ArticleRef, Attribution, ClaimRecord, EntityRef, Selector } from "../claim";
import { inRecordOrder } from "../sort-claim";
import type { AttributionSnapshot, ClaimSnapshot, DeterminationSnapshot, EvidenceSnapshot } from "./snapshot";

/** One revision of a subject: its snapshot after the change (null where the subject was taken out), and when. */
export type Revised<T> = { number: number; at: Date; snapshot: T | null };

/** What a snapshot points at, as it was held at the same instant. An id that names nothing throws. */
export type Held = { entity: (id: string) => EntityRef; articleOf: (versionId: string) => ArticleRef };

/** A claim as a revision holds it, each part with the instant at which it was first stored, as an ISO string. */
export type StoredClaim = Omit<ClaimSnapshot, "attributions" | "evidence" | "determinations"> & {
  attributions: Stored<AttributionSnapshot>[];
  evidence: Stored<EvidenceSnapshot>[];
  determinations: Stored<DeterminationSnapshot>[];
};
type Stored<T> = T & { recordedAt: string };

/**
 * A claim as the newsroom held it, from its revisions up to an instant of recorded time, first to last. A part that was
 * taken out and came back has the instant of its return.
 */
export function recordedClaim(revisions: readonly Revised<ClaimSnapshot>[], held: Held): ClaimRecord | null {
  const claim = revisions.at(-1)?.snapshot;
  if (!claim) return null;
  const stored = firstStored(revisions);
  const withInstant = <T extends { id: string }>(part: T) => ({
    ...part,
    recordedAt: stored.get(part.id)!.toISOString(),
  });
  return named(
    {
      ...claim,
      attributions: claim.attributions.map(withInstant),
      evidence: claim.evidence.map(withInstant),
      determinations: claim.determinations.map(withInstant),
    },
    held,
  );
}

/** A claim with those whom and what it points at by name: the one way from ids to names, whatever it was read from. */
export function named(claim: StoredClaim, held: Held): ClaimRecord {
  return inRecordOrder({
    id: claim.id,
    key: claim.key,
    text: claim.text,
    scope: claim.scope,
    happened: claim.happened,
    relations: claim.relations,
    attributions: claim.attributions.map((said) => namedAttribution(said, held)),
    evidence: claim.evidence.map(({ publisherId, publishedAt, recordedAt, ...fields }) => ({
      ...fields,
      publisher: publisherId === null ? null : held.entity(publisherId),
      publishedAt: new Date(publishedAt),
      recordedAt: new Date(recordedAt),
    })),
    determinations: claim.determinations.map(({ effectiveAt, endsAt, recordedAt, ...fields }) => ({
      ...fields,
      effectiveAt: new Date(effectiveAt),
      endsAt: endsAt === null ? null : new Date(endsAt),
      recordedAt: new Date(recordedAt),
    })),
  });
}

/** Ids of the entities, the article versions and the other claims that a claim points at. */
export function pointedAt(claim: ClaimSnapshot): {
  entities: string[];
  versions: string[];
  claims: string[];
} {
  const entities = [
    ...claim.entityIds,
    ...claim.attributions.flatMap(({ sourceId, relays }) => [
      sourceId,
      ...relays.map(({ entityId }) => entityId),
    ]),
    ...claim.evidence.map(({ publisherId }) => publisherId),
  ];
  return {
    entities: entities.filter((id) => id !== null),
    versions: claim.attributions.map(({ versionId }) => versionId),
    claims: claim.relations.map(({ claimId }) => claimId),
  };
}

/** The first instant with anything public of it; null for a claim of which nothing is on record. */
export function firstPublic(claim: ClaimSnapshot): Date | null {
  const instants = [
    ...claim.attributions.map(({ publishedAt }) => publishedAt),
    ...claim.evidence.map(({ publishedAt }) => publishedAt),
    ...claim.determinations.map(({ effectiveAt }) => effectiveAt),
  ].map((instant) => new Date(instant).getTime());
  return instants.length === 0 ? null : new Date(instants.reduce((a, b) => Math.min(a, b)));
}

function firstStored(revisions: readonly Revised<ClaimSnapshot>[]): Map<string, Date> {
  let stored = new Map<string, Date>();
  for (const { at, snapshot } of revisions) {
    const parts = snapshot
      ? [...snapshot.attributions, ...snapshot.evidence, ...snapshot.determinations]
      : [];
    stored = new Map(parts.map(({ id }) => [id, stored.get(id) ?? at]));
  }
  return stored;
}

function namedAttribution(said: Stored<AttributionSnapshot>, held: Held): Attribution {
  const words = (role: Selector["role"]) => said.selectors.find((selector) => selector.role === role)?.exact;
  return {
    id: said.id,
    key: said.key,
    stance: said.stance,
    source: {
      identity: said.identity,
      entity: said.sourceId === null ? null : held.entity(said.sourceId),
      description: said.sourceDescription,
    },
    directness: said.directness,
    groundRules: said.groundRules,
    anonymityReason: said.anonymityReason,
    proximity: said.proximity,
    proximityNote: said.proximityNote,
    cue: said.cue && { text: words("cue") ?? said.cue.lemma, ...said.cue },
    hedge: said.hedge && { text: words("hedge") ?? "", ...said.hedge },
    relays: said.relays.map(({ entityId, description }) => ({
      entity: entityId === null ? null : held.entity(entityId),
      description,
    })),
    article: held.articleOf(said.versionId),
    selectors: said.selectors,
    spokenLanguage: said.spokenLanguage,
    saidAt: said.saidAt,
    publishedAt: new Date(said.publishedAt),
    recordedAt: new Date(said.recordedAt),
    respondsTo: said.respondsToId,
    atLeast: said.atLeast,
    sameAs: said.sameAsId,
    part: said.part,
  };
}
