/** Independent origins as a range (domain rule 4): `cut` names the nodes of a smallest cut at the lower bound. */
export type Independence = { min: number; max: number; cut: { id: string; name: string }[] };

/** Circular reporting, by name: outlets that cite each other in a ring, or several outlets over one origin. */
export type Circularity =
  | { kind: "cycle"; outlets: { id: string; name: string }[] }
  | { kind: "one_origin"; origin: { id: string; name: string }; outlets: { id: string; name: string }[] };
