import type { Prisma } from "@/db/generated/client";

/** A word or a value of a facet as the index knows it. `count` is the number of rows that have it. */
export type Term = { id: number; lexeme: string; count: number; held: boolean };

/** What is sought, as the rows are marked: the one form from which both the rows and the bits are asked. */
export type Sought =
  | { is: "nothing" }
  | { is: "term"; term: Term }
  /** Words that follow one another, in the language of tsquery; `of` are the words by themselves. */
  | { is: "phrase"; query: string; of: Term[] }
  | { is: "any"; of: Sought[] }
  | { is: "all"; of: Sought[] }
  | { is: "not"; of: Sought }
  /** Rows marked so of which something else must hold too, which only the record tells. `e` is the row. */
  | { is: "checked"; of: Sought; condition: Prisma.Sql };

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

/** At most so many rows can match. `rows` is the number of all. */
export function boundOf(sought: Sought, rows: number): number {
  switch (sought.is) {
    case "nothing":
      return 0;
    case "term":
      return sought.term.count;
    case "phrase":
      return Math.min(rows, ...sought.of.map(({ count }) => count));
    case "any":
      return Math.min(
        rows,
        sought.of.reduce((sum, part) => sum + boundOf(part, rows), 0),
      );
    case "all":
      return Math.min(rows, ...sought.of.map((part) => boundOf(part, rows)));
    case "not":
      return rows;
    case "checked":
      return boundOf(sought.of, rows);
    default:
      return sought satisfies never;
  }
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
    default:
      return sought satisfies never;
  }
}

/** Whether the words must be looked at in each row that has them. */
export function needsRows(sought: Sought): boolean {
  switch (sought.is) {
    case "phrase":
    case "checked":
      return true;
    case "all":
      return sought.of.some(needsRows);
    case "any":
      return sought.of.every(needsRows);
    case "nothing":
    case "term":
    case "not":
      return false;
    default:
      return sought satisfies never;
  }
}

/** What rows must be checked for beyond their marks. */
export function conditionsOf(sought: Sought): Prisma.Sql[] {
  if (sought.is === "checked") return [sought.condition, ...conditionsOf(sought.of)];
  return sought.is === "all" ? sought.of.flatMap(conditionsOf) : [];
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
