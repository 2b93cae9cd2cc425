import type { Range } from "../text/word-classes";

/** One place where a person or an organization is named. `kind` is unsure for a bare surname that nothing explains. */
export interface NamePlace extends Range {
  kind: "person" | "organization" | "unsure";
  /** Name words without titles, as written. */
  words: string[];
  /** Words of office that stand around the name: "director", "ambassador". */
  roles: string[];
  gender: "she" | "he" | null;
  /** Taken for a person by its shape alone. */
  guessed?: boolean;
  /** The name of a place, as far as the article tells. */
  locality?: boolean;
}
