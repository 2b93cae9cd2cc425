import type { NamePlace } from "./name-place";

/** A person or an organization of the article with all the places where it is named. */
export interface Named {
  id: string;
  kind: "person" | "organization";
  name: string;
  places: NamePlace[];
  roles: Set<string>;
  gender: "she" | "he" | null;
  /** Taken for a person by the shape of the name alone. */
  guessed: boolean;
  /** A surname that could be two people's: it is nobody's, and stands in the way of whoever else could be meant. */
  open?: boolean;
}

/** The names of an article, with the ways in which later steps look them up. */
export interface NameBook {
  named: Named[];
  /** For each token inside a name: whose, and which place. */
  at: Map<number, { entity: Named; place: NamePlace }>;
  /** Every place in the order of the text. */
  inOrder: Array<{ entity: Named; place: NamePlace }>;
  byRole: Map<string, Named[]>;
  /** People by each word of their names, in lower case: two bear a surname where there are two. */
  bearing: Map<string, Set<Named>>;
  /** The tokens at which a name begins that the article shows to be a place's. */
  localities: ReadonlySet<number>;
  /** Those of them that end in a word for a place: "Elizabeth *Quay*". */
  inPlace: ReadonlySet<number>;
}
