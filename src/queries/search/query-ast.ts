import type { Prisma } from "@/db/generated/client";

/** A word or a value of a facet as the index knows it. `held`: its bits are kept in the database. */
export type Term = { id: number; lexeme: string; held: boolean };

/** Values of facets have a sign before their number, which the parser keeps in no word. */
export function isWord({ lexeme }: Term): boolean {
  return !lexeme.startsWith("#");
}

/** What is sought, as the rows are marked: the one form from which both the rows and the bits are asked. */
export type Sought =
  | { is: "nothing" }
  | { is: "term"; term: Term }
  /** Words that follow one another, in the language of tsquery. */
  | { is: "phrase"; query: string }
  | { is: "any"; of: Sought[] }
  | { is: "all"; of: Sought[] }
  | { is: "not"; of: Sought }
  /** Rows marked so of which something else must hold too, which only the record tells. `e` is the row. */
  | { is: "checked"; of: Sought; condition: Prisma.Sql }
  /** Rows that only the record tells, and finds soon. `e` is the row. */
  | { is: "told"; condition: Prisma.Sql };

export const nothing: Sought = { is: "nothing" };

export function anyOf(parts: readonly Sought[]): Sought {
  const some = parts.filter((part) => part.is !== "nothing");
  return some.length === 0 ? nothing : some.length === 1 ? some[0]! : { is: "any", of: some };
}

/** Of no parts: everything. */
export function allOf(parts: readonly Sought[]): Sought {
  if (parts.some((part) => part.is === "nothing")) return nothing;
  const flat = parts.flatMap((part) => (part.is === "all" ? part.of : [part]));
  return flat.length === 1 ? flat[0]! : { is: "all", of: flat };
}

export function anyTerm(terms: readonly Term[]): Sought {
  return anyOf(terms.map((term): Sought => ({ is: "term", term })));
}

/** In the language of tsquery. Null where every row matches. */
export function tsqueryOf(sought: Sought): string | null {
  switch (sought.is) {
    case "nothing":
      // No row has this lexeme: those of ours are "#" and a number, and the parser keeps no such sign in a word.
      return quoted("#none");
    case "term":
      return quoted(sought.term.lexeme);
    case "phrase":
      return `(${sought.query})`;
    case "any":
    case "all": {
      const parts = sought.of.map(tsqueryOf);
      if (sought.is === "any" && parts.includes(null)) return null;
      const said = parts.filter((part) => part !== null);
      return said.length === 0 ? null : `(${said.join(sought.is === "any" ? " | " : " & ")})`;
    }
    case "not": {
      const part = tsqueryOf(sought.of);
      return part === null ? quoted("#none") : `!${part}`;
    }
    case "checked":
      return tsqueryOf(sought.of);
    case "told":
      return null;
    default:
      return sought satisfies never;
  }
}

/** What rows must be checked for beyond their marks. */
export function conditionsOf(sought: Sought): Prisma.Sql[] {
  if (sought.is === "told") return [sought.condition];
  if (sought.is === "checked") return [sought.condition, ...conditionsOf(sought.of)];
  return sought.is === "all" ? sought.of.flatMap(conditionsOf) : [];
}

/** A lexeme in the language of tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
