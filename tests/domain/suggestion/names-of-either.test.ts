import { describe, expect, it } from "vitest";
import { enterOfLast, lines } from "./proposed-lines";

describe("“she” is not a speaker of a name that men and women bear, where another woman was told of", () => {
  it.each([
    "Six men owed her their lives. One of them, Terry Boothroyd, said she had swum the sump four times.",
    "Mona Berg ran the lifeboat for years. A colleague, Robin Hale, said she never slept.",
    "Mona Berg ran the lifeboat for years.\n\nRobin Hale said she never slept.",
    "He had kept the light since May. His deputy, Kim Orrell, said he slept in the tower.",
    "Her books sold well. Her editor, Sam Pell, said she hated every one of them.",
    "Karl Brandt was arrested at the port. Alex Moor said he had taken nothing.",
  ])("%s", (text) => {
    expect(lines(text).at(-1)).toMatch(/: S?[Hh]e /);
    expect(enterOfLast(text)).toBe(false);
  });

  it.each([
    ["Robin Hale said she would resign in May.", "Robin Hale: Robin Hale would resign in May."],
    [
      "Delta Bank shut. Terry Boothroyd said he had resigned.",
      "Terry Boothroyd: Terry Boothroyd had resigned.",
    ],
  ])("and is where nobody else was: %s", (text, line) => expect(lines(text).at(-1)).toBe(line));
});
