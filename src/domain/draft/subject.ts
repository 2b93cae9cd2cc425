import { z } from "zod";
import {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "../dossier/snapshot";
import { SuggestionForm } from "../suggestion/form/form";

/**
 * What is worked on at the desk: the five subjects of the record, and a suggestion while its form is being filled in.
 * Each is one whole document, so that saving, merging, history and undo are the same for all of them.
 */
export const DeskKind = z.enum(["story", "article", "entity", "claim", "open_question", "suggestion"]);
export type DeskKind = z.infer<typeof DeskKind>;

export const contentOf = {
  story: StorySnapshot,
  article: ArticleSnapshot,
  entity: EntitySnapshot,
  claim: ClaimSnapshot,
  open_question: QuestionSnapshot,
  suggestion: SuggestionForm,
} as const satisfies Record<DeskKind, z.ZodType>;

export type ContentOf<K extends DeskKind> = z.infer<(typeof contentOf)[K]>;

/**
 * Which state of a subject somebody has before them: the published revision it goes back to (0: never published) and
 * the draft revision on top of that (0: nothing drafted). Draft numbers of one subject only ever grow.
 */
export const Version = z.strictObject({
  published: z.number().int().nonnegative(),
  draft: z.number().int().nonnegative(),
});
export type Version = z.infer<typeof Version>;

/** A subject as the desk sees it: the draft where there is one, else what is published. */
export type DeskSubject<K extends DeskKind = DeskKind> = {
  kind: K;
  id: string;
  version: Version;
  content: ContentOf<K>;
  /** What readers see; null while nothing is published. */
  published: ContentOf<K> | null;
  /** Who last wrote it, and when (ISO). */
  by: string;
  at: string;
};

/** Which subject, among all kinds. */
export type SubjectName = { kind: DeskKind; id: string };

/** Reads a document of a kind; one that we wrote ourselves and that does not parse is a broken promise and throws. */
export function contentFrom<K extends DeskKind>(kind: K, document: unknown): ContentOf<K> {
  return contentOf[kind].parse(document) as ContentOf<K>;
}

/** Reads a document of a kind that came from outside. */
export function readContent<K extends DeskKind>(
  kind: K,
  document: unknown,
): { ok: true; content: ContentOf<K> } | { ok: false; error: z.ZodError } {
  const parsed = contentOf[kind].safeParse(document, { reportInput: true });
  return parsed.success
    ? { ok: true, content: parsed.data as ContentOf<K> }
    : { ok: false, error: parsed.error };
}
