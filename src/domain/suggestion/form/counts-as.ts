import type { AttributionForm } from "./form";

/** What a source that is described and not chosen counts as: what an editor is told beside the words for it. */
export function countsAs({ identity }: AttributionForm): string {
  if (identity === "document") return "counts as a document";
  if (identity === "outlet_observation") return "counts as the outlet’s own";
  return "counts as unnamed";
}
