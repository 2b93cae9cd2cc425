import { z } from "zod";
import { type ChangeKind, SourceDifference } from "./change-kind";

/** The texts of an article that stood at its source in turn, and when each was found. */
export const SourceVersions = z.array(
  z.strictObject({
    title: z.string(),
    text: z.string(),
    at: z.iso.datetime({ offset: true }),
    /** It was taken back by its wire: there is no text of it, and it is no version of the article. */
    withdrawn: z.literal(true).optional(),
  }),
);
export type SourceVersions = z.infer<typeof SourceVersions>;

export const SourceDifferences = z.array(SourceDifference);

/** What an editor decides of a claim whose passage changed. */
export const ChangedOutcome = z.enum(["stands", "edit", "withdrew"]);
export type ChangedOutcome = z.infer<typeof ChangedOutcome>;

/** A claim or a question whose passage is not there as it was read; `after` null where nothing like it is. */
export type ChangedClaim = {
  kind: "claim" | "open_question";
  id: string;
  words: string;
  before: string;
  after: string | null;
  outcome: ChangedOutcome | null;
  decidedBy: string | null;
};

/** What changed in an article at its source, as the desk sees it. Instants are ISO 8601. */
export type SourceChange = {
  id: string;
  round: number;
  article: { id: string; title: string; outlet: string; url: string | null; isWhole: boolean };
  foundAt: string;
  changedAt: string;
  kinds: ChangeKind[];
  differences: SourceDifference[];
  /** How many of them are not told, where there are very many. */
  untold: number;
  claims: ChangedClaim[];
  seenBy: string | null;
  closed: boolean;
};
