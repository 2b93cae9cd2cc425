import { z } from "zod";
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
  SourceIdentity,
  Stance,
  Status,
} from "./vocabulary";

/**
 * One claim with all that has ever been said, shown or decided about it. Nothing here is filtered by time:
 * `statusAsOf` and its neighbours take the instant as an argument. All instants are UTC `Date`s.
 */

/** A person or an organization by reference. `name` is the display name. */
export const EntityRef = z.object({
  id: z.string(),
  kind: EntityKind,
  slug: z.string(),
  name: z.string(),
  /** Whether it is an outlet, where the record of a claim tells. */
  publishes: z.boolean().optional(),
});
export type EntityRef = z.infer<typeof EntityRef>;

/** Where a selector points in the text of one article version: UTF-16 units, end exclusive (W3C Web Annotation). */
export const Selector = z.object({
  role: z.enum(["excerpt", "source", "cue", "content", "hedge"]),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** Null when the quote can no longer be found in the version: an orphan is shown, never dropped. */
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
});
export type Selector = z.infer<typeof Selector>;

/** Who speaks. A description alone ("a reporter for the network") stands for an unnamed source. */
export const Source = z.object({
  identity: SourceIdentity,
  entity: EntityRef.nullable(),
  description: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** One hop between the source and the article that we hold. A hop without an entity is an unknown one. */
export const Relay = z.object({ entity: EntityRef.nullable(), description: z.string().nullable() });
export type Relay = z.infer<typeof Relay>;

/** The article in which we read it, by reference. Its outlet is the last hop before the reader. */
export const ArticleRef = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  outlet: EntityRef,
  publishedAt: z.date(),
  /** BCP 47, of its text; told where words of it are shown. */
  language: z.string().optional(),
});
export type ArticleRef = z.infer<typeof ArticleRef>;

/** Fewer than two are one person; more than a thousand are a crowd, and a slip of the hand. */
export const AtLeast = z.number().int().min(2).max(1_000).nullable();

export const Attribution = z.object({
  id: z.string(),
  key: z.string(),
  stance: Stance,
  source: Source,
  directness: Directness,
  groundRules: GroundRules,
  anonymityReason: z.string().nullable(),
  proximity: Proximity,
  /** Why this speaker has (or lacks) standing over this very proposition. */
  proximityNote: z.string().nullable(),
  cue: z.object({ text: z.string(), lemma: z.string(), class: CueClass }).nullable(),
  hedge: z.object({ text: z.string(), kind: HedgeKind }).nullable(),
  /** From the source towards the article, in order; the article's own outlet is not among them. */
  relays: z.array(Relay),
  article: ArticleRef,
  selectors: z.array(Selector),
  /** BCP 47, of the words as first spoken, where they were translated for the article. */
  spokenLanguage: z.string().nullable(),
  /** EDTF: when it was said, as precisely as is known. */
  saidAt: z.string().nullable(),
  /** Public time: from this instant on a reader could know of it. */
  publishedAt: z.date(),
  recordedAt: z.date(),
  /** The attribution (by id) that this one corrects or takes back, where one is meant. */
  respondsTo: z.string().nullable(),
  /** Of a group without names: how many it says, or is said, to be at least. Null where nothing tells. */
  atLeast: AtLeast,
  /** Another attribution (by id) of this claim that is the very same unnamed source. */
  sameAs: z.string().nullable(),
  /** What of the claim is covered, where less is said than all of it: only that counts, and not for the whole. */
  part: z.string().nullable(),
});
export type Attribution = z.infer<typeof Attribution>;

/** What an attribution has of which nothing more is said than who says it, where and when. */
export const nothingMore = {
  anonymityReason: null,
  proximityNote: null,
  cue: null,
  hedge: null,
  relays: [],
  selectors: [],
  spokenLanguage: null,
  saidAt: null,
  respondsTo: null,
  atLeast: null,
  sameAs: null,
  part: null,
} satisfies Partial<Attribution>;

export const Evidence = z.object({
  id: z.string(),
  key: z.string(),
  kind: EvidenceKind,
  title: z.string(),
  bearing: Bearing,
  /** Whether the document has authority over the record of this very proposition, and why. */
  authoritative: z.boolean(),
  note: z.string().nullable(),
  publisher: EntityRef.nullable(),
  url: z.string().nullable(),
  /** The words of it that show the claim, and where in it they stand ("p. 3", "00:41"). */
  quote: z.string().nullable(),
  place: z.string().nullable(),
  /** Public time. */
  publishedAt: z.date(),
  recordedAt: z.date(),
});
export type Evidence = z.infer<typeof Evidence>;

/** An editor's dated decision, in force from `effectiveAt` until `endsAt`; while a later one is in force it yields. */
export const Determination = z.object({
  id: z.string(),
  key: z.string(),
  status: Status,
  reason: z.string(),
  by: z.string(),
  effectiveAt: z.date(),
  endsAt: z.date().nullable(),
  recordedAt: z.date(),
});
export type Determination = z.infer<typeof Determination>;

export const ClaimRecord = z.object({
  id: z.string(),
  key: z.string(),
  text: z.string(),
  /** What a confirmation would and would not cover, in a phrase ("that the report says so"). */
  scope: z.string().nullable(),
  /** EDTF: when it happened. Null where nothing says. */
  happened: z.string().nullable(),
  /** What it is to other claims, by their ids. */
  relations: z.array(z.object({ kind: ClaimRelation, claimId: z.string() })),
  attributions: z.array(Attribution),
  evidence: z.array(Evidence),
  determinations: z.array(Determination),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;
