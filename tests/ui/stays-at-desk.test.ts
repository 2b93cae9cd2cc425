import { createElement } from "react";
import { expect, test } from "vitest";
import type { PublicationPlan } from "@/domain/publication/publication";
import { PlanView, StaysAtDesk } from "@/ui/desk/publication/plan-view";
import { rendered, wordsOf } from "./rendered";

const held: PublicationPlan["held"] = [
  {
    kind: "claim",
    id: "c7",
    text: "The pump stood still.",
    findings: [
      { id: "f1", rule: "changed_meanwhile", level: "must", words: "Others changed it.", about: {} } as never,
    ],
  },
];
const plan: PublicationPlan = {
  digest: "d",
  scope: { kind: "story", id: "s", title: "Pumps", published: false },
  changes: [],
  edits: [{ kind: "story", id: "s", title: "Pumps", words: ["Headline: “Pumps”."] }],
  held,
  secondLooks: [],
  undecided: [{ articleId: "a1", title: "A report", count: 2, denials: 0, refusals: 0, corrections: 0 }],
  stated: [],
};

test("what stays behind is told with the publication, why, and where it is", () => {
  const html = rendered(createElement(StaysAtDesk, { held }));
  expect(wordsOf(html)).toContain(
    "1 draft stays at the desk, until it is mended or meant: The pump stood still. Others changed it.",
  );
  expect(html).toContain('href="/desk/claims/c7"');
  expect(rendered(createElement(StaysAtDesk, { held: [] }))).toBe("");
});

test("what is held back and left out stands before what readers will see", () => {
  const words = wordsOf(rendered(createElement(PlanView, { plan, answer: async () => null })));
  const places = ["Held back", "Left out", "What readers will see", "Other edits"].map((head) =>
    words.indexOf(head),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
