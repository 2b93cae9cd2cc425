import { z } from "zod";
import { silentStances } from "../../attribution-meaning";
import { Selector } from "../../claim";
import { DeskKind, Version } from "../../draft/subject";
import { EntityChoice, SuggestionForm } from "../../suggestion/form/form";
import { DismissReason } from "../../suggestion/suggestion";
import { Action, Id, Reason } from "./parts";

/** Save a whole subject, based on the version that its writer had before them. */
export const EditRequest = z.strictObject({
  action: Action,
  kind: DeskKind,
  id: Id,
  basedOn: Version,
  /** Parsed by the schema of its kind (`contentOf`). */
  content: z.unknown(),
  why: z.string().trim().max(2_000).nullable().default(null),
});
export type EditRequest = z.infer<typeof EditRequest>;

/** What else a refusal to speak about the whole matter joins, beside the first claim. */
const Also = z.array(Id).max(200).optional();

/** The remarks that an editor had before them and saved the claim as it is all the same: they are not asked again. */
const Meant = z.array(z.string().min(1).max(300)).max(50).optional();

/** The claim of the same story that a new one contradicts: it says the same matter with another figure or date. */
const Against = Id.optional();

export const DecisionRequest = z.strictObject({
  action: Action,
  suggestion: Id,
  basedOn: Version,
  decision: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("accept"),
      story: Id,
      form: SuggestionForm,
      meant: Meant,
      against: Against,
    }),
    /** The attribution joins a claim that stands; of the form's claim nothing is kept but the people it is about. */
    z.strictObject({ kind: z.literal("merge"), into: Id, also: Also, form: SuggestionForm, meant: Meant }),
    /**
     * The article could not confirm the claim: nobody speaks in it, and one thing that it has another say is weakened by its words.
     * `said` is that attribution; without it, the only one that there is.
     */
    z.strictObject({ kind: z.literal("weaken"), into: Id, said: Id.optional(), form: SuggestionForm }),
    z.strictObject({
      kind: z.literal("split"),
      story: Id,
      forms: z.array(SuggestionForm).min(2).max(10),
      meant: Meant,
    }),
    z.strictObject({
      kind: z.literal("dismiss"),
      reason: DismissReason,
      note: z.string().trim().max(500).nullable(),
    }),
    z.strictObject({ kind: z.literal("reopen") }),
  ]),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** An attribution made by hand from selected words: a claim of its own, or one more voice for a claim that stands. */
export const HandRequest = z.strictObject({
  action: Action,
  article: Id,
  versionId: Id,
  story: Id,
  into: Id.nullable(),
  also: Also,
  form: SuggestionForm,
  meant: Meant,
  against: Against,
});
export type HandRequest = z.infer<typeof HandRequest>;

export const QuestionRequest = z.strictObject({
  action: Action,
  story: Id,
  text: z.string().trim().min(1).max(1_000),
  note: z.string().trim().max(500).nullable(),
  /** Who would not answer it, where it is kept open because of that. */
  refusal: z
    .strictObject({
      source: EntityChoice.nullable(),
      name: z.string().trim().min(1).max(500),
      stance: z.enum(silentStances),
      words: z.string().trim().min(1).max(500).nullable(),
    })
    .nullable()
    .default(null),
  about: Id.nullable(),
  versionId: Id.nullable(),
  selector: Selector.nullable(),
  /** The suggestion that asked it, where one did. */
  suggestion: Id.nullable(),
});
export type QuestionRequest = z.infer<typeof QuestionRequest>;

export const UndoRequest = z.strictObject({ action: Action, undoes: Action });
export type UndoRequest = z.infer<typeof UndoRequest>;

export const MergeClaimsRequest = z.strictObject({ action: Action, from: Id, into: Id, why: Reason });
export type MergeClaimsRequest = z.infer<typeof MergeClaimsRequest>;

export const AnswerRequest = z.strictObject({
  action: Action,
  claim: Id,
  finding: z.string().max(200),
  reason: Reason,
});
export type AnswerRequest = z.infer<typeof AnswerRequest>;

/** Go back to an earlier state: it becomes a new draft revision on top of what there is. */
export const RevertRequest = z.strictObject({
  action: Action,
  kind: DeskKind,
  id: Id,
  to: Version,
  basedOn: Version,
});
export type RevertRequest = z.infer<typeof RevertRequest>;

/** Drops a draft: what is published stays as it is, and the draft stays in the history. */
export const DiscardRequest = z.strictObject({ action: Action, kind: DeskKind, id: Id, basedOn: Version });
export type DiscardRequest = z.infer<typeof DiscardRequest>;
