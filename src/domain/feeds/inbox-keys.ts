import type { KeyLine } from "../suggestion/keys";

/** What a key does in the inbox. */
export type InboxCommand = { kind: "next" } | { kind: "previous" } | { kind: "dismiss" } | { kind: "undo" };

/** The keys of the inbox, beside those of every page of the desk. */
export const inboxKeys: readonly KeyLine<InboxCommand>[] = [
  { shown: ["J, K"], says: "next, previous", does: { j: { kind: "next" }, k: { kind: "previous" } } },
  { shown: ["X"], says: "dismiss", does: { x: { kind: "dismiss" } } },
  {
    shown: ["U, Ctrl+Z"],
    says: "take the last back",
    does: { u: { kind: "undo" }, "ctrl+z": { kind: "undo" } },
  },
];
