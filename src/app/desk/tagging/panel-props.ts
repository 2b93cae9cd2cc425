import type { RefObject } from "react";
import type { Span } from "@/domain/anchor";
import type { DeskSubject } from "@/domain/draft/subject";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import type { FormContext } from "@/domain/suggestion/form/form-record";
import type { AnotherFigure } from "@/domain/suggestion/wording/another-figure";
import type { Proximity, Stance, Status } from "@/domain/vocabulary";
import type { People } from "@/ui/desk/tagging/choice-field";
import type { Joining, Work } from "./work";

/** What the panel is told of the page around it: the work in hand, and what there is to join it to. */
export type PanelProps = {
  work: Work;
  context: FormContext;
  now: Date;
  people: People;
  storyId: string | null;
  /** The claims on the desk as they stand. */
  claims: readonly DeskSubject<"claim">[];
  /** The claims that this article tells so far. */
  told: readonly DeskSubject<"claim">[];
  /** Claims of the story, those nearest before this in the text first. */
  near: readonly { claimId: string; text: string; n: number | null }[];
  /** The claim that words marked by hand are to join first. */
  joining: Joining | null;
  withStory: (then: (story: string) => void) => void;
  /** The article's text, and the words of it that the editor selects next. */
  text: string;
  words: (marked?: Span | null) => Promise<Span | null>;
  claimField: RefObject<HTMLTextAreaElement | null>;
  focusClaim: () => void;
  withKeys: boolean;
  /** Decisions that are being saved just now: their claims are not there to be joined yet. */
  isSaving: boolean;
  say: (words: string) => void;
  backToQueue: () => void;
};

/** The dialog that is open over the panel. */
export type OpenDialog =
  | { kind: "way"; status: Status; andSave: boolean }
  /** `own`: with the way to a claim of its own. */
  | { kind: "merge"; own: SuggestionForm | null }
  /** What the words do to a claim that they join, where nobody can tell it from them. */
  | { kind: "correction" | "denial"; into: string; text: string }
  /** What the words are to a claim of the same matter that has another figure or date. */
  | { kind: "figure"; into: string; text: string; stance: Stance; another: AnotherFigure }
  /** How near who denies the claim that the words join is to the matter, where nobody has said. */
  | { kind: "standing"; stance: Stance; join: (proximity: Proximity) => void; text: string }
  | { kind: "split"; parts: string[] }
  | { kind: "dismiss" }
  | { kind: "question" };
