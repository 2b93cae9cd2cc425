import { plainName } from "../plain-name";
import type { KnownEntity } from "../suggestion/tagging-page";
import type { EntityKind } from "../vocabulary";

/** One of several who bear a name, with what tells them apart. */
export type Namesake = KnownEntity & {
  /** "Harbour master, Port of Karsk", those without an end first. */
  posts: string[];
  /** What they were last said to have said, and when that was public (ISO). */
  lastSaid: { words: string; at: string } | null;
};

/** A question that only a person can answer: whom of those who bear it a name means. */
export type WhichOne = { kind: EntityKind; name: string; bearers: Namesake[] };

/** A document of the desk in which that name, wherever it stands for somebody yet to be found, is the one who was chosen. */
export function withChosen<D>(document: D, { kind, name }: Pick<WhichOne, "kind" | "name">, id: string): D {
  const chosen = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(chosen);
    if (typeof value !== "object" || value === null) return value;
    const { create } = value as { create?: { kind?: unknown; name?: unknown } };
    if (
      create?.kind === kind &&
      typeof create.name === "string" &&
      plainName(create.name) === plainName(name)
    )
      return { id };
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, chosen(each)]));
  };
  return chosen(document) as D;
}
