import { datesAsked, readEdtf } from "../time/edtf";
import type { Finding } from "./finding";
import type { Rule } from "./matter";

const mendOf = (date: string | null) =>
  `Write it differently (${datesAsked(date ?? "")}), or leave it empty.`;

/** A date that cannot be read puts the claim nowhere on the timeline. */
export const unreadableDate: Rule = ({ claim }) => {
  const found: Finding[] = [];
  if (isUnreadable(claim.happened))
    found.push({
      id: "unreadable_date:happened",
      rule: "unreadable_date",
      level: "must",
      about: { field: "happened" },
      words: `“${claim.happened}” cannot be read as the date of what happened.`,
      mend: mendOf(claim.happened),
      span: null,
    });
  for (const { id, saidAt } of claim.attributions)
    if (isUnreadable(saidAt))
      found.push({
        id: `unreadable_date:${id}:saidAt`,
        rule: "unreadable_date",
        level: "must",
        about: { attribution: id, field: "saidAt" },
        words: `“${saidAt}” cannot be read as the date on which it was said.`,
        mend: mendOf(saidAt),
        span: null,
      });
  return found;
};

const isUnreadable = (date: string | null) =>
  date !== null && date.trim() !== "" && readEdtf(date.trim()) === null;
