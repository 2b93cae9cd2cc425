import { createElement } from "react";
import { expect, test } from "vitest";
import { ExternalId, ExternalIds as ExternalIdList } from "@/domain/external-id";
import { ExternalIds } from "@/ui/entity/external-ids";
import { rendered, wordsOf } from "./rendered";

const show = (ids: ExternalId[]) => rendered(createElement(ExternalIds, { ids }));

test("an id elsewhere is a link to the page there, and says whose it is", () => {
  const html = show([
    { scheme: "wikidata", value: "Q12345" },
    { scheme: "opensanctions", value: "NK-29cXnxpQY2YKBJuCUiXgDB" },
    { scheme: "ofac", value: "16685" },
  ]);
  expect(html).toContain('href="https://www.wikidata.org/wiki/Q12345"');
  expect(html).toContain('href="https://www.opensanctions.org/entities/NK-29cXnxpQY2YKBJuCUiXgDB/"');
  expect(html).toContain('href="https://sanctionssearch.ofac.treas.gov/Details.aspx?id=16685"');
  expect(wordsOf(html)).toMatch(/Q12345.*Wikidata.*OpenSanctions.*16685.*OFAC/);
});

test("what is no address of the web is shown as text, and never as a link", () => {
  for (const value of ["javascript:alert(1)", "Register 12, page 4", "//evil.example", "https://"]) {
    const html = show([{ scheme: "other", value }]);
    expect(html).not.toContain("href");
    expect(wordsOf(html)).toContain(value);
  }
});

test("nothing elsewhere draws nothing", () => {
  expect(show([])).toBe("");
});

test.each([
  ["wikidata", "Q7747", "7747"],
  ["wikidata", "Q1", "Q01"],
  ["wikidata", "Q42", "q42"],
  ["opensanctions", "ofac-35096", "../35096"],
  ["opensanctions", "Q7747", "-"],
  ["ofac", "16685", "SDN-16685"],
  ["other", "Companies House 123", " "],
])("%s takes %s and not %s", (scheme, right, wrong) => {
  expect(ExternalId.safeParse({ scheme, value: right }).success).toBe(true);
  expect(ExternalId.safeParse({ scheme, value: wrong }).success).toBe(false);
});

test("the same id twice is refused", () => {
  const one = { scheme: "ofac", value: "16685" };
  expect(ExternalIdList.safeParse([one, one]).success).toBe(false);
});
