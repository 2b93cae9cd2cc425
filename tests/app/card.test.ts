import { expect, test } from "vitest";
import { cardOf } from "@/app/card";
import { claimCard, storyCard } from "@/domain/card";
import type { ClaimPage, StoryPage } from "@/domain/pages";
import type { Status } from "@/domain/vocabulary";

const claim = (status: Status, decided: { reason: string } | null = null) =>
  ({
    record: { text: "The port is shut." },
    report: { status, decided, rules: [{ rule: status, because: "Ada Okoro says so." }] },
    firstPublishedAt: new Date("2018-01-29"),
  }) as unknown as ClaimPage;

test.each<[Status, string]>([
  ["refuted", "Shown to be false: The port is shut."],
  ["reported", "Reported, not confirmed: The port is shut."],
  ["corroborated", "Reported by independent sources, not confirmed: The port is shut."],
  ["alleged", "Alleged: The port is shut."],
  ["disputed", "Disputed: The port is shut."],
  ["retracted", "Withdrawn by its source: The port is shut."],
  ["confirmed", "Confirmed: The port is shut."],
])("a claim that is %s is told on with its status in front", (status, title) => {
  expect(claimCard(claim(status), null)).toEqual({
    title,
    description: "Ada Okoro says so.",
  });
});

test("what an editor decided is told on with the reason", () => {
  const card = claimCard(claim("refuted", { reason: "The log shows it." }), null);
  expect(card.description).toBe("An editor decided. The log shows it.");
});

test("as of a day the card and the address say the day", () => {
  const day = new Date("2018-01-30T23:59:59.999Z");
  const card = claimCard(claim("reported"), day);
  expect(card.title).toBe("Reported, not confirmed (as of 30 Jan 2018): The port is shut.");
  const head = cardOf(card, "/claims/c1", day);
  expect(head.alternates?.canonical).toBe("http://127.0.0.1:3000/claims/c1?asOf=2018-01-30");
  expect(head.openGraph).toMatchObject({ url: head.alternates?.canonical, title: card.title });
});

test("now the one address of a page has no day", () => {
  const head = cardOf(claimCard(claim("reported"), null), "/claims/c1", null);
  expect(head.alternates?.canonical).toBe("http://127.0.0.1:3000/claims/c1");
  expect(head.twitter).toMatchObject({ title: "Reported, not confirmed: The port is shut." });
});

test("a story is told on with how much of it is confirmed and how much reported", () => {
  const page = {
    headline: "Port shut",
    standfirst: "Why?",
    counts: { confirmed: 2 },
  } as unknown as StoryPage;
  expect(storyCard(page, null)).toEqual({
    title: "Port shut",
    description: "2 confirmed. Why?",
  });
});
