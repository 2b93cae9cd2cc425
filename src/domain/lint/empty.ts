import type { Rule } from "./matter";

/** A claim is one proposition in words. */
export const empty: Rule = ({ claim }) =>
  claim.text.trim() !== ""
    ? []
    : [
        {
          id: "empty:text",
          rule: "empty",
          level: "must",
          about: { field: "text" },
          words: "The claim has no text.",
          mend: "Write what is claimed, as one sentence.",
          span: null,
        },
      ];
