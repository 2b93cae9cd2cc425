import { expect, test } from "vitest";
import { describesBody, nameOfBody } from "@/domain/language/described-bodies";

test.each([
  "the port authority",
  "The regional transport ministry",
  "the ministry of transport",
  "the mayor’s office",
  "Northport’s council",
  "the port authority, which owns the bridge",
  "the county coroner's office in Northport",
])("%j is a body that can be told from others", (words) => expect(describesBody(words)).toBe(true));

test.each([
  "the company",
  "a port authority",
  "an official of the port authority",
  "the port authority’s spokesman",
  "officials at the ministry",
  "the council members",
  "sources in the ministry of transport",
  "the port officials’ union members",
  "port authority sources",
  "the crane operator",
  "the radio operator of the port",
  "the unnamed company of the mayor’s brother",
  "the unidentified transport ministry",
  "",
])("%j is not", (words) => expect(describesBody(words)).toBe(false));

test("a record of it begins with its words", () => {
  expect(nameOfBody("the regional transport ministry, in a letter")).toBe("Regional transport ministry");
});
