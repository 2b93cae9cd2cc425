import { expect, test } from "vitest";
import { commandOf, statusKeys } from "@/domain/desk/desk-keys";

const plain = { ctrl: false, meta: false, alt: false };
const usual = { prefixed: false, singleKeys: true };

test("the letter of a status saves as that status, in either case", () => {
  for (const [status, key] of Object.entries(statusKeys)) {
    expect(commandOf({ key, ...plain }, usual)).toEqual({ kind: "save-as", status });
    expect(commandOf({ key: key.toLowerCase(), ...plain }, usual)).toEqual({ kind: "save-as", status });
  }
});

test("with a modifier every key is the browser's own, but for undo", () => {
  for (const modifier of ["ctrl", "meta", "alt"])
    for (const key of ["c", "r", "s", "p", "n", "Enter"])
      expect(commandOf({ key, ...plain, [modifier]: true }, usual)).toBeNull();
  expect(commandOf({ key: "z", ...plain, ctrl: true }, usual)).toEqual({ kind: "undo" });
  expect(commandOf({ key: "z", ...plain, ctrl: true, alt: true }, usual)).toBeNull();
});

test("turned off, no single key does anything, and undo still does", () => {
  const off = { prefixed: false, singleKeys: false };
  for (const key of "jkcradofwemsxunqpg?") expect(commandOf({ key, ...plain }, off)).toBeNull();
  expect(commandOf({ key: "z", ...plain, meta: true }, off)).toEqual({ kind: "undo" });
});

test("after G, S goes to the story and does not split", () => {
  expect(commandOf({ key: "s", ...plain }, usual)).toEqual({ kind: "split" });
  expect(commandOf({ key: "s", ...plain }, { ...usual, prefixed: true })).toEqual({
    kind: "go",
    to: "stories",
  });
  expect(commandOf({ key: "x", ...plain }, { ...usual, prefixed: true })).toBeNull();
});
