import { expect, test } from "vitest";
import { commandOf, type KeyLine, pageKeys, statusKeys, taggingKeys } from "@/domain/suggestion/keys";

const plain = { ctrl: false, meta: false, alt: false };
const usual = { prefixed: false, singleKeys: true };

test("the letter of a status saves as that status, in either case", () => {
  for (const [status, key] of Object.entries(statusKeys)) {
    expect(commandOf(taggingKeys, { key, ...plain }, usual)).toEqual({ kind: "save-as", status });
    expect(commandOf(taggingKeys, { key: key.toLowerCase(), ...plain }, usual)).toEqual({
      kind: "save-as",
      status,
    });
  }
});

test("with a modifier every key is the browser's own, but for undo and for saving as it is", () => {
  for (const modifier of ["ctrl", "meta", "alt"])
    for (const key of ["c", "r", "s", "p", "n"])
      expect(commandOf(taggingKeys, { key, ...plain, [modifier]: true }, usual)).toBeNull();
  for (const how of [usual, { ...usual, singleKeys: false }])
    expect(commandOf(taggingKeys, { key: "Enter", ...plain, ctrl: true }, how)).toEqual({
      kind: "save",
      asItIs: true,
    });
  expect(commandOf(taggingKeys, { key: "z", ...plain, ctrl: true }, usual)).toEqual({ kind: "undo" });
  expect(commandOf(taggingKeys, { key: "z", ...plain, ctrl: true, alt: true }, usual)).toBeNull();
});

test("I takes the same source as one told of before", () => {
  expect(commandOf(taggingKeys, { key: "I", ...plain }, usual)).toEqual({ kind: "same-source" });
});

test("turned off, no single key does anything, and undo still does", () => {
  const off = { prefixed: false, singleKeys: false };
  for (const key of "jkcradofwemsxunqpgi?") expect(commandOf(taggingKeys, { key, ...plain }, off)).toBeNull();
  expect(commandOf(taggingKeys, { key: "z", ...plain, meta: true }, off)).toEqual({ kind: "undo" });
});

test("after G, S goes to the story and does not split", () => {
  expect(commandOf(taggingKeys, { key: "s", ...plain }, usual)).toEqual({ kind: "split" });
  expect(commandOf(taggingKeys, { key: "s", ...plain }, { ...usual, prefixed: true })).toEqual({
    kind: "go",
    to: "stories",
  });
  expect(commandOf(taggingKeys, { key: "x", ...plain }, { ...usual, prefixed: true })).toBeNull();
});

test("G alone waits for the key after it, on every page", () => {
  for (const keys of [taggingKeys, pageKeys] as const) {
    const lines: readonly KeyLine<unknown>[] = keys;
    expect(commandOf(lines, { key: "G", ...plain }, usual)).toBe("prefix");
    expect(commandOf(lines, { key: "g", ...plain }, { ...usual, prefixed: true })).toBeNull();
  }
  expect(commandOf(pageKeys, { key: "e", ...plain }, { ...usual, prefixed: true })).toEqual({
    kind: "go",
    path: "/desk/entities",
  });
  expect(commandOf(pageKeys, { key: "e", ...plain }, usual)).toBeNull();
});

test("a key that does something is on one line of its list, where it is shown", () => {
  for (const keys of [taggingKeys, pageKeys] as const) {
    const lines: readonly KeyLine<unknown>[] = keys;
    const strokes = lines.flatMap(({ does }) => Object.keys(does));
    expect(new Set(strokes).size).toBe(strokes.length);
    for (const { shown, does } of lines)
      for (const key of Object.keys(does).flatMap((stroke) => stroke.split(/[ +]/)))
        expect(shown.join(" ").toLowerCase()).toContain(key);
  }
});
