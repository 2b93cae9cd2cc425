import type { Rule } from "./matter";
import { parted } from "./split-claim";

/** One claim is one proposition: else half of it is confirmed and all of it looks so. */
export const compound: Rule = ({ claim: { text } }) => {
  const found = parted(text);
  if (found === null) return [];
  const { parts, at } = found;
  return [
    {
      id: "compound:text",
      rule: "compound",
      level: "answer",
      about: { field: "text" },
      words: `This makes ${parts.length === 2 ? "two" : parts.length} claims, and each may be true without the ${parts.length === 2 ? "other" : "others"}: ${parts.map((part) => `“${part.replace(/\.$/, "")}”`).join(" and ")}.`,
      mend: "Split it, so that each has its own status.",
      span: { start: at, end: text.trimEnd().length },
    },
  ];
};
