import type { Status } from "../vocabulary";

/** What a single key does on the tagging page. */
export type DeskCommand =
  | { kind: "next" }
  | { kind: "previous" }
  | { kind: "save" }
  | { kind: "save-as"; status: Status }
  | { kind: "edit" }
  | { kind: "merge" }
  | { kind: "split" }
  | { kind: "dismiss" }
  | { kind: "undo" }
  | { kind: "select" }
  | { kind: "question" }
  | { kind: "publish" }
  | { kind: "help" }
  | { kind: "prefix" }
  | { kind: "go"; to: "stories" | "history" };

/** The letter of each status, the same in the form, the help and the tests. */
export const statusKeys: Partial<Record<Status, string>> = {
  confirmed: "C",
  reported: "R",
  alleged: "A",
  disputed: "D",
  corroborated: "O",
  refuted: "F",
  retracted: "W",
};

const commands: Record<string, DeskCommand> = {
  j: { kind: "next" },
  k: { kind: "previous" },
  enter: { kind: "save" },
  e: { kind: "edit" },
  m: { kind: "merge" },
  s: { kind: "split" },
  x: { kind: "dismiss" },
  u: { kind: "undo" },
  n: { kind: "select" },
  q: { kind: "question" },
  p: { kind: "publish" },
  "?": { kind: "help" },
  g: { kind: "prefix" },
  ...Object.fromEntries(
    Object.entries(statusKeys).map(([status, letter]) => [
      letter.toLowerCase(),
      { kind: "save-as", status: status as Status },
    ]),
  ),
};

const afterPrefix: Record<string, DeskCommand> = {
  s: { kind: "go", to: "stories" },
  h: { kind: "go", to: "history" },
};

export type KeyPress = { key: string; ctrl: boolean; meta: boolean; alt: boolean };

/**
 * What a key press asks for; null where it is the browser's own. `prefixed`: G was pressed just before. `singleKeys`
 * false leaves only what takes a modifier, for those whom speech input or a resting hand would trip up (WCAG 2.1.4).
 */
export function commandOf(
  { key, ctrl, meta, alt }: KeyPress,
  { prefixed, singleKeys }: { prefixed: boolean; singleKeys: boolean },
): DeskCommand | null {
  const pressed = key.toLowerCase();
  if ((ctrl || meta) && !alt && pressed === "z") return { kind: "undo" };
  if (ctrl || meta || alt || !singleKeys) return null;
  if (prefixed) return afterPrefix[pressed] ?? null;
  return commands[pressed] ?? null;
}
