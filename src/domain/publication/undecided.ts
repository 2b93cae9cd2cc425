import { isSilence } from "../attribution-meaning";
import { numbered } from "../status/wording";
import type { AttributionForm } from "../suggestion/form/form";
import { mayCorrect } from "../suggestion/wording/correction";

/** What of an article's suggestions nobody has decided: readers are told of none of it. */
export type Undecided = {
  articleId: string;
  title: string;
  count: number;
  denials: number;
  refusals: number;
  corrections: number;
};

type Said = Pick<AttributionForm, "stance" | "selectors">;

/** The undecided suggestions of one article, counted. What denies and is a correction as well is a denial. */
export function countUndecided(
  article: Pick<Undecided, "articleId" | "title">,
  said: readonly Said[],
): Undecided {
  const kinds = said.map((each) => {
    if (isSilence(each.stance)) return "refusal";
    if (each.stance === "denies" || each.stance === "disputes") return "denial";
    return each.stance === "retracts" || mayCorrect(each) ? "correction" : "other";
  });
  const many = (kind: (typeof kinds)[number]) => kinds.filter((each) => each === kind).length;
  return {
    ...article,
    count: said.length,
    denials: many("denial"),
    refusals: many("refusal"),
    corrections: many("correction"),
  };
}

/** "1 denial", "2 refusals to comment": what an article says against a claim, or tells of who was asked. */
function against({ denials, refusals, corrections }: Omit<Undecided, "articleId" | "title">): string[] {
  return [
    ...(denials > 0 ? [numbered(denials, "denial", "denials")] : []),
    ...(refusals > 0 ? [numbered(refusals, "refusal to comment", "refusals to comment")] : []),
    ...(corrections > 0 ? [numbered(corrections, "correction", "corrections")] : []),
  ];
}

/** "3 suggestions undecided, of them 1 denial, 1 refusal to comment". */
export function undecidedWords(one: Omit<Undecided, "articleId" | "title">): string {
  const of = against(one);
  return `${numbered(one.count, "suggestion", "suggestions")} undecided${of.length > 0 ? `, of them ${of.join(", ")}` : ""}`;
}

/**
 * What is asked before anybody publishes while an answer to the claims is undecided: readers would be told that there is none. Null where
 * nothing of the kind is left.
 */
export function leftOutQuestion(list: readonly Undecided[]): string | null {
  const sum = (of: (one: Undecided) => number) => list.reduce((all, one) => all + of(one), 0);
  const all = {
    count: sum(({ count }) => count),
    denials: sum(({ denials }) => denials),
    refusals: sum(({ refusals }) => refusals),
    corrections: sum(({ corrections }) => corrections),
  };
  const left = against(all);
  if (left.length === 0) return null;
  const told = [
    ...(all.denials > 0 ? ["that nobody denies it"] : []),
    ...(all.refusals > 0 ? ["of nobody who was asked and would not say"] : []),
    ...(all.corrections > 0 ? ["nothing of what was corrected"] : []),
  ];
  return `Undecided: ${left.join(", ")}. Published now, readers are told ${told.join(", and ")}.`;
}

/** The article to go to first: one in which somebody answers, corrects or would not say. */
export function firstAnswered(list: readonly Undecided[]): string {
  const [first] = list.toSorted((a, b) => against(b).length - against(a).length);
  return first?.articleId ?? "";
}
