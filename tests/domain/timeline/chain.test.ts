import { expect, test } from "vitest";
import { chainOf } from "@/domain/timeline/entry-of";
import { attribution, organization, outlet } from "../newsroom";

const gazette = outlet("The Gazette");
const wire = outlet("Wire");
const bank = organization("Delta Bank");

const names = (via: (typeof wire)[]) =>
  chainOf(attribution("asserts", bank, { in: gazette, at: "2024-03-01", via }, "a")).map(({ name }) => name);

test("an outlet that was told so itself is one step, and not two", () => {
  expect(names([gazette])).toEqual(["Delta Bank", "The Gazette"]);
  expect(names([wire, gazette])).toEqual(["Delta Bank", "Wire", "The Gazette"]);
  expect(names([wire])).toEqual(["Delta Bank", "Wire", "The Gazette"]);
  expect(names([gazette, wire])).toEqual(["Delta Bank", "The Gazette", "Wire", "The Gazette"]);
  expect(names([])).toEqual(["Delta Bank", "The Gazette"]);
});
