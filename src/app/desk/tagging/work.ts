import type { SuggestionForm } from "@/domain/desk/form";
import type { DeskSuggestion, DismissReason } from "@/domain/desk/suggestion";
import type { FormEdit } from "@/ui/desk/tagging/suggestion-form";

/** What is in hand: a suggestion of the queue, or words that an editor selected. Each says what can become of it. */
export type Work = {
  /** Which it is: what is opened for one is not open for the next. */
  id: string;
  title: string;
  /** Null for what is made by hand. */
  suggestion: DeskSuggestion | null;
  form: SuggestionForm;
  edit: FormEdit;
  accept: (story: string, form: SuggestionForm, words: string) => void;
  merge: (into: string, form: SuggestionForm, words: string) => void;
  ask: (story: string, text: string) => void;
  /** What only a suggestion knows; null for what is made by hand, which is given up instead. */
  split: ((story: string, forms: SuggestionForm[]) => void) | null;
  dismiss: ((reason: DismissReason, note: string | null) => void) | null;
  giveUp: (() => void) | null;
};
