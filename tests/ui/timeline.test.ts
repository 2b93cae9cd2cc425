import { createElement } from "react";
import { describe, expect, it } from "vitest";
import {
  attributionsHref,
  beginning,
  densityHref,
  exportHref,
  noFilters,
  resultsHref,
  type TimelineAddress,
  timelineHref,
} from "@/ui/timeline/address";
import { chipsOf } from "@/ui/timeline/chips";
import { joinBars, matching, outside, ticks } from "@/ui/timeline/histogram-bars";
import { TimelineView } from "@/ui/timeline-page";
import { rendered, wordsOf } from "./rendered";
import { entry, facets, histogram, timeline } from "./worked-story";

const address: TimelineAddress = {
  q: "spy chief",
  filters: { ...noFilters, status: ["reported", "alleged"], outlet: ["the-daily-beast"] },
  from: "2016-09",
  to: "",
  asOf: new Date("2018-01-30T23:59:59.999Z"),
  density: "compact",
  sort: "newest",
  place: beginning,
};

describe("the address of the timeline", () => {
  it("says all of the search, and repeats a filter that has several values", () => {
    expect(timelineHref(address)).toBe(
      "/?q=spy+chief&status=reported&status=alleged&outlet=the-daily-beast&from=2016-09&asOf=2018-01-30&density=compact",
    );
  });
  it("leaves the page of results behind when a filter changes, and keeps it when one turns the page", () => {
    expect(resultsHref(address, "x7")).toContain("cursor=x7");
    expect(timelineHref(address, { from: "" })).not.toContain("cursor");
  });
  it("keeps the page where only its density changes, and shows the date that it begins at", () => {
    const place = { at: "2016-09", cursor: "" };
    const html = rendered(createElement(TimelineView, { page: timeline, address: { ...address, place } }));
    expect(html).toMatch(/href="[^"]*at=2016-09[^"]*"[^>]*>Comfortable/);
    expect(html).toMatch(/<input [^>]*id="at"[^>]*value="2016-09"/);
    expect(densityHref({ ...address, place: { at: "", cursor: "x7" } }, "comfortable")).toContain(
      "cursor=x7",
    );
  });
  it("gives a file of the claims alone, and none where no claim is asked for", () => {
    const file = (status: string[]) => exportHref({ ...address, filters: { ...noFilters, status } }, "csv");
    expect(file(["reported", "none"])).toMatch(/status=reported&from/);
    expect(file(["none", "open"])).toBeNull();
    expect(file([])).not.toContain("status=");
  });
  it("gives a file of who says what for every search, also where no claim is asked for", () => {
    const file = (status: string[]) =>
      attributionsHref({ ...address, filters: { ...noFilters, status } }, "xlsx");
    expect(file(["none", "open"])).toMatch(/^\/api\/v1\/attributions\.xlsx\?.*status=none&status=open/);
  });
  it("gives the file of what the page shows, also where it stands in for a misspelt word", () => {
    const page = { ...timeline, respelled: [{ asked: "pompoe", shown: "pompeo" }] };
    const asked = { ...address, q: 'from:"pompoe" pompoe met' };
    const html = rendered(createElement(TimelineView, { page, address: asked }));
    const files = [...html.matchAll(/href="\/api\/v1\/\w+\.\w+\?([^"]*)"/g)].map(([, query]) =>
      new URLSearchParams(query!.replaceAll("&amp;", "&")).get("q"),
    );
    expect(files).toEqual(Array.from({ length: 5 }, () => 'from:"pompoe" pompeo met'));
  });
  it("has a chip for every filter, each leading to the same search without it", () => {
    const chips = chipsOf(address, facets);
    expect(chips.map((chip) => `${chip.name}:${chip.label}`)).toEqual([
      "status:Reported",
      "status:Alleged",
      "outlet:The Daily Beast",
      "after:2016-09",
    ]);
    expect(chips[0]!.without).toBe(
      timelineHref(address, { filters: { ...address.filters, status: ["alleged"] } }),
    );
  });
});

describe("what is left out, and an address", () => {
  const asked = { ...address, q: '-status:reported -person:"Ines Dahl" https://a.example/x -after:2017' };
  it("are chips that can be taken off, one by one", () => {
    const chips = chipsOf({ ...asked, filters: noFilters, from: "" }, facets);
    expect(chips.map(({ name, label }) => `${name}:${label}`)).toEqual([
      "-status:reported",
      "-person:Ines Dahl",
      "address:https://a.example/x",
      "-after:2017",
    ]);
    const left = chips.map(({ without }) => new URL(without, "https://here.example").searchParams.get("q"));
    expect(left[0]).toBe('-person:"Ines Dahl" https://a.example/x -after:2017');
    expect(left[2]).toBe('-status:reported -person:"Ines Dahl" -after:2017');
  });
  it("stay in the form beside the words that are typed", () => {
    const html = rendered(createElement(TimelineView, { page: timeline, address: asked }));
    for (const text of ["-status:reported", "https://a.example/x", "-after:2017"])
      expect(html).toContain(`<input type="hidden" name="q" value="${text}"/>`);
  });
  it("leads to the article at the address, as of the day, and says where none is held", () => {
    const articles = [
      { address: "https://a.example/x", article: { id: "a1", title: "Port shut" } },
      { address: "https://a.example/y", article: null },
    ];
    const html = rendered(createElement(TimelineView, { page: { ...timeline, articles }, address: asked }));
    expect(html).toMatch(/href="\/articles\/a1\?asOf=2018-01-30"[^>]*><bdi>Port shut/);
    expect(wordsOf(html)).toContain("No article by the address https://a.example/y is held.");
  });
});

describe("the histogram", () => {
  it("loses no claim when months are joined for a phone", () => {
    const joined = joinBars(histogram.bars, 20);
    const sum = (bars: typeof histogram.bars) => bars.reduce((total, bar) => total + matching(bar), 0);
    expect(joined.length).toBeLessThanOrEqual(20);
    expect(sum(joined)).toBe(sum(histogram.bars));
    expect(joined[0]!.label).toBe("Mar 2014 to May 2014");
  });
  it("takes a year to mean all of its months", () => {
    const { left, right } = outside(histogram.bars, "2016", "2016");
    expect(histogram.bars[left]!.start).toBe("2016-01");
    expect(histogram.bars.at(-1 - right)!.start).toBe("2016-12");
  });
  it("dims nothing where no date is set, and everything where none fits", () => {
    expect(outside(histogram.bars, "", "")).toEqual({ left: 0, right: 0 });
    expect(outside(histogram.bars, "2031", "").left).toBe(histogram.bars.length);
  });
  it("names each year once, and not two names in one place", () => {
    expect(ticks(histogram, histogram.bars, 3).map((tick) => tick.label)).toEqual([
      "2014",
      "2015",
      "2016",
      "2017",
      "2018",
    ]);
    expect(ticks(histogram, histogram.bars, 13).map((tick) => tick.label)).toEqual(["2014", "2016", "2018"]);
  });
});

describe("the timeline without a script", () => {
  const html = rendered(createElement(TimelineView, { page: timeline, address }));

  it("has one form to which search, dates and boxes belong, and a button that sends it", () => {
    expect(html).toMatch(/<form[^>]*id="filters"/);
    expect(html.match(/type="checkbox"/g)!.length).toBe(
      html.match(/type="checkbox"[^>]*form="filters"/g)!.length,
    );
    expect(html).toMatch(/<button[^>]*type="submit"[^>]*form="filters"/);
    expect(html).toContain('<input type="hidden" name="asOf" value="2018-01-30"/>');
  });
  it("says that it shows an earlier day, with a way back", () => {
    expect(wordsOf(html)).toContain("As known on 30 Jan 2018");
    expect(html).toMatch(/href="\/\?q=spy\+chief[^"]*from=2016-09[^"]*"[^>]*>Back to now/);
  });
  it("carries the day along in every link to a claim", () => {
    const claims = [...html.matchAll(/href="(\/claims\/[^"]*)"/g)].map(([, link]) => link);
    expect(claims.length).toBeGreaterThan(10);
    expect(claims.filter((link) => !link!.includes("asOf=2018-01-30"))).toEqual([]);
  });
  it("shows a hedge beside a claim whose text does not hold it", () => {
    const page = {
      ...timeline,
      entries: [entry({ key: "C9", text: "He was there.", style: "alleged", marks: ["reportedly"] })],
    };
    expect(rendered(createElement(TimelineView, { page, address }))).toContain(
      '<mark class="hedge">reportedly</mark>',
    );
  });
  it("names the pages beside it by the order of the list", () => {
    const page = { ...timeline, previous: "p", next: "n" };
    const pages = (sort: TimelineAddress["sort"]) => {
      const view = rendered(createElement(TimelineView, { page, address: { ...address, sort } }));
      return [...view.matchAll(/rel="(prev|next)"[^>]*>([^<]*)/g)].map(([, rel, words]) => `${rel} ${words}`);
    };
    expect(pages("newest")).toEqual(["prev Newer entries", "next Older entries"]);
    expect(pages("oldest")).toEqual(["prev Older entries", "next Newer entries"]);
    expect(pages("relevance")).toEqual(["prev Better matching entries", "next Further entries"]);
    const last = { ...timeline, previous: null, next: null };
    const words = (sort: TimelineAddress["sort"]) =>
      wordsOf(rendered(createElement(TimelineView, { page: last, address: { ...address, sort } })));
    expect(words("oldest")).toContain("No newer entries match. See all entries");
    expect(words("newest")).toContain("No older entries match.");
  });
  it("says of how many the best match is sought, where not all that match were weighed", () => {
    const words = (sort: TimelineAddress["sort"], total: number) =>
      wordsOf(
        rendered(
          createElement(TimelineView, { page: { ...timeline, total }, address: { ...address, sort } }),
        ),
      );
    expect(words("relevance", 70_733)).toContain("Among the newest 10,000 of 70,733");
    expect(words("relevance", 10_000)).not.toContain("Among the newest");
    expect(words("newest", 70_733)).not.toContain("Among the newest");
  });
  it("offers each filter to drop where nothing matches", () => {
    const none = { ...timeline, entries: [], total: 0, stories: 0, next: null };
    const words = wordsOf(rendered(createElement(TimelineView, { page: none, address })));
    expect(words).toContain("Drop status:Alleged");
    expect(words).toContain("Clear everything");
    expect(words).toContain("Search as of now");
    expect(words).toMatch(/Timeline No entries(?! in)/);
  });
  it("says that nothing was public yet, where no filter is set that could be dropped", () => {
    const none = { ...timeline, entries: [], total: 0, stories: 0, next: null };
    const early = {
      ...address,
      q: "",
      filters: noFilters,
      from: "",
      asOf: new Date("1900-01-01T23:59:59.999Z"),
    };
    const html = rendered(createElement(TimelineView, { page: none, address: early }));
    expect(wordsOf(html)).toContain("Nothing was public yet on 1 Jan 1900");
    expect(html).toMatch(/<a class="[^"]*" href="\/\?density=compact">Back to now/);
    expect(wordsOf(html)).not.toContain("Clear everything");
  });
  it("leads back to the list from a place past its end", () => {
    const past = { ...timeline, entries: [], total: 11, next: null };
    const html = rendered(createElement(TimelineView, { page: past, address }));
    expect(wordsOf(html)).toContain("The list ends before this place All 11 entries that were found");
    expect(html).toContain(">To the beginning of the list<");
    expect(wordsOf(html)).not.toContain("Nothing matches");
  });
});
