import type { KeyLine } from "../suggestion/keys";

/** What a key does among the matches of sanction lists. */
export type MatchCommand =
  | { kind: "next" }
  | { kind: "previous" }
  | { kind: "accept" }
  | { kind: "reject" }
  | { kind: "undo" };

/** The keys of the sanction lists, beside those of every page of the desk. */
export const matchKeys: readonly KeyLine<MatchCommand>[] = [
  { shown: ["J, K"], says: "next, previous", does: { j: { kind: "next" }, k: { kind: "previous" } } },
  { shown: ["A"], says: "accept", does: { a: { kind: "accept" } } },
  { shown: ["X"], says: "reject", does: { x: { kind: "reject" } } },
  {
    shown: ["U, Ctrl+Z"],
    says: "take the last back",
    does: { u: { kind: "undo" }, "ctrl+z": { kind: "undo" } },
  },
];
