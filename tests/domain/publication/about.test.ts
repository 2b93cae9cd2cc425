import { expect, test } from "vitest";
import { paragraphsOf } from "@/domain/publication/about";

test("an empty line ends a paragraph, and a line that is broken stays in it", () => {
  expect(paragraphsOf("We are\ntwo.\n\n \n\nWrite to us.\n")).toEqual(["We are\ntwo.", "Write to us."]);
  expect(paragraphsOf(" \n\n ")).toEqual([]);
});
