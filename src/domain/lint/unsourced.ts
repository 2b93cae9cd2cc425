import { ruleThatHolds } from "../status/status-rules";
import type { Rule } from "./matter";

/** A claim that nobody makes and nothing shows cannot be published: there would be nothing to tell readers of it but itself. */
export const unsourced: Rule = ({ claim, weighed }) => {
  if (ruleThatHolds(weighed) !== "unsourced") return [];
  const nothing = claim.attributions.length === 0 && claim.evidence.length === 0;
  return [
    {
      id: "unsourced:text",
      rule: "unsourced",
      level: "must",
      about: { field: "text" },
      words: nothing
        ? "Nobody is on record as saying this, and no evidence shows it."
        : "Nobody on record says that this is so: what there is denies it, declines to comment or is not public yet.",
      mend: "Add who says so, or a document that shows it.",
      span: null,
    },
  ];
};
