import { z } from "zod";
import { Directness, EntityKind, HedgeKind, SourceIdentity, Stance } from "@/domain/vocabulary";

/** A stretch of the article: UTF-16 units into its text, end exclusive. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const Hedge = Span.extend({ kind: HedgeKind });
export type Hedge = z.infer<typeof Hedge>;

/**
 * How far a suggestion may be trusted. "strong" is calibrated on gold articles: at least 95 in 100 such suggestions
 * have the right source, content and stance there. An editor may hide the weak ones.
 */
export const Confidence = z.enum(["strong", "fair", "weak"]);
export type Confidence = z.infer<typeof Confidence>;

/**
 * The word under which the desk meets one attribution: what it would make of its content if it stood alone. The status
 * of a claim is another thing and is computed from the whole record. "analysis" is a judgement or a forecast, which
 * nobody can confirm today; "other" is what is open or no proposition at all.
 */
export const SuggestedStatus = z.enum([
  "confirmed",
  "reported",
  "alleged",
  "disputed",
  "denied",
  "declined",
  "analysis",
  "other",
]);
export type SuggestedStatus = z.infer<typeof SuggestedStatus>;

/**
 * One suggested attribution. `source` is empty when the article hides who speaks ("reportedly"); `relays` are the
 * outlets through which the words passed, in order, as the article names them; `status` is what this attribution
 * alone would support, never what the claim is.
 */
export const SuggestedAttribution = z.object({
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
  relays: z.array(Span),
  stance: Stance,
  directness: Directness,
  hedge: Hedge.nullable(),
  identity: SourceIdentity,
  status: SuggestedStatus,
  openQuestion: z.boolean(),
  confidence: Confidence,
  score: z.number().min(0).max(1),
  speaker: z.string().nullable(),
  /** The earlier words for whom a pronoun means that nobody named bears: "*A police spokesman* … he said". */
  described: z.array(Span),
  /** The article shows that a place speaks, for whom nobody knows: "*Calder Quay* said". */
  place: z.boolean(),
  /** Too much stands between the words and whoever they may be taken from: `speaker` is null, and an editor is asked. */
  doubtful: z.boolean(),
  /** What the pronouns and short names of the content mean, by the id of a mention, where that is certain. */
  references: z.array(Span.extend({ mention: z.string() })),
});
export type SuggestedAttribution = z.infer<typeof SuggestedAttribution>;

/** One person or organization of the article, with every place where it is named and the pronoun that means them, where that is known. */
export const Mention = z.object({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  gender: z.enum(["he", "she"]).nullable(),
  spans: z.array(Span),
});
export type Mention = z.infer<typeof Mention>;

export const Extraction = z.object({
  attributions: z.array(SuggestedAttribution),
  mentions: z.array(Mention),
});
export type Extraction = z.infer<typeof Extraction>;
