import type { WordsOf } from "./editions";
import type { EntitySnapshot, StorySnapshot } from "./snapshot";

/** A subject that a page tells of, as its revisions know it. */
export type Subject = { kind: keyof WordsOf; id: string };

/** The words that subjects had on a day. One whose words never changed has none of its own here. */
export type WordsThen = <K extends keyof WordsOf>(kind: K, id: string) => WordsOf[K] | null;

/** Every subject in what was read, however deep: told by its shape, so that nothing that names one is passed over. */
export function subjectsIn(value: unknown, found: Subject[] = []): Subject[] {
  if (Array.isArray(value)) for (const each of value) subjectsIn(each, found);
  else if (isPlain(value)) {
    const subject = subjectOf(value);
    if (subject) found.push(subject);
    for (const [name, each] of Object.entries(value)) if (!isOpaque(name)) subjectsIn(each, found);
  }
  return found;
}

/** The same value with the words that its subjects then had. What says the same then and now is the very same object. */
export function worded<T>(value: T, then: WordsThen): T {
  return reworded(value, then) as T;
}

type Plain = Record<string, unknown>;

function reworded(value: unknown, then: WordsThen): unknown {
  if (Array.isArray(value)) {
    const told = value.map((each) => reworded(each, then));
    return told.some((each, at) => each !== value[at]) ? told : value;
  }
  if (!isPlain(value)) return value;
  const changed: Plain = {};
  for (const [name, each] of Object.entries(value)) {
    if (isOpaque(name)) continue;
    const told = reworded(each, then);
    if (told !== each) changed[name] = told;
  }
  const subject = subjectOf(value);
  const words = subject && fieldsOf(subject, then);
  for (const [name, word] of Object.entries(words ?? {}))
    if (Object.hasOwn(value, name)) changed[name] = word;
  return Object.keys(changed).length === 0 ? value : { ...value, ...changed };
}

/** The words of a subject under the names that pages have for them. */
function fieldsOf({ kind, id }: Subject, then: WordsThen): Plain | null {
  switch (kind) {
    case "story": {
      const words = then(kind, id);
      return words && { ...words, moments: momentsOf(words) };
    }
    case "entity": {
      const words = then(kind, id);
      return words && { ...words, name: shownName(words) };
    }
    case "claim":
    case "article":
    case "open_question":
      return then(kind, id);
    default:
      return kind satisfies never;
  }
}

export function shownName({ names }: Pick<EntitySnapshot, "names">): string {
  return names[0]!.text;
}

function momentsOf({ moments }: Pick<StorySnapshot, "moments">): { at: Date; label: string }[] {
  return moments
    .map(({ at, label }) => ({ at: new Date(at), label }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * A story has a headline, an entity a slug and a name, an article an address, a claim what is said of it, a question what
 * it is about. A document shown as evidence has an address as well: no article has its id.
 */
function subjectOf(value: Plain): Subject | null {
  const { id } = value;
  if (typeof id !== "string") return null;
  if (typeof value.headline === "string") return { kind: "story", id };
  if (typeof value.slug === "string" && typeof value.name === "string") return { kind: "entity", id };
  if (typeof value.title === "string" && Object.hasOwn(value, "url")) return { kind: "article", id };
  if (typeof value.text !== "string") return null;
  if (Array.isArray(value.attributions) || Object.hasOwn(value, "firstPublishedAt"))
    return { kind: "claim", id };
  return Object.hasOwn(value, "aboutId") ? { kind: "open_question", id } : null;
}

/** Words of an article, to which no edition of ours does anything. */
function isOpaque(name: string): boolean {
  return name === "selectors" || name === "versions";
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}
