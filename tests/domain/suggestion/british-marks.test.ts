import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { withoutSingleMarks } from "@/domain/suggestion/wording/clean-words";
import { extract } from "@/extraction/extract";

function claims(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: null, publishedAt: "2026-11-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(
    ({ form }) => form.claim.text,
  );
}

describe("single quotation marks go with what they open", () => {
  it.each([
    [
      "Ada Lind said the readings were ‘about twice the usual level’ on the morning of 29 October.",
      "The readings were about twice the usual level on the morning of 29 October.",
    ],
    ["Ada Lind said the workers’ pay was ‘a disgrace’ in May.", "The workers’ pay was a disgrace in May."],
    ["Ada Lind said the ‘bosses’ plan’ had failed.", "The bosses’ plan had failed."],
    ["The dogs’ home was ‘full’, Ada Lind said.", "The dogs’ home was full."],
    [
      "Ada Lind said the town's plan was 'not worth it' if it didn't work.",
      "The town's plan was not worth it if it didn't work.",
    ],
    [
      "Ada Lind described the plan as ‘reckless’ and the cost as ‘absurd’.",
      "Ada Lind described the plan as reckless and the cost as absurd.",
    ],
  ])("%s", (text, claim) => expect(claims(text)).toEqual([claim]));

  it("and are gone where one of two stands outside", () =>
    expect(withoutSingleMarks("regrettable’")).toBe("regrettable "));

  it.each(["the workers’ pay", "goin’ home", "it didn’t", "the bosses' plan", "Osei’s"])(
    "%s keeps its own",
    (words) => expect(withoutSingleMarks(words)).toBe(words),
  );
});

describe("a point inside a number ends no sentence", () => {
  it.each([
    [
      "Ada Lind said the alarms were muted at 6.10pm by a guard.",
      "The alarms were muted at 6.10pm by a guard.",
    ],
    ["Ada Lind said the bill was £3.5m after tax.", "The bill was £3.5m after tax."],
    ["Ada Lind said the No. 4 pump failed at 9.05am that day.", "The No. 4 pump failed at 9.05am that day."],
    [
      "Ada Lind said the doors open at 7.30 p.m. on 3 May 2026.",
      "The doors open at 7.30 p.m. on 3 May 2026.",
    ],
    ["Ada Lind said the boat made 12.5kn in the wind.", "The boat made 12.5kn in the wind."],
    ["The rain came at 10.15am, Ada Lind said.", "The rain came at 10.15am."],
  ])("%s", (text, claim) => expect(claims(text)).toEqual([claim]));
});
