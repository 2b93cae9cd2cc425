import type { SuggestionForm } from "@/domain/suggestion/form/form";
import type { DeskSuggestion, DismissReason } from "@/domain/suggestion/suggestion";
import type { FormEdit } from "@/ui/desk/tagging/suggestion-form";

type Common = {
  /** Which it is: what is opened for one is not open for the next. */
  id: string;
  title: string;
  form: SuggestionForm;
  edit: FormEdit;
  accept: (story: string, form: SuggestionForm, words: string) => void;
  /** Joins a claim; a refusal to speak about the whole matter joins others `also`. `words` say what it joins. */
  merge: (into: string, form: SuggestionForm, words: string, also?: readonly string[]) => void;
  /** `note` is told to readers beside the question: who would not say. */
  ask: (story: string, text: string, note: string | null) => void;
};

/** What is in hand, a suggestion of the queue or words that an editor selected, with what can become of it. */
export type Work =
  | (Common & {
      kind: "suggestion";
      suggestion: DeskSuggestion;
      split: (story: string, forms: SuggestionForm[]) => void;
      dismiss: (reason: DismissReason, note: string | null) => void;
    })
  | (Common & { kind: "by-hand"; giveUp: () => void });

/** The claim from whose page somebody came to add what an article says of it. */
export type Joining = { claimId: string; text: string };
