import { isNamedIn } from "../named-in";
import { holdsPlain } from "../plain-name";
import type { EntityKind, Stance } from "../vocabulary";
import { refusalSentence } from "./refusal";

/** Somebody who would not answer a question, and of whom readers are not told: why, and all names of them. */
export type HiddenRefusal = { name: string; stance: Stance; words: string | null } & {
  /** Whom the newsroom took down; null where it took down the article that told of it. */
  person: { kind: EntityKind; names: readonly string[] } | null;
};

/** Refusals of one question are told one after another in its note. */
export const betweenNotes = "; ";

/** What readers see of a note beside a question: nothing that tells a refusal which is hidden, and nothing that names whoever was taken down. */
export function shownNote(note: string | null, hidden: readonly HiddenRefusal[]): string | null {
  if (note === null || hidden.length === 0) return note;
  const rest = hidden.reduce((words, one) => without(words, refusalSentence(one, one.name)), note);
  const parts = rest
    .split(betweenNotes)
    .filter((part) => part.trim() !== "")
    .filter((part) => !hidden.some(({ person }) => person !== null && names(part, person)));
  return parts.length === 0 ? null : parts.join(betweenNotes);
}

/** A sentence that stands whole in a note goes whole, also where its own words have what parts one from the next; never the end of another's. */
function without(note: string, sentence: string): string {
  for (let at = note.indexOf(sentence); at >= 0; at = note.indexOf(sentence, at + 1)) {
    const [before, after] = [note.slice(0, at), note.slice(at + sentence.length)];
    const begins = before === "" || before.endsWith(betweenNotes);
    if (begins && (after === "" || after.startsWith(betweenNotes))) return before + after;
  }
  return note;
}

function names(part: string, { kind, names }: NonNullable<HiddenRefusal["person"]>): boolean {
  if (kind === "person") return isNamedIn(part, names);
  return names.some((name) => holdsPlain(part, name));
}
