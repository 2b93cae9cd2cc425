import { expect, it } from "vitest";
import { namesIn } from "@/domain/language/names/names";

it.each([
  ["Had Anyone been told about it?", []],
  ["Tom Lind asked: Had Anyone been told?", ["Tom Lind"]],
  ["Did Someone tell Everyone?", []],
  ["Was Nobody there? Who told Anybody?", []],
  ["Could Ada Lind have known?", ["Ada Lind"]],
])("a question names nobody by the words that it is put with: %s", (text, names) =>
  expect(namesIn(text).map((name) => name.text)).toEqual(names),
);
