import type { WithdrawnKind } from "./withdrawal";

/** What readers are told of it: what kind of page it was, and nothing that it said. */
export const takenDownWords: Record<WithdrawnKind, string> = {
  story: "A story",
  article: "An article",
  entity: "The page of a person or an organization",
  claim: "A claim",
};
