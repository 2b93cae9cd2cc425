import { createElement } from "react";
import { expect, test } from "vitest";
import { SavedSearchesPage } from "@/ui/saved-searches-page";
import { beginning, noFilters, type TimelineAddress } from "@/ui/timeline/address";
import { chipsOf } from "@/ui/timeline/chips";
import { proposedName } from "@/ui/timeline/proposed-name";
import { rendered } from "./rendered";
import { facets } from "./worked-story";

const address: TimelineAddress = {
  q: 'terrorism from:"Rossiya-1" after:2014',
  filters: { ...noFilters, status: ["reported"], outlet: ["the-daily-beast"] },
  from: "2016-09",
  to: "",
  asOf: new Date("2018-01-30T23:59:59.999Z"),
  density: "compact",
  sort: "newest",
  place: beginning,
};
const nameOf = (changed: Partial<TimelineAddress>) => {
  const one = { ...address, ...changed };
  return proposedName(one, chipsOf(one, facets));
};

test("the name that is proposed says the search in words, and fits", () => {
  expect(nameOf({ from: "" })).toBe(
    "terrorism, Rossiya-1, from 2014, Reported, The Daily Beast, as of 2018-01-30",
  );
  expect(nameOf({ q: "", asOf: null })).toBe("Reported, The Daily Beast, from 2016-09");
  const long = nameOf({ q: "слово ".repeat(30).trim() });
  expect(long.length).toBeLessThanOrEqual(80);
  expect(long).toMatch(/^слово .*слово…$/);
  expect(nameOf({ q: "x".repeat(200) })).toBe(`${"x".repeat(79)}…`);
  expect(nameOf({ q: "a\u200bb", filters: noFilters, from: "", asOf: null })).toBe("ab");
});

test("a search that can no longer be read is shown with its words and why, and leads nowhere", () => {
  const openedAt = new Date("2026-11-27T10:00:00Z");
  const kept = { id: "00000000-0000-4000-8000-000000000001", name: "Rumours", openedAt };
  const list = (fresh: { count: number; more: boolean } | null, faults: string[]) =>
    rendered(
      createElement(SavedSearchesPage, {
        searches: [{ ...kept, search: "status=rumoured", fresh, faults }],
        notice: null,
      }),
    );
  const unreadable = list(null, ["status: is none of them"]);
  expect(unreadable).toContain("cannot be read any more. status: is none of them.");
  expect(unreadable).toContain("rumoured");
  expect(unreadable).not.toContain(`href="/searches/${kept.id}"`);
  expect(unreadable).toContain("Remove Rumours");
  expect(list({ count: 3, more: false }, [])).toMatch(/<strong[^>]*>3 new<\/strong> since/);
  expect(list({ count: 99, more: true }, [])).toContain("More than 99 new");
});
