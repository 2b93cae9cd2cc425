import { describe, expect, it } from "vitest";
import { enterSuffices } from "@/domain/suggestion/enter-suffices";
import { withOwnDays } from "@/domain/suggestion/own-days";
import { proposals } from "@/domain/suggestion/proposals";
import { extract } from "@/extraction/extract";

/** What is proposed for an article of Wednesday 13 March 2024. */
function proposed(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions });
}
const claims = (text: string) => proposed(text).map(({ form }) => form.claim.text);
const lastOf = (text: string) => claims(text).at(-1);

describe("a pronoun becomes a name only where it can mean nobody else", () => {
  it.each([
    [
      "James Orme questioned Amy Dodd. Mr Orme suggested that she had invented it.",
      "Amy Dodd had invented it.",
    ],
    ["Priya Raman said he asked her not to write.", "He asked Priya Raman not to write."],
    ["Luca Moretti met Karl Berg. Tom Lind said he was sorry.", "He was sorry."],
    ["Tom Lind said he was sorry.", "Tom Lind was sorry."],
    ["Mayor Ada Osei opened the port. “Osei has no plan,” Karl Berg said.", "Ada Osei has no plan."],
    [
      "The bank named nobody. Zephyr said a supplier had changed it without telling it.",
      "A supplier had changed it without telling it.",
    ],
    ["The league met. The league confirmed it will review the match.", "The league will review the match."],
    ["The guard said he could not talk.", "The guard could not talk."],
    ["A source close to Karl Berg said he was furious.", "He was furious."],
    ["The captain survived. A police spokesman said that he had been held.", "He had been held."],
    ["Tern Petroleum said it was too early to tell.", "It was too early to tell."],
    [
      "Chrome grew. “The port of Mbanza province is shut,” Ada Mbanza said.",
      "The port of Mbanza province is shut.",
    ],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});

describe("who speaks of “I” is named, and their verb with them", () => {
  it.each([
    [
      "“I was hired to clean up, and I will,” Marta Pinheiro said.",
      "Marta Pinheiro was hired to clean up, and she will.",
    ],
    ["“I saw my husband go under,” Robin Lestari said.", "Robin Lestari said: “I saw my husband go under”."],
    ["“I saw my husband go under,” Dewi Lestari said.", "Dewi Lestari saw her husband go under."],
    ["“I told her it was wrong,” Amy Dodd said.", "Amy Dodd said: “I told her it was wrong”."],
    ["“Nobody told me of it,” Mark Sandoval said.", "Nobody told Mark Sandoval of it."],
    ["“We are looking into it,” Tom Lind said.", "Tom Lind said: “We are looking into it”."],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});

describe("a quotation that states nothing is told as what was said", () => {
  it.each([
    ["“This is a disgrace,” Tom Lind said.", "Tom Lind said: “This is a disgrace”."],
    ["“Why now?” Tom Lind asked.", "Tom Lind said: “Why now?”"],
    ["“It would make sense,” an aide said.", "an aide said: “It would make sense”."],
    ["Volton left. Volton said that was false.", "Volton said that was false."],
  ])("%s → %s", (text, claim) => expect(lastOf(text)?.toLowerCase()).toBe(claim.toLowerCase()));
});

describe("a refusal is told in its own words", () => {
  it.each([
    ["Alan Pryce has refused to discuss the letter.", "Alan Pryce has refused to discuss the letter."],
    ["Alan Pryce declined to say how much was lost.", "Alan Pryce declined to say how much was lost."],
    ["Halberd Capital did not return calls.", "Halberd Capital did not return calls."],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});

describe("what is denied is a statement", () => {
  it.each([
    ["Tom Lind denied that politics played any role.", "Politics played a role."],
    ["The owner denies reports that the plant was flooded.", "The plant was flooded."],
    [
      "Susan Hale denies manslaughter by gross negligence.",
      "Susan Hale committed manslaughter by gross negligence.",
    ],
    ["Denis Abara denied wrongdoing.", "Denis Abara did something wrong."],
    ["Rohan Lind denied being the reason.", "Rohan Lind was the reason."],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});

describe("who denies “this” denies what was said just before", () => {
  it.each([
    [
      "Ada Osei said that the ferry had no life jackets. The operator, Tern Lines, denies this.",
      "The ferry had no life jackets.",
    ],
    [
      "Ada Osei said that Tom Lind had warned Karl Berg. Lind denied the claim.",
      "Tom Lind had warned Karl Berg.",
    ],
    ["“This is a disgrace,” Ada Osei said. Tom Lind denied it.", "Tom Lind denied it."],
    ["Tom Lind denied it.", "Tom Lind denied it."],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});

describe("a day is written out where it can be no other", () => {
  const day = "2024-03-13T09:00:00Z";
  it.each([
    ["The mine closed on Tuesday.", "The mine closed on 12 March 2024."],
    ["It fell on Monday night.", "It fell on the night of 11 March 2024."],
    ["The ferry sank yesterday.", "The ferry sank on 12 March 2024."],
    ["It passed an inspection last month.", "It passed an inspection in February 2024."],
    ["A team would inspect the pipe on Saturday.", "A team would inspect the pipe on 16 March 2024."],
    ["It has rained since Sunday.", "It has rained since 10 March 2024."],
    ["A deal could come as soon as Monday.", "A deal could come as soon as Monday."],
    ["They were invited to talks on Sunday.", "They were invited to talks on Sunday."],
    ["They voted to strike from Monday.", "They voted to strike from Monday."],
    ["It closed on Thursday.", "It closed on Thursday."],
    ["It closed on Tuesday 5 March.", "It closed on Tuesday 5 March."],
    ["They won Sunday’s race.", "They won Sunday’s race."],
  ])("%s → %s", (text, dated) => expect(withOwnDays(text, day)).toBe(dated));
  it("and nowhere while the day of publication is unknown", () =>
    expect(withOwnDays("It closed on Tuesday.", null)).toBe("It closed on Tuesday."));
  it("and never in words in quotation marks, whose day is another", () =>
    expect(claims("“Ada Osei left the port on Monday,” Tom Lind said.")).toEqual([
      "Ada Osei left the port on Monday.",
    ]));
});

describe("Enter suffices", () => {
  const suffices = (text: string) => proposed(text).map(({ reading, form }) => enterSuffices(reading, form));
  it.each([
    "Mayor Ada Osei said that the dam had held.",
    "Tom Lind said he had warned Ada Osei twice.",
    "“The dam held through the night,” Ada Osei said.",
  ])("%s", (text) => expect(suffices(text)).toEqual([true]));
  it.each([
    ["who speaks is not known", "He said that the dam had held."],
    ["whose company it is, is left open", "Ada Osei said the company had known."],
    ["who “he” is, is left open", "Ada Osei said he had known of the dam."],
    ["the day is left open", "Ada Osei said that the vote would be held next week."],
    ["two things are said", "Ada Osei said that the dam had held and the port had flooded."],
    ["it is what was said", "“This is a disgrace,” Ada Osei said."],
    ["nobody said anything", "Ada Osei declined to comment on the dam."],
    ["it is denied", "Ada Osei denied that the dam had held."],
    ["it is a rumour", "The dam reportedly held through the night."],
  ])("not where %s", (_, text) => expect(suffices(text)).not.toContain(true));
});
