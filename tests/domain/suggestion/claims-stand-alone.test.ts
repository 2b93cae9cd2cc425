import { describe, expect, it } from "vitest";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { withOwnDays } from "@/domain/suggestion/wording/own-days";
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
    [
      "The researcher left. Yevgenia Malakhova said she had reported it to Delta Bank.",
      "Yevgenia Malakhova had reported it to Delta Bank.",
    ],
    ["Tom Lind met Karl Berg. Mr Lind said he had warned the port.", "Tom Lind had warned the port."],
    [
      "Tom Lind and Karl Berg met. A porter, who asked not to be named, said he had worked eleven nights.",
      "He had worked eleven nights.",
    ],
    [
      "Tom Lind and Karl Berg met.\n\nA porter, who asked not to be named, said he had worked eleven nights.",
      "A porter had worked eleven nights.",
    ],
    ["Tom Lind and Karl Berg met.\n\nA spokesman said he had been held.", "He had been held."],
    ["Delta Bank declined to say whether it had paid.", "Delta Bank had paid."],
    ["Delta Bank would not say whether it was a bomb.", "It was a bomb."],
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
    ["The talks went on beyond Tuesday.", "The talks went on beyond Tuesday."],
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
    "Mayor Ada Osei said that the Hekou dam had held.",
    "Tom Lind said he had warned Ada Osei twice.",
    "Ada Osei said the deck of the Harrow Bridge broke in May.",
    "The Ormby Weather Office said the dam of Hekou was being repaired.",
    "Ada Osei said the pension fund would be empty by 2031.",
    "Ada Osei said Ormby would have no power by the end of May.",
    "“The Hekou dam held through the night,” Ada Osei said.",
  ])("%s", (text) => expect(suffices(text)).toEqual([true]));
  it.each([
    ["who speaks is not known", "He said that the Hekou dam had held."],
    ["what was written is left open", "“Ada Osei wrote it,” Tom Lind said."],
    ["which warning it was is left open", "Ada Osei said the warning came before Ormby Council signed."],
    ["which crossing it is is left open", "Ada Osei said traffic at the crossing doubled in May."],
    ["whose strands they are is left open", "Ada Osei said the strands broke in Ormby."],
    ["which letter it was is left open", "Ada Osei said that Tom Lind never answered the letter."],
    ["whom it warned is left open", "Ada Osei said that Delta Bank warned them in May."],
    ["which council it is is left open", "Ada Osei said that members of this council knew of Delta Bank."],
    ["whose company it is, is left open", "Ada Osei said the company had known."],
    ["who “he” is, is left open", "Ada Osei said he had known of the dam."],
    ["the day is left open", "Ada Osei said that the vote would be held next week."],
    ["two things are said", "Ada Osei said that the Hekou dam had held and Ormby had flooded."],
    ["it is what was said", "“This is a disgrace,” Ada Osei said."],
    ["“it” may mean nothing", "The Ormby Weather Office said it was too early to tell."],
    ["it says that nothing is said", "The Ormby Weather Office said it had no immediate comment."],
    ["nobody said anything", "Ada Osei declined to comment on the dam."],
    ["it is denied", "Ada Osei denied that the Hekou dam had held."],
    ["it points at what was said before", "Ada Osei said Tom Lind thought that was a lie by the board."],
    ["it is a rumour", "The Hekou dam reportedly held through the night."],
  ])("not where %s", (_, text) => expect(suffices(text)).not.toContain(true));
});

describe("two statements of one saying are two claims", () => {
  it.each([
    [
      "Tom Lind said the bank was cooperating fully and did not expect a fine.",
      ["The bank was cooperating fully.", "The bank did not expect a fine."],
    ],
    [
      "“The roads don't flood, but the cellars do,” Tom Lind said.",
      ["The roads don't flood, but the cellars do."],
    ],
    [
      "“I was asked to explain a form, and I explained it,” Tom Lind said.",
      ["Tom Lind was asked to explain a form.", "Tom Lind explained it."],
    ],
    [
      "Ada Osei says the issue is complicated and will take time to get right.",
      ["The issue is complicated.", "The issue will take time to get right."],
    ],
    [
      "“Nobody wants the cliff,” Ada Osei said, “and nobody is going over it.”",
      ["Nobody wants the cliff.", "Nobody is going over it."],
    ],
  ])("%s", (text, parts) => expect(claims(text)).toEqual(parts));

  it.each([
    // One act, a list about one subject, and what a comma parts off in a reporter's words.
    "Tom Lind said the shop was burned and looted.",
    "Tom Lind said the fees were disclosed, were lawful, and were paid.",
    "Tom Lind said that was incorrect, but it gave no date.",
    "“I was hired to clean up, and I will,” Marta Pinheiro said.",
    "Tom Lind denied that he took the money and left the town.",
  ])("one stays one: %s", (text) => expect(claims(text)).toHaveLength(1));

  it("neither may be saved unread, and both rest on the words as they stand", () => {
    const both = proposed(
      "Ada Osei said on Monday that the bridge was cooperating fully and did not expect a fine.",
    );
    expect(both.map(({ ordinal, of }) => [ordinal, of])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(both.some(({ reading, form }) => enterSuffices(reading, form))).toBe(false);
    expect(both[0]!.reading).toEqual(both[1]!.reading);
  });
});

describe("what follows a statement is no part of it", () => {
  it.each([
    ["Volton said its drug failed, sending its shares down 44 percent.", "Volton’s drug failed."],
    ["Council chiefs said the roof was safe, days after part of it fell.", "The roof was safe."],
    ["Ada Osei said women were ill, putting their children at risk.", "Women were ill."],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});

describe("who speaks without a name is still who is meant", () => {
  it.each([
    [
      "Observers from the Continental Forum said they had seen boxes carried out.",
      "Observers from the Continental Forum had seen boxes carried out.",
    ],
    ["Doctors at the hospital said they were told to leave.", "Doctors at the hospital were told to leave."],
    ["The guild said it would oppose any deal.", "The guild would oppose any deal."],
    [
      "The Health and Safety Executive said it was making inquiries.",
      "Health and Safety Executive was making inquiries.",
    ],
    // What is done to "it" may be done to what was told of before.
    [
      "The Water Bureau spoke of a video. A film went around. The bureau says it was filmed in 2020.",
      "It was filmed in 2020.",
    ],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});

describe("a sentence in quotation marks is one, whatever its verb", () => {
  it.each([
    [
      "“It is reasonable to assume that cows are ill,” Tom Lind said.",
      "It is reasonable to assume that cows are ill.",
    ],
    [
      "“Women here get half as much as they need,” Tom Lind said.",
      "Women here get half as much as they need.",
    ],
    [
      "Tom Lind commented: “Hoping that the walk helps the town.”",
      "Tom Lind hoped that the walk helps the town.",
    ],
  ])("%s → %s", (text, claim) => expect(lastOf(text)).toBe(claim));
});
