import type { Finding, LintRule } from "./finding";

/** Rules that ask who or what is meant, under which condition, and whether two are two: what a record is about, which nobody else can answer later. */
const asking: ReadonlySet<LintRule> = new Set([
  "begins_midway",
  "left_open",
  "fragment",
  "common_noun_source",
  "group_as_several",
]);

/** Whether a remark is a question that holds up saving by Enter until it is answered or the claim is saved as it is, on purpose. */
export function asksFirst({ rule, words }: Finding): boolean {
  return asking.has(rule) && (rule === "begins_midway" || words.includes("?"));
}
