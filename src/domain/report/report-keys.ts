import type { KeyLine } from "../suggestion/keys";

/** What a key does in the list of reports. */
export type ReportCommand = { kind: "next" } | { kind: "previous" } | { kind: "settle" } | { kind: "undo" };

/** The keys of the list of reports, beside those of every page of the desk. */
export const reportKeys: readonly KeyLine<ReportCommand>[] = [
  { shown: ["J, K"], says: "next, previous", does: { j: { kind: "next" }, k: { kind: "previous" } } },
  { shown: ["S"], says: "settle: the note, then Tab", does: { s: { kind: "settle" } } },
  {
    shown: ["U, Ctrl+Z"],
    says: "take the last back",
    does: { u: { kind: "undo" }, "ctrl+z": { kind: "undo" } },
  },
];
