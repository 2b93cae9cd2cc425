import type { Entry } from "./entry";

/** What the way beside an entry is: who keeps silent says nothing, a question is nobody's claim, and what was taken back is said no more. */
export function chainTitle({ kind, style }: Pick<Entry, "kind" | "style">): string {
  if (kind === "response") return "Who would not say";
  if (kind === "question") return "Where it is asked";
  return style === "retracted" ? "Who once said so" : "Who says so";
}
