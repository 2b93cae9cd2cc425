import { expect, test } from "vitest";
import { mentionsIn } from "@/domain/comments/mentions";

const keller = { id: "1", name: "M. Keller" };
const may = { id: "2", name: "May" };
const mayer = { id: "3", name: "May Oseï" };
const twin = { id: "4", name: "m. keller" };

const named = (text: string, among = [keller, may, mayer]) => mentionsIn(text, among).map(({ id }) => id);

test("whoever is called by name after @ is meant, in whatever case, once", () => {
  expect(named("@M. Keller, look at this. @m. keller?")).toEqual(["1"]);
  expect(named("Nobody is named by M. Keller or keller@example.org")).toEqual([]);
});

test("of two names that begin alike the longer one is meant, and no part of a word is a name", () => {
  expect(named("ask @May Oseï")).toEqual(["3"]);
  expect(named("ask @May and go")).toEqual(["2"]);
  expect(named("ask @Mayor")).toEqual([]);
});

test("two people of one name are both meant", () => {
  expect(named("@M. Keller", [keller, twin])).toEqual(["1", "4"]);
});
