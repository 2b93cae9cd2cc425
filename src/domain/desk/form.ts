import { z } from "zod";
import { Selector } from "../claim";
import {
  CueClass,
  Directness,
  EntityKind,
  GroundRules,
  HedgeKind,
  Proximity,
  SourceIdentity,
  Stance,
} from "../vocabulary";

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

export const ClaimForm = z.strictObject({
  text: z.string().max(1_000),
  scope: Line.nullable(),
  /** EDTF as typed: the linter says so where it cannot be read. */
  happened: Line.nullable(),
  about: z.array(EntityChoice).max(50),
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
});
export type AttributionForm = z.infer<typeof AttributionForm>;

export const SuggestionForm = z.strictObject({ claim: ClaimForm, attribution: AttributionForm });
export type SuggestionForm = z.infer<typeof SuggestionForm>;
