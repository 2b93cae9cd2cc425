import type { Selector } from "../claim";
import { statusIn } from "../status/status-words";
import { listed } from "../status/wording";
import type { Status } from "../vocabulary";

/** What a key does on the tagging page. */
export type KeyCommand =
  | { kind: "next" }
  | { kind: "previous" }
  /** `asItIs`: also where a question is open. */
  | { kind: "save"; asItIs?: true }
  | { kind: "save-as"; status: Status }
  | { kind: "edit" }
  | { kind: "merge" }
  | { kind: "split" }
  | { kind: "dismiss" }
  | { kind: "undo" }
  | { kind: "select" }
  | { kind: "same-source" }
  | { kind: "mark"; role: Selector["role"] }
  | { kind: "question" }
  | { kind: "publish" }
  | { kind: "help" }
  | { kind: "go"; to: "stories" | "history" };

/** What a key does on any other page of the desk. */
export type PageCommand = { kind: "go"; path: string } | { kind: "help" };

/**
 * A line of a list of keys: how it is shown, what it says, and what each key does. "g s" is S after G, "ctrl+z" also stands
 * for Cmd+Z. What has no command is seen to by whatever listens for it elsewhere.
 */
export type KeyLine<C> = { shown: readonly string[]; says: string; does: Readonly<Record<string, C>> };

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

const asStatus = (...statuses: readonly Status[]): Record<string, KeyCommand> =>
  Object.fromEntries(
    statuses.map((status) => [statusKeys[status]?.toLowerCase(), { kind: "save-as", status }]),
  );
const rarer = ["corroborated", "refuted", "retracted"] as const;

/** The keys of the tagging page. */
export const taggingKeys: readonly KeyLine<KeyCommand>[] = [
  {
    shown: ["J, K"],
    says: "next, previous suggestion; in the list also the arrow keys, Home and End",
    does: { j: { kind: "next" }, k: { kind: "previous" } },
  },
  {
    shown: ["Enter, Ctrl+Enter"],
    says: "save as the status that the rules give, and go on; where a question is open, Ctrl+Enter alone does",
    does: { enter: { kind: "save" }, "ctrl+enter": { kind: "save", asItIs: true } },
  },
  {
    shown: ["C R A D"],
    says: "save as confirmed, reported, alleged, disputed; asks what makes it so where the rules say otherwise",
    does: asStatus("confirmed", "reported", "alleged", "disputed"),
  },
  { shown: ["O F W"], says: `save as ${listed(rarer.map(statusIn))}`, does: asStatus(...rarer) },
  {
    shown: ["E"],
    says: "edit the claim; Escape goes back, Enter saves and goes on, Shift+Enter breaks a line",
    does: { e: { kind: "edit" } },
  },
  {
    shown: ["M"],
    says: "merge into a claim that there is; then its number or its words, and Enter",
    does: { m: { kind: "merge" } },
  },
  { shown: ["S"], says: "split into single claims", does: { s: { kind: "split" } } },
  { shown: ["X"], says: "dismiss; then a number for the reason", does: { x: { kind: "dismiss" } } },
  { shown: ["Q"], says: "make it an open question", does: { q: { kind: "question" } } },
  {
    shown: ["N"],
    says: "new attribution from selected words; without a selection, select with the arrow keys and Shift, then Enter",
    does: { n: { kind: "select" } },
  },
  {
    shown: ["T", "B", "V"],
    says: "mark what is said, by whom, the attributing words: the arrow keys move the end, with Shift the beginning",
    does: {
      t: { kind: "mark", role: "content" },
      b: { kind: "mark", role: "source" },
      v: { kind: "mark", role: "cue" },
    },
  },
  {
    shown: ["I"],
    says: "the same source or document as one that the article told of before; again for the next one",
    does: { i: { kind: "same-source" } },
  },
  {
    shown: ["U, Ctrl+Z"],
    says: "take back the last thing done",
    does: { u: { kind: "undo" }, "ctrl+z": { kind: "undo" } },
  },
  { shown: ["P"], says: "publish: what will change for readers", does: { p: { kind: "publish" } } },
  {
    shown: ["G then S, G then H"],
    says: "go to the story, to the history",
    does: { "g s": { kind: "go", to: "stories" }, "g h": { kind: "go", to: "history" } },
  },
  { shown: ["?"], says: "this list", does: { "?": { kind: "help" } } },
];

const go = (path: string): PageCommand => ({ kind: "go", path });

/** The keys of every other page of the desk. */
export const pageKeys: readonly KeyLine<PageCommand>[] = [
  { shown: ["N"], says: "New article", does: { n: go("/desk/articles/new") } },
  { shown: ["/"], says: "Search", does: {} },
  { shown: ["G", "D"], says: "Go to what is in work", does: { "g d": go("/desk") } },
  { shown: ["G", "I"], says: "Go to the inbox", does: { "g i": go("/desk/inbox") } },
  { shown: ["G", "S"], says: "Go to the stories", does: { "g s": go("/desk/stories") } },
  { shown: ["G", "E"], says: "Go to people and organizations", does: { "g e": go("/desk/entities") } },
  { shown: ["G", "P"], says: "Go to the publications", does: { "g p": go("/desk/publications") } },
  { shown: ["G", "C"], says: "Go to what changed at the source", does: { "g c": go("/desk/changed") } },
  { shown: ["G", "R"], says: "Go to what readers report", does: { "g r": go("/desk/reports") } },
  { shown: ["?"], says: "This list", does: { "?": { kind: "help" } } },
];

export type KeyPress = { key: string; ctrl: boolean; meta: boolean; alt: boolean };

/**
 * What a key press asks for by a list of keys; null where it is the browser's own, "prefix" where the next key says it.
 * `prefixed`: G was pressed just before. `singleKeys` false leaves only what takes a modifier, for those whom speech input or
 * a resting hand would trip up (WCAG 2.1.4).
 */
export function commandOf<C>(
  lines: readonly KeyLine<C>[],
  { key, ctrl, meta, alt }: KeyPress,
  { prefixed, singleKeys }: { prefixed: boolean; singleKeys: boolean },
): C | "prefix" | null {
  const pressed = key.toLowerCase();
  const isModified = ctrl || meta;
  if (alt || (!isModified && !singleKeys)) return null;
  const stroke = isModified ? `ctrl+${pressed}` : prefixed ? `g ${pressed}` : pressed;
  if (stroke === "g") return "prefix";
  const line = lines.find(({ does }) => Object.hasOwn(does, stroke));
  return line?.does[stroke] ?? null;
}
