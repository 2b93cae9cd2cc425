import type { KeyLine } from "../suggestion/keys";
import type { ChangedOutcome } from "./source-change";

/** What a key does in the list of what changed at the source. */
export type ChangeCommand =
  | { kind: "next" }
  | { kind: "previous" }
  | { kind: "decide"; outcome: ChangedOutcome }
  | { kind: "seen" }
  | { kind: "undo" };

/** The keys of that list, beside those of every page of the desk. */
export const changeKeys: readonly KeyLine<ChangeCommand>[] = [
  { shown: ["J, K"], says: "next, previous", does: { j: { kind: "next" }, k: { kind: "previous" } } },
  { shown: ["S"], says: "still stands", does: { s: { kind: "decide", outcome: "stands" } } },
  { shown: ["E"], says: "edit the claim", does: { e: { kind: "decide", outcome: "edit" } } },
  { shown: ["W"], says: "the source withdrew", does: { w: { kind: "decide", outcome: "withdrew" } } },
  { shown: ["T"], says: "take the new text", does: { t: { kind: "seen" } } },
  {
    shown: ["U, Ctrl+Z"],
    says: "take the last back",
    does: { u: { kind: "undo" }, "ctrl+z": { kind: "undo" } },
  },
];

/** What a key does on an article's own page. */
export type WatchCommand = { kind: "watch" } | { kind: "undo" };

export const watchKeys: readonly KeyLine<WatchCommand>[] = [
  { shown: ["W"], says: "watch it, or let it go", does: { w: { kind: "watch" } } },
  { shown: ["U"], says: "take that back", does: { u: { kind: "undo" } } },
];
