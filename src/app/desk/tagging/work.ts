import type { QuestionRequest } from "@/domain/outbox/requests";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import type { DeskSuggestion, DismissReason } from "@/domain/suggestion/suggestion";
import type { FormEdit } from "@/ui/desk/tagging/suggestion-form";

type Common = {
  /** Which it is: what is opened for one is not open for the next. */
  id: string;
  title: string;
  form: SuggestionForm;
  edit: FormEdit;
  accept: (story: string, form: SuggestionForm, words: string, how: Accepted) => void;
  /** Joins a claim; a refusal to speak about the whole matter joins others `also`. `words` say what it joins. */
  merge: (into: string, form: SuggestionForm, words: string, how: Joined) => void;
  /** One more claim of the same words, beside what becomes of them. */
  alsoSay: (story: string, form: SuggestionForm) => void;
  /** `refused` is who would not answer it, which readers are told beside it. */
  ask: (story: string, text: string, refused: RefusedQuestion | null) => void;
};

/** The remarks that a claim is saved with as it is, on purpose, and the claim of its story that it contradicts. */
export type Accepted = { meant: readonly string[]; against?: string | undefined };

/** What else a refusal joins, and the remarks on who speaks with which the words join it as they are. */
export type Joined = { also?: readonly string[]; meant: readonly string[] };

/** Those of them that there are, as the desk is sent them. */
export const asSent = ({ also = [], meant = [], against }: Partial<Joined & Accepted>) => ({
  ...(also.length > 0 && { also: [...also] }),
  ...(meant.length > 0 && { meant: [...meant] }),
  ...(against !== undefined && { against }),
});

/** Who would not answer a question, in a note beside it and for the list of those who would not say. */
export type RefusedQuestion = Pick<QuestionRequest, "refusal"> & { note: string };

/** What is in hand, a suggestion of the queue or words that an editor selected, with what can become of it. */
export type Work =
  | (Common & {
      kind: "suggestion";
      suggestion: DeskSuggestion;
      split: (story: string, forms: SuggestionForm[], meant: readonly string[]) => void;
      dismiss: (reason: DismissReason, note: string | null) => void;
      /** The version of the article that it was read from. */
      versionId: string;
      /** What the article has another say in that claim, by `said`, it could not confirm itself. */
      weaken: (into: string, said: string, words: string) => void;
    })
  | (Common & { kind: "by-hand"; giveUp: () => void });

/** The claim from whose page somebody came to add what an article says of it. */
export type Joining = { claimId: string; text: string };

/** What is sent of a question, beside its words and where they stand. */
export const questionOf = (refused: RefusedQuestion | null) => ({
  note: refused?.note ?? null,
  refusal: refused?.refusal ?? null,
  about: null,
});
