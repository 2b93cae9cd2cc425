import { z } from "zod";
import { Directness, HedgeKind, SourceIdentity, Stance } from "../vocabulary";
import { ByModel } from "./by-model/model-reading";
import { SuggestionForm } from "./form/form";

const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/**
 * What was read out of the article, word for word as the extraction gave it: never changed afterwards, since it is what
 * suggestions are measured by. Spans are UTF-16 units into the article version, end exclusive.
 */
export const Reading = z.object({
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
  relays: z.array(Span),
  stance: Stance,
  directness: Directness,
  hedge: Span.extend({ kind: HedgeKind }).nullable(),
  identity: SourceIdentity,
  status: z.enum(["confirmed", "reported", "alleged", "disputed", "denied", "declined", "analysis", "other"]),
  openQuestion: z.boolean(),
  confidence: z.enum(["strong", "fair", "weak"]),
  score: z.number(),
});
export type Reading = z.infer<typeof Reading>;

/**
 * What became of a suggestion: `accepted` as it was, `changed` before it was accepted, `merged` into a claim that stood
 * already, `split` into several, `dismissed` for a reason. `open` waits.
 */
export const Outcome = z.enum(["open", "accepted", "changed", "merged", "split", "dismissed"]);
export type Outcome = z.infer<typeof Outcome>;

/** Why a suggestion was dismissed, in the desk's own list, so that it can be counted. */
export const DismissReason = z.enum([
  "not_a_claim",
  "wrong_source",
  "wrong_words",
  "already_tagged",
  "not_news",
  "other",
]);
export type DismissReason = z.infer<typeof DismissReason>;

/** Who found it: the extraction, the newsroom's model, or an editor who selected the words. */
export const Origin = z.enum(["extraction", "model", "hand"]);
export type Origin = z.infer<typeof Origin>;

export const DeskSuggestion = z.object({
  id: z.string(),
  /** 1-based, in the order of the text; those made by hand come after. */
  ordinal: z.number().int().positive(),
  origin: Origin,
  /** Null for one made by hand. */
  reading: Reading.nullable(),
  /** What of it the newsroom's model proposed; null where nothing. */
  model: ByModel.nullable(),
  /** The form as it was first filled in from the reading. */
  proposal: SuggestionForm,
  /** The form as it now stands, with what was typed; its version is that of the desk subject "suggestion". */
  form: SuggestionForm,
  version: z.object({ published: z.number(), draft: z.number() }),
  outcome: Outcome,
  reason: DismissReason.nullable(),
  note: z.string().nullable(),
  /** The claims that came of it, and in each the attribution. */
  became: z.array(z.object({ claimId: z.string(), attributionId: z.string() })),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type DeskSuggestion = z.infer<typeof DeskSuggestion>;

/** The part of a suggestion that decisions change: what an event keeps before and after. */
export const SuggestionState = DeskSuggestion.pick({
  outcome: true,
  reason: true,
  note: true,
  became: true,
  decidedBy: true,
  decidedAt: true,
});
export type SuggestionState = z.infer<typeof SuggestionState>;
