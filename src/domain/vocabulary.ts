import { z } from "zod";

/**
 * The closed word lists of the house. Each schema shares its name with its type, and the order of the members
 * is the order in which readers meet them.
 */

/** What the record supports today. Ranked as the rules are tried: the first that holds wins. */
export const Status = z.enum([
  "retracted",
  "refuted",
  "disputed",
  "confirmed",
  "corroborated",
  "reported",
  "alleged",
  "unsourced",
]);
export type Status = z.infer<typeof Status>;

/** The lines of entries that are no claim: a refusal to speak, and a question that is open or stands answered. */
export const LineOnly = z.enum(["none", "open", "answered"]);
export type LineOnly = z.infer<typeof LineOnly>;

/** What a timeline line can look like. */
export const LineStyle = z.enum([...Status.options, ...LineOnly.options]);
export type LineStyle = z.infer<typeof LineStyle>;

export const Stance = z.enum([
  "asserts",
  "confirms",
  "denies",
  "disputes",
  "corrects",
  "retracts",
  "declined_comment",
  "no_response",
  "neither_confirms_nor_denies",
]);
export type Stance = z.infer<typeof Stance>;

export const CueClass = z.enum([
  "neutral",
  "media_relay",
  "confirm",
  "deny",
  "distancing",
  "discovery",
  "belief",
  "no_comment",
]);
export type CueClass = z.infer<typeof CueClass>;

export const HedgeKind = z.enum(["hidden_source", "epistemic", "explicit"]);
export type HedgeKind = z.infer<typeof HedgeKind>;

export const Directness = z.enum(["direct_quote", "partial_quote", "paraphrase", "document"]);
export type Directness = z.infer<typeof Directness>;

/** What the rules find about how a claim was reported, beside its status. */
export const Reporting = z.enum(["circular"]);
export type Reporting = z.infer<typeof Reporting>;

export const SourceIdentity = z.enum([
  "named_person",
  "unnamed_person",
  "named_organization",
  "unnamed_group",
  "document",
  "outlet_observation",
]);
export type SourceIdentity = z.infer<typeof SourceIdentity>;

export const GroundRules = z.enum(["on_record", "background", "deep_background", "unknown"]);
export type GroundRules = z.infer<typeof GroundRules>;

export const Proximity = z.enum([
  "participant",
  "eyewitness",
  "authority_over_record",
  "second_hand",
  "relay",
  "unknown",
]);
export type Proximity = z.infer<typeof Proximity>;

export const EntityKind = z.enum(["person", "organization"]);
export type EntityKind = z.infer<typeof EntityKind>;

export const Rights = z.enum(["full", "excerpts_only"]);
export type Rights = z.infer<typeof Rights>;

/** Evidence speaks for a claim or against it; one that does neither is not evidence. */
export const Bearing = z.enum(["supports", "contradicts"]);
export type Bearing = z.infer<typeof Bearing>;

/** What one claim is to another. */
export const ClaimRelation = z.enum(["more_exact_than", "part_of", "answers", "contradicts"]);
export type ClaimRelation = z.infer<typeof ClaimRelation>;

export const EvidenceKind = z.enum([
  "official_list",
  "report",
  "letter",
  "court_record",
  "dataset",
  "video",
  "audio",
  "photo",
  "statement",
  "other",
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
