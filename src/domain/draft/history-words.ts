import type { HistoryEntry } from "./history";

/**
 * What a line of a history says besides the fields that changed, each thing once: fields tell an edit by themselves, and
 * a way back names the state that it leads to.
 */
export function historySentences(entry: HistoryEntry): string[] {
  const { action, why, changes, to, layer } = entry;
  const reason = why ? [why] : [];
  if (action === null) return to === null ? [...reason, "Taken out."] : reason;
  switch (action.kind) {
    case "edit":
      return changes.length > 0 ? reason : [action.words, ...reason];
    case "revert":
      return why ? [`Went ${why}.`] : [action.words];
    // Their reason is the action over again: "taken back", "published".
    case "undo":
    case "discard":
      return [action.words];
    case "publication":
    case "publication-decision":
      return layer === "draft" && to === null ? [action.words] : [action.words, ...reason];
    default:
      return [action.words, ...reason, ...(to === null ? ["The draft ended."] : [])];
  }
}
