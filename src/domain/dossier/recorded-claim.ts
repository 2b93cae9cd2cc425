import { isWithoutName } from "../attribution-meaning";
import type { ArticleRef, Attribution, ClaimRecord, EntityRef, Selector, Source } from "../claim";
import { describesBody } from "../language/described-bodies";
import { isNamedIn } from "../named-in";
import { inRecordOrder } from "../sort-claim";
import type { AttributionSnapshot, ClaimSnapshot, DeterminationSnapshot, EvidenceSnapshot } from "./snapshot";

/** One revision of a subject: its snapshot after the change (null where the subject was taken out), and when. */
export type Revised<T> = { number: number; at: Date; snapshot: T | null };

/** What a snapshot points at, as it was held at the same instant. An id that names nothing throws. */
export type Held = {
  entity: (id: string) => EntityRef;
  /** Every name by which one of them is known. */
  namesOf: (id: string) => readonly string[];
  articleOf: (versionId: string) => ArticleRef;
};

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
  const sameAs = firstOfTheSame(claim.attributions, held);
  return inRecordOrder({
    id: claim.id,
    key: claim.key,
    text: claim.text,
    scope: claim.scope,
    happened: claim.happened,
    relations: claim.relations,
    attributions: claim.attributions.map((said) => ({
      ...namedAttribution(said, held),
      sameAs: said.sameAsId ?? sameAs.get(said.id) ?? null,
    })),
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

/**
 * Who speaks, as far as that may be told: whom the record knows and does not name is a description there and nothing else, so
 * that no page, file or picture can tell on them. Words that name them describe nobody, and
 * words that tell a body from every other ("the port authority") tell no more than that it is one: it has a record, and is hidden.
 */
function sourceAsNamed(said: AttributionSnapshot, held: Held): Source {
  const { identity, sourceId, sourceDescription: description } = said;
  const entity = sourceId === null ? null : held.entity(sourceId);
  if (entity === null || !isWithoutName(identity)) return { identity, entity, description };
  if (describesBody(description ?? "")) return { identity, entity: null, description: "an organization" };
  const isNamed = entity.kind === "person" && isNamedIn(description ?? "", held.namesOf(entity.id));
  return { identity, entity: null, description: isNamed ? null : description };
}

/**
 * Of each person who speaks several times without a name, the other mentions by id with the first of them: the record knows
 * that they are one voice, and the rules count one. Two officials of one ministry are not the same.
 */
function firstOfTheSame(
  attributions: readonly Stored<AttributionSnapshot>[],
  held: Held,
): Map<string, string> {
  const first = new Map<string, string>();
  const sameAs = new Map<string, string>();
  const inOrder = attributions.toSorted((a, b) =>
    `${a.publishedAt} ${a.id}` < `${b.publishedAt} ${b.id}` ? -1 : 1,
  );
  for (const { id, identity, sourceId } of inOrder) {
    if (sourceId === null || identity !== "unnamed_person" || held.entity(sourceId).kind !== "person")
      continue;
    const before = first.get(sourceId);
    if (before === undefined) first.set(sourceId, id);
    else sameAs.set(id, before);
  }
  return sameAs;
}

function namedAttribution(said: Stored<AttributionSnapshot>, held: Held): Attribution {
  const words = (role: Selector["role"]) => said.selectors.find((selector) => selector.role === role)?.exact;
  return {
    id: said.id,
    // An author's key may tell whose words they are, whom the record knows and does not name.
    key: said.sourceId !== null && isWithoutName(said.identity) ? said.id : said.key,
    stance: said.stance,
    source: sourceAsNamed(said, held),
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
