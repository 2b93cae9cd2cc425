import { createElement } from "react";
import { expect, test } from "vitest";
import { compareStory } from "@/domain/change/compare-story";
import { SinceLastVisit } from "@/ui/changes/since-last-visit";
import { ChangesView } from "@/ui/changes-page";
import { claim, on, organization, outlet, ownReporting } from "../domain/newsroom";
import { rendered, wordsOf } from "./rendered";

const paper = outlet("The Argus");
const dam = claim("The dam leaks.")
  .said(ownReporting(paper), { in: paper, at: "2024-03-01" })
  .declined(organization("The water board"), { in: paper, at: "2024-03-02" })
  .shown("Survey of the dam", { at: "2024-03-02", authority: true })
  .record();

/** What the view is told of a comparison that fits on one page. */
const whole = { page: 1, pages: 1, claims: 1 };

const view = (from: string, to: string) => {
  const [before, after] = [on(from), on(to)];
  const changes = compareStory({ claims: [dam], questions: [] }, before, after);
  const moments = [{ at: on("2024-03-01"), label: "First report" }];
  const story = { slug: "dam", headline: "The dam reportedly leaks" };
  return rendered(createElement(ChangesView, { ...whole, story, moments, changes, from: before, to: after }));
};

test("a status that moved is drawn from the old line to the new one, with its reason", () => {
  const html = view("2024-03-01T12:00:00Z", "2024-03-03");
  const glyphs = [...html.slice(html.indexOf("Status changed")).matchAll(/#(g-\w+|i-arrow)/g)].map(
    ([, id]) => id,
  );
  expect(glyphs.slice(0, 3)).toEqual(["g-reported", "i-arrow", "g-confirmed"]);
  expect(wordsOf(html)).toContain("The dam leaks. “Survey of the dam” shows it.");
});

test("a refusal to comment stands under a heading of its own, on a hollow line", () => {
  const words = wordsOf(view("2024-03-01T12:00:00Z", "2024-03-03"));
  expect(words).toContain("Asked, and would not say New No comment The water board declined to comment.");
});

test("where nothing changed the page says so", () => {
  expect(wordsOf(view("2024-03-03", "2024-03-04"))).toContain("Nothing became public between these two.");
});

test("the two days are chosen with a form that needs no script", () => {
  const html = view("2024-03-01", "2024-03-03");
  expect(html).toMatch(/<form[^>]*action="\/stories\/dam\/changes"/);
  expect(html).toMatch(/name="from"[^>]*value="2024-03-01"/);
  expect(html).toMatch(/name="to"[^>]*value="2024-03-03"/);
  expect(html).toContain('href="/stories/dam/changes?from=2024-03-01"');
});

test("without a script nothing is said of a last visit", () => {
  expect(rendered(createElement(SinceLastVisit, { story: "dam", shownAt: "2024-03-03T00:00:00Z" }))).toBe("");
});

test("of a comparison in parts, the part says which it is, how much there is, and leads to those beside it", () => {
  const [before, after] = [on("2024-03-01T12:00:00Z"), on("2024-03-03T23:59:59.999Z")];
  const changes = compareStory({ claims: [dam], questions: [] }, before, after);
  const story = { slug: "dam", headline: "The dam reportedly leaks" };
  const part = (page: number) =>
    rendered(
      createElement(ChangesView, {
        story,
        moments: [],
        changes,
        page,
        pages: 35,
        claims: 3_456,
        from: before,
        to: after,
      }),
    );
  expect(wordsOf(part(2))).toContain("3,456 claims had news between these two. This is part 2 of 35");
  const days = "from=2024-03-01T12:00:00Z&amp;to=2024-03-03";
  expect(part(2)).toContain(`href="/stories/dam/changes?${days}"`);
  expect(part(2)).toContain(`href="/stories/dam/changes?${days}&amp;page=3"`);
  expect(part(35)).not.toContain("page=36");
  expect(view("2024-03-01T12:00:00Z", "2024-03-03")).not.toContain('rel="next"');
});
