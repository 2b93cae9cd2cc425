import { createElement } from "react";
import { expect, test } from "vitest";
import { saidHref, saidOnPage } from "@/domain/attribution-pages";
import { declinedOf } from "@/domain/no-comments";
import { ClaimView } from "@/ui/claim-page";
import { EntityView } from "@/ui/entity-page";
import { FacetValuesView } from "@/ui/facet-values-page";
import { StoryView } from "@/ui/story-page";
import { beginning, noFilters, type TimelineAddress } from "@/ui/timeline/address";
import { PagesOfFilters } from "@/ui/timeline/pages-of-filters";
import { emptyGraph } from "./graph-parts";
import { rendered, wordsOf } from "./rendered";
import * as told from "./worked-story";

const day = new Date("2018-01-30T23:59:59.999Z");
/** "All 1,234 confirmed claims", "And 12 more". */
const wayOn = />(?:All|And) [\d,]+ /;

test("a great story says how much of each there is, leads on to all of it, and keeps the day", () => {
  const page = {
    ...told.story,
    isWhole: false,
    unsourced: 12,
    counts: { confirmed: 1_234, reported: 4, none: 77, open: 9 },
    next: "after~2018-01-30T00:00:00.000Z~1~c-1",
    articleCount: 5_000,
  };
  const html = rendered(createElement(StoryView, { page, asOf: day }));
  const linkTo = (href: string) =>
    wordsOf(new RegExp(`<a[^>]*href="${escaped(href)}"[^>]*>(.*?)</a>`).exec(html)![1]!);
  const story = "/?story=spy-chief-us-visit";
  expect(linkTo(`${story}&amp;status=confirmed&amp;asOf=2018-01-30`)).toBe("All 1,234 confirmed claims");
  expect(linkTo(`${story}&amp;status=none&amp;asOf=2018-01-30`)).toBe("All 77 refusals to comment");
  expect(linkTo(`${story}&amp;status=open&amp;asOf=2018-01-30`)).toBe("All 9 open questions");
  expect(html).toMatch(
    /href="\/\?story=spy-chief-us-visit&amp;cursor=after[^"]*&amp;asOf=2018-01-30"[^>]*>Older entries/,
  );
  expect(linkTo("/filters/person?story=spy-chief-us-visit&amp;asOf=2018-01-30")).toBe("All people");
  expect(linkTo("/stories/spy-chief-us-visit/articles?asOf=2018-01-30")).toBe("All 5,000 articles");
  expect(html).not.toContain("status=reported");
  expect(html).toMatch(wayOn);
});

test("a story of usual size has no way on that leads to nothing more", () => {
  const html = rendered(createElement(StoryView, { page: told.story, asOf: null }));
  expect(html).not.toMatch(wayOn);
  expect(html).not.toContain("Older entries");
});

test("a list that is too long for the page of a person leads to the timeline, with the number of what is there", () => {
  const page = {
    ...told.naryshkinPage,
    about: { ...told.naryshkinPage.about, total: null, inTimeline: 4_321 },
  };
  const html = rendered(createElement(EntityView, { page, asOf: day, now: day }));
  expect(html).toMatch(
    /href="\/\?person=sergey-naryshkin&amp;asOf=2018-01-30">All 4,321 entries that name Sergey Naryshkin/,
  );
});

test("a list of values that was cut off says so", () => {
  const address: TimelineAddress = {
    q: "",
    filters: noFilters,
    from: "",
    to: "",
    asOf: null,
    density: "comfortable",
    sort: "newest",
    place: beginning,
  };
  const shown = (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => ({
      value: `person-${at}`,
      label: `Person ${at}`,
      count: 100 - at,
      chosen: false,
    }));
    return wordsOf(rendered(createElement(FacetValuesView, { name: "person", rows, find: "", address })));
  };
  expect(shown(40)).toContain("These are the 40 most frequent; find any other by its name.");
  expect(shown(39)).not.toContain("most frequent");
});

test("the timeline leads back to the page of the one story that it is filtered by", () => {
  const address: TimelineAddress = {
    q: "",
    filters: { ...noFilters, story: ["spy-chief"] },
    from: "",
    to: "",
    asOf: day,
    density: "comfortable",
    sort: "newest",
    place: beginning,
  };
  const facets = [
    {
      name: "story" as const,
      title: "Story",
      rows: [{ value: "spy-chief", label: "The spy chief", count: 3, chosen: true }],
    },
  ];
  const html = rendered(createElement(PagesOfFilters, { facets, address }));
  expect(html).toContain('href="/stories/spy-chief?asOf=2018-01-30"><bdi>The spy chief');
  const both = { ...address, filters: { ...noFilters, story: ["spy-chief", "another"] } };
  expect(rendered(createElement(PagesOfFilters, { facets, address: both }))).toBe("");
});

test("a claim with more attributions than a page tells has pages of them, and each is found where a link leads", () => {
  const one = told.meetingPage.record.attributions[0]!;
  const attributions = Array.from({ length: 2 * saidOnPage + 5 }, (_, at) => ({
    ...one,
    id: `t-${at}`,
    key: `t${at}`,
  }));
  const record = { ...told.meetingPage.record, attributions };
  const page = { ...told.meetingPage, record };
  const view = (said: { said?: string; page?: number }) =>
    rendered(createElement(ClaimView, { page, graph: emptyGraph, steps: [], asOf: null, said }));
  const shown = (html: string) => [...html.matchAll(/id="said-(t-\d+)"/g)].map((match) => match[1]);
  expect(shown(view({}))).toEqual(attributions.slice(0, saidOnPage).map(({ id }) => id));
  expect(shown(view({ page: 3 }))).toEqual(["t-200", "t-201", "t-202", "t-203", "t-204"]);
  expect(wordsOf(view({ page: 3 }))).toContain("Page 3 of 3.");
  expect(saidHref(record, "t-150")).toBe(`/claims/${record.id}?said=t-150#said-t-150`);
  expect(shown(view({ said: "t-150" }))).toContain("t-150");
  expect(saidHref(told.meetingPage.record, one.id)).toBe(`/claims/${record.id}#said-${one.id}`);
  const refused = {
    ...record,
    attributions: attributions.map((said) => ({ ...said, stance: "declined_comment" as const })),
  };
  expect(declinedOf([{ record: refused, status: "reported" }], new Date("2030-01-01"))[0]!.href).toContain(
    "?said=",
  );
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
