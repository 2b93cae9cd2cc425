import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { attributionLine, sourceName } from "@/domain/attribution-words";
import type { Attribution } from "@/domain/claim";
import { isInPart } from "@/domain/sourcing/in-part";
import { carriesWeight } from "@/domain/sourcing/public-record";
import { statusWords } from "@/domain/status/status-words";
import { Status } from "@/domain/vocabulary";
import { ArticleView } from "@/ui/article-page";
import { named, stopsOf } from "@/ui/as-of/as-of-track";
import { ClaimView } from "@/ui/claim-page";
import { EntityView } from "@/ui/entity-page";
import { markWords } from "@/ui/lines/marked";
import { StatusRulesView } from "@/ui/status-rules-page";
import { StoryView } from "@/ui/story-page";
import { emptyGraph } from "./graph-parts";
import { rendered, wordsOf } from "./rendered";
import * as told from "./worked-story";

const day = new Date("2018-01-30T23:59:59.999Z");

describe("the story page", () => {
  it("keeps what is confirmed apart from what is reported", () => {
    const html = rendered(createElement(StoryView, { page: told.story, asOf: null }));
    const [, confirmed] = /data-status="confirmed" aria-labelledby="sf-confirmed"([\s\S]*?)<\/section>/.exec(
      html,
    )!;
    expect(wordsOf(confirmed!)).toContain("visited the United States");
    expect(wordsOf(confirmed!)).not.toContain("met CIA director");
  });
  it("names who would not say, and never among those who deny", () => {
    const words = wordsOf(rendered(createElement(StoryView, { page: told.story, asOf: null })));
    expect(words).toContain("CIA Declined to comment, asked by The Daily Beast");
    expect(words).toContain("No source with standing has denied what another says.");
  });
  it("says since when the newsroom no longer follows it, and nothing of the kind while it does", () => {
    const closed = { ...told.story, closedAt: new Date("2018-03-01") };
    expect(wordsOf(rendered(createElement(StoryView, { page: closed, asOf: null })))).toContain(
      "Closed on 1 Mar 2018",
    );
    expect(wordsOf(rendered(createElement(StoryView, { page: told.story, asOf: null })))).not.toContain(
      "Closed",
    );
  });
  it("makes every moment a link, also without a script", () => {
    const html = rendered(createElement(StoryView, { page: told.story, asOf: day }));
    expect(html).toContain('href="/stories/spy-chief-us-visit?asOf=2014-03-20"');
    expect(html).toMatch(/<a[^>]*href="\/stories\/spy-chief-us-visit"[^>]*>Back to now/);
  });
});

describe("the moments of a story", () => {
  const { moments } = told.story;
  const current = (asOf: Date | null) =>
    stopsOf(moments, asOf, "/stories/x").find((stop) => stop.when === "current")?.label;
  it("show the last one that had come", () => {
    expect(current(new Date("2016-12-31"))).toBe("Sanctioned");
    expect(current(day)).toBe("Rossiya-1 report");
  });
  it("show now where no day was asked for, and none before the first", () => {
    expect(stopsOf(moments, null, "/stories/x").at(-1)).toMatchObject({
      day: "Now",
      when: "current",
      href: "/stories/x",
    });
    expect(current(new Date("2001-01-01"))).toBeUndefined();
  });
});

describe("the words under many moments", () => {
  it("always name the current one, and never two that would touch", () => {
    for (const count of [5, 15, 40])
      for (let current = 0; current < count; current += 1) {
        const kept = Array.from({ length: count }, (_, index) => index).filter((index) =>
          named(index, count, current, 4),
        );
        expect(kept).toContain(current);
        expect(kept.length).toBeLessThanOrEqual(5);
        const gaps = kept.slice(1).map((index, place) => index - kept[place]!);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.floor(count / 5));
      }
  });
});

describe("the claim page", () => {
  const silence = {
    ...told.steps[0]!,
    before: "reported" as const,
    because: "CIA declined to comment. A refusal to comment does not move the status.",
  };
  const html = rendered(
    createElement(ClaimView, {
      page: told.meetingPage,
      graph: told.meetingGraph,
      steps: [...told.steps, silence],
      asOf: null,
    }),
  );
  const words = wordsOf(html);

  it("gives the reason for its status, rule by rule, and what would change it", () => {
    expect(words).toContain("Why it is marked “Reported”");
    expect(words).toContain("Not met: At least two independent origins say so");
    expect(words).toContain("Met: A named source or an outlet’s own reporting says so");
    expect(words).toContain("One more independent origin would make it reported by independent sources.");
  });
  it("marks the hedge that it is reported with beside the claim", () => {
    expect(html).toMatch(/<span[^>]*><mark class="hedge">reportedly/);
  });
  it("says in words what the drawing shows", () => {
    expect(words).toMatch(/The same in words The Daily Beast , 30 Jan 2018, which has it from: Rossiya-1/);
    expect(words).toContain("Take away Rossiya-1 and nothing remains.");
  });
  it("tells that silence moved nothing", () => {
    expect(words).toContain("No change");
    expect(words).toContain("A refusal to comment does not move the status.");
  });
  it("leaves out on an earlier day what was said later", () => {
    const earlier = rendered(
      createElement(ClaimView, {
        page: told.meetingPage,
        graph: emptyGraph,
        steps: [],
        asOf: new Date("2018-01-29T23:59:59.999Z"),
      }),
    );
    expect(wordsOf(earlier)).not.toContain("A reporter for Rossiya-1");
    expect(wordsOf(earlier)).toContain("Nobody is on record as saying so.");
  });
  it("shows an editor's decision beside what the rules say", () => {
    const reason = "The ambassador answers for the visit of an official.";
    const decided = { id: "d", status: "corroborated" as const, reason, by: "An editor", at: day };
    const page = { ...told.visitPage, report: { ...told.visitPage.report, status: decided.status, decided } };
    const shown = wordsOf(
      rendered(createElement(ClaimView, { page, graph: told.visitGraph, steps: [], asOf: null })),
    );
    expect(shown).toContain(`An editor decided. ${reason}`);
    expect(shown).toContain("The rules alone say Confirmed");
  });
});

describe("the article page", () => {
  const words = wordsOf(rendered(createElement(ArticleView, { page: told.articlePage, asOf: null })));
  it("says where it holds nothing", () => {
    expect(words).toContain("Passage not held");
    expect(words).toContain("We hold excerpts of this article, not the whole of it.");
  });
  it("says of its reporter what they did, since claims stand beside the name", () => {
    const page = { ...told.articlePage, author: "Ida Brandt" };
    const html = rendered(createElement(ArticleView, { page, asOf: null }));
    expect(wordsOf(html)).toContain("reported by Ida Brandt");
  });
  it("never drops words that the article no longer holds", () => {
    const [lost, ...held] = told.articlePage.passages;
    const page = { ...told.articlePage, passages: held, orphans: [lost!] };
    const left = wordsOf(rendered(createElement(ArticleView, { page, asOf: null })));
    expect(left).toContain("No longer in the text 1");
    expect(words).not.toContain("No longer in the text");
  });
});

describe("the page of a person", () => {
  it("shows names in their scripts and a sanction that stands", () => {
    const html = rendered(createElement(EntityView, { page: told.naryshkinPage, asOf: day, now: day }));
    expect(html).toMatch(/<li lang="ru"[^>]*><bdi>Сергей Нарышкин<\/bdi><\/li>/);
    expect(wordsOf(html)).toContain("Under sanctions by US Treasury since 20 Mar 2014");
  });
  it("shows no sanction before the day on which it was imposed", () => {
    const before = new Date("2014-03-19T23:59:59.999Z");
    const words = wordsOf(
      rendered(createElement(EntityView, { page: told.naryshkinPage, asOf: before, now: before })),
    );
    expect(words).not.toContain("Under sanctions by");
  });
});

describe("the words of the lines", () => {
  it("has every status in the legend and on the page of the rules", () => {
    const words = wordsOf(rendered(createElement(StatusRulesView, { asOf: null })));
    for (const status of Status.options) {
      expect(words.split(statusWords[status].label).length - 1).toBeGreaterThanOrEqual(2);
      expect(words).toContain(statusWords[status].rule);
    }
  });
  it("draws a refusal hollow and a denial as what disputes, never struck", () => {
    const by = (stance: "denies" | "declined_comment" | "asserts") =>
      attributionLine({ ...told.visit.attributions[0]!, stance });
    expect(by("declined_comment")).toBe("none");
    expect(by("denies")).toBe("disputed");
    expect(by("asserts")).toBe("confirmed");
  });
  it("draws as what disputes no denial that the rules find too light, by whatever it lacks", () => {
    const [said] = told.visit.attributions;
    const lacking = [
      { proximity: "unknown" },
      { groundRules: "unknown" },
      { hedge: { text: "apparently", kind: "epistemic" } },
      { part: "the day" },
      { source: { identity: "unnamed_person", entity: null, description: "an aide" } },
      { source: { ...said!.source, identity: "outlet_observation" } },
    ] as Partial<Attribution>[];
    for (const lacks of lacking)
      for (const stance of ["denies", "disputes"] as const) {
        const light = { ...said!, stance, ...lacks };
        expect(attributionLine(light)).toBe("none");
        expect(carriesWeight(light) && !isInPart(light)).toBe(false);
        expect(attributionLine({ ...light, stance: "asserts" })).not.toBe("confirmed");
      }
  });
  it("lets no unnamed source look like a named one", () => {
    const source = { identity: "unnamed_person" as const, entity: null, description: "a senior official" };
    expect(attributionLine({ ...told.visit.attributions[0]!, source })).toBe("alleged");
    expect(sourceName(source)).toBe("a senior official");
  });
  it("marks whole words only, and says which ones the text does not hold", () => {
    const { parts, missing } = markWords("He said that Saidov said so, reportedly.", [
      "said",
      "reportedly",
      "may",
    ]);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(["said", "reportedly"]);
    expect(parts.map((part) => part.text).join("")).toBe("He said that Saidov said so, reportedly.");
    expect(missing).toEqual(["may"]);
  });
});
