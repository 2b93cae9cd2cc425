import { z } from "zod";
import { silentStances } from "@/domain/attribution-meaning";
import { AtLeast, Selector } from "@/domain/claim";
import { ExternalIds } from "@/domain/external-id";
import {
  Bearing,
  ClaimRelation,
  CueClass,
  Directness,
  EntityKind,
  EvidenceKind,
  GroundRules,
  HedgeKind,
  Proximity,
  Rights,
  SourceIdentity,
  Stance,
  Status,
} from "@/domain/vocabulary";

/**
 * A whole subject at one revision, with the ids of the database: what a Revision keeps before and after a change,
 * what import compares, and what export gives back. Instants are ISO strings, so that a snapshot is plain JSON.
 */
const Instant = z.iso.datetime();

export const EntitySnapshot = z.strictObject({
  id: z.string(),
  kind: EntityKind,
  slug: z.string(),
  names: z.array(z.strictObject({ text: z.string(), language: z.string().nullable(), kind: z.string() })),
  description: z.string().nullable(),
  publishes: z.boolean(),
  /** Kept since ends are on record; a snapshot from before tells of none. */
  ended: z.string().nullable().default(null),
  positions: z.array(
    z.strictObject({
      id: z.string(),
      key: z.string(),
      organizationId: z.string(),
      title: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  sanctions: z.array(
    z.strictObject({
      id: z.string(),
      key: z.string(),
      authorityId: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      programme: z.string().nullable(),
      reason: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  externalIds: ExternalIds.default([]),
});
export type EntitySnapshot = z.infer<typeof EntitySnapshot>;

export const ArticleSnapshot = z.strictObject({
  id: z.string(),
  dossier: z.string(),
  key: z.string(),
  outletId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string(),
  rights: Rights,
  publishedAt: Instant,
  /** In order: version 1 first. The id of a version is made from its text, so equal texts are one version. */
  versions: z.array(z.strictObject({ id: z.string(), publishedAt: Instant, text: z.string() })),
});
export type ArticleSnapshot = z.infer<typeof ArticleSnapshot>;

export const AttributionSnapshot = z.strictObject({
  id: z.string(),
  key: z.string(),
  stance: Stance,
  sourceId: z.string().nullable(),
  sourceDescription: z.string().nullable(),
  identity: SourceIdentity,
  directness: Directness,
  groundRules: GroundRules,
  anonymityReason: z.string().nullable(),
  proximity: Proximity,
  proximityNote: z.string().nullable(),
  cue: z.strictObject({ lemma: z.string(), class: CueClass }).nullable(),
  hedge: z.strictObject({ kind: HedgeKind }).nullable(),
  relays: z.array(z.strictObject({ entityId: z.string().nullable(), description: z.string().nullable() })),
  versionId: z.string(),
  selectors: z.array(Selector),
  spokenLanguage: z.string().nullable(),
  saidAt: z.string().nullable(),
  publishedAt: Instant,
  respondsToId: z.string().nullable(),
  // Snapshots from before these could be said have none of them.
  atLeast: AtLeast.default(null),
  sameAsId: z.string().nullable().default(null),
  part: z.string().nullable().default(null),
});
export type AttributionSnapshot = z.infer<typeof AttributionSnapshot>;

export const EvidenceSnapshot = z.strictObject({
  id: z.string(),
  key: z.string(),
  kind: EvidenceKind,
  title: z.string(),
  bearing: Bearing,
  authoritative: z.boolean(),
  note: z.string().nullable(),
  publisherId: z.string().nullable(),
  url: z.string().nullable(),
  quote: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  publishedAt: Instant,
});
export type EvidenceSnapshot = z.infer<typeof EvidenceSnapshot>;

export const DeterminationSnapshot = z.strictObject({
  id: z.string(),
  key: z.string(),
  status: Status,
  reason: z.string(),
  by: z.string(),
  effectiveAt: Instant,
  endsAt: Instant.nullable(),
});
export type DeterminationSnapshot = z.infer<typeof DeterminationSnapshot>;

export const ClaimSnapshot = z.strictObject({
  id: z.string(),
  dossier: z.string(),
  key: z.string(),
  text: z.string(),
  scope: z.string().nullable(),
  happened: z.string().nullable(),
  entityIds: z.array(z.string()),
  /** What it is to other claims. */
  relations: z.array(z.strictObject({ kind: ClaimRelation, claimId: z.string() })).default([]),
  attributions: z.array(AttributionSnapshot),
  evidence: z.array(EvidenceSnapshot),
  determinations: z.array(DeterminationSnapshot),
});
export type ClaimSnapshot = z.infer<typeof ClaimSnapshot>;

/** Somebody who would not answer a question: whose name it is where they are on record, how, and in which words of the article. */
export const QuestionRefusal = z.strictObject({
  sourceId: z.string().nullable(),
  /** Who that is to readers, where nobody on record is. */
  name: z.string(),
  stance: z.enum(silentStances),
  words: z.string().nullable(),
  /** From when it is told; null: for as long as the question is, which one article raises with it. */
  since: Instant.nullable().default(null),
});
export type QuestionRefusal = z.infer<typeof QuestionRefusal>;

export const QuestionSnapshot = z.strictObject({
  id: z.string(),
  dossier: z.string(),
  key: z.string(),
  storyId: z.string(),
  text: z.string(),
  note: z.string().nullable(),
  aboutId: z.string().nullable(),
  answeredById: z.string().nullable(),
  /** Kept since questions have them. */
  refusals: z.array(QuestionRefusal).default([]),
  versionId: z.string().nullable(),
  selectors: z.array(Selector),
  publishedAt: Instant,
});
export type QuestionSnapshot = z.infer<typeof QuestionSnapshot>;

export const StorySnapshot = z.strictObject({
  id: z.string(),
  dossier: z.string(),
  slug: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  topic: z.string().nullable(),
  /** Kept since stories can be closed; a snapshot from before is of an open one. */
  closedAt: Instant.nullable().default(null),
  /** A snapshot from before stories had one tells its hours in UTC. */
  timeZone: z.string().nullable().default(null),
  moments: z.array(z.strictObject({ at: Instant, label: z.string() })),
  claimIds: z.array(z.string()),
  articleIds: z.array(z.string()),
});
export type StorySnapshot = z.infer<typeof StorySnapshot>;
