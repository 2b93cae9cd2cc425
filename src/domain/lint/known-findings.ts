import { isLintRule } from "./lint-claim";

const fields = new Set(["text", "scope", "happened"]);

/** Whether a remark can go by this id: of a rule that there is, and about the claim's own words or one of these attributions. */
export function isKnownFinding(id: string, attributions: ReadonlySet<string>): boolean {
  const [rule = "", about = "", field = ""] = id.split(":");
  if (!isLintRule(rule)) return false;
  return fields.has(about) || (attributions.has(about) && field !== "");
}
