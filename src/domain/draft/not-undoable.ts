/** Kinds of action that undo does not take back: readers have seen what came of them, or they have a way back of their own. */
export const lastingActions = [
  "publication",
  "publication-decision",
  "entity-merge",
  "entity-unmerge",
  "entity-kind",
  "claim-merge",
  "take-down",
  "put-back",
  "settings",
  "sheet-import",
  "sheet-taken-back",
  "feed",
  "list",
  "webhook",
] as const;

export function isLasting(kind: string): boolean {
  return (lastingActions as readonly string[]).includes(kind);
}
