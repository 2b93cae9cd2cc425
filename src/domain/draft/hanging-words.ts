import type { DeskKind } from "./subject";

/** What hangs on a draft, in the words in which its editor is asked. */
export type Hanging = {
  ends: { kind: DeskKind; id: string; title: string }[];
  changes: { kind: DeskKind; id: string; title: string }[];
  /** How many suggestions wait again. */
  opens: number;
  /** What names it, and keeps it from being dropped. */
  holds: { kind: DeskKind; id: string; title: string }[];
};
