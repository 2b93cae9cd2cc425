import { readEdtf } from "../time/edtf";
import type { Finding } from "./finding";
import type { Rule } from "./matter";

const mend = "Write it like 2018-01-30, 2016-09, 2014 or 2018-01?, or leave it empty.";

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
      mend,
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
        mend,
        span: null,
      });
  return found;
};

const isUnreadable = (date: string | null) =>
  date !== null && date.trim() !== "" && readEdtf(date.trim()) === null;
