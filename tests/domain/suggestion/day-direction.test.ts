import { describe, expect, it } from "vitest";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { explicitDate, weekdayBefore } from "@/domain/suggestion/propose/proposed-date";
import { withOwnDays } from "@/domain/suggestion/wording/own-days";
import { extract } from "@/extraction/extract";

/** A Friday. */
const day = "2026-11-27";

describe("a weekday that lies ahead, or may, is not the last one of its name", () => {
  it.each([
    "Martin Goss had agreed to appear on Tuesday.",
    "Martin Goss was invited to speak on Tuesday.",
    "The mayor summoned the directors on Tuesday.",
    "The panel has scheduled a hearing on Tuesday.",
    "The plan was to reopen the ward on Tuesday.",
    "Martin Goss promised to appear on Tuesday.",
    "Martin Goss was due in court on Tuesday.",
    "The report was expected on Tuesday.",
    "The council asked the firm to answer on Tuesday.",
    "The union called for a walkout on Tuesday.",
    "He was leaving on Tuesday.",
    "The deadline was on Tuesday.",
    "The shop opens on Tuesday.",
    "The shop that he bought opens on Tuesday.",
    "The two sides agreed to discuss it on Tuesday.",
    "The letter had to arrive before Tuesday.",
    "If the vote failed on Tuesday, he was out.",
    "A visit on Tuesday.",
    "The report is published on Tuesday.",
    "On Tuesday Martin Goss was to appear.",
    "He agreed to speak when it opened and to return on Tuesday.",
  ])("%s", (text) => {
    expect(withOwnDays(text, day)).toBe(text);
    expect(weekdayBefore(text, day)).toBeNull();
  });

  it.each([
    "The mine closed on Tuesday.",
    "The plan to close the mine was rejected on Tuesday.",
    "He was told on Tuesday to leave.",
    "He failed to appear on Tuesday.",
    "He was taken to hospital on Tuesday.",
    "He spoke to reporters on Tuesday.",
    "On Tuesday the mine closed.",
    "The crown taken on Tuesday was a copy.",
  ])("that of “%s” was", (text) => {
    expect(withOwnDays(text, day)).toContain("24 November 2026");
    expect(weekdayBefore(text, day)).toBe("2026-11-24");
  });

  it("and what “would have” been on a day is not to come", () =>
    expect(withOwnDays("He would have died on Tuesday.", day)).toBe("He would have died on Tuesday."));

  it("a date for which something was arranged is not when it happened", () => {
    expect(explicitDate("He had agreed to appear on 1 December 2026.")).toBeNull();
    expect(explicitDate("He appeared on 1 December 2026.")).toBe("2026-12-01");
  });
});

describe("Enter does not suffice on a day that may be another", () => {
  const proposed = (text: string) => {
    const { attributions, mentions } = extract(text);
    const article = { outletId: "courier", publishedAt: day };
    const [only] = proposals({ text, article, mentions, entities: [], readings: attributions });
    return only!;
  };
  it.each([
    ["Jean Whitlock said Martin Goss had agreed to appear on Tuesday.", false, null],
    ["Jean Whitlock said Martin Goss had agreed to appear on Tuesday the 1st.", false, null],
    ["Jean Whitlock said Martin Goss left the country on Tuesday.", true, "2026-11-24"],
  ])("%s", (text, suffices, happened) => {
    const { reading, form } = proposed(text);
    expect([enterSuffices(reading, form), form.claim.happened]).toEqual([suffices, happened]);
  });
});
