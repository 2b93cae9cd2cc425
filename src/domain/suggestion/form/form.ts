import { z } from "zod";
import { AtLeast, Selector } from "../../claim";
import {
  Bearing,
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
} from "../../vocabulary";

/**
 * A suggestion as an editor fills it in: one claim and one attribution of it. Nothing is required here, since work is
 * saved as one types; the linter says what is missing before it can be published.
 */

/** A person or an organization on record, or one that accepting the form creates. */
export const EntityChoice = z.union([
  z.strictObject({ id: z.string().max(40) }),
  z.strictObject({ create: z.strictObject({ kind: EntityKind, name: z.string().trim().min(1).max(500) }) }),
]);
export type EntityChoice = z.infer<typeof EntityChoice>;

const Line = z.string().max(500);

/** A document that an editor can show while the claim is still a suggestion. `id` is made in the browser. */
export const EvidenceForm = z.strictObject({
  id: z.uuid(),
  kind: EvidenceKind,
  title: Line,
  bearing: Bearing,
  authoritative: z.boolean(),
  note: z.string().max(2_000).nullable(),
  publisher: EntityChoice.nullable(),
  url: z.string().max(2_000).nullable(),
  quote: z.string().max(5_000).nullable().default(null),
  place: Line.nullable().default(null),
  publishedAt: z.iso.datetime(),
});
export type EvidenceForm = z.infer<typeof EvidenceForm>;

/** An editor's decision on the status, where it is not to be what the rules say. `id` is made in the browser. */
export const DecisionForm = z.strictObject({
  id: z.uuid(),
  status: Status,
  reason: z.string().trim().min(1, "say why, in a few words").max(2_000),
  at: z.iso.datetime(),
});
export type DecisionForm = z.infer<typeof DecisionForm>;

export const ClaimForm = z.strictObject({
  text: z.string().max(1_000),
  scope: Line.nullable(),
  /** EDTF as typed: the linter says so where it cannot be read. */
  happened: Line.nullable(),
  about: z.array(EntityChoice).max(50),
  evidence: z.array(EvidenceForm).max(20).default([]),
  decided: DecisionForm.nullable().default(null),
});
export type ClaimForm = z.infer<typeof ClaimForm>;

export const AttributionForm = z.strictObject({
  stance: Stance,
  identity: SourceIdentity,
  source: EntityChoice.nullable(),
  sourceDescription: Line.nullable(),
  /** From the source towards the article, in order; one without an entity is an unknown hop. */
  relays: z.array(z.strictObject({ entity: EntityChoice.nullable(), description: Line.nullable() })).max(20),
  directness: Directness,
  groundRules: GroundRules,
  anonymityReason: Line.nullable(),
  proximity: Proximity,
  proximityNote: Line.nullable(),
  cue: z.strictObject({ lemma: Line, class: CueClass }).nullable(),
  hedge: z.strictObject({ kind: HedgeKind }).nullable(),
  /** Into the article version: excerpt, source, cue, content and hedge, each at most once. */
  selectors: z.array(Selector).max(5),
  spokenLanguage: z.string().max(40).nullable(),
  saidAt: Line.nullable(),
  atLeast: AtLeast.default(null),
  part: Line.nullable().default(null),
  /** The attribution that it answers, by its id in the claim that it joins. */
  answers: z.string().max(100).optional(),
});
export type AttributionForm = z.infer<typeof AttributionForm>;

export const SuggestionForm = z.strictObject({ claim: ClaimForm, attribution: AttributionForm });
export type SuggestionForm = z.infer<typeof SuggestionForm>;
