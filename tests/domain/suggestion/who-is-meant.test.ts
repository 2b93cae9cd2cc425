import { describe, expect, it } from "vitest";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

function proposed(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: null, publishedAt: "2026-11-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions });
}
const last = (text: string) => proposed(text).at(-1)?.form;

describe("“we” of an officer is the body", () => {
  it.each([
    [
      "Delta Bank shut a branch. “We regret the delay and apologise to customers,” Tom Lind, chief executive of Delta Bank, said.",
      "Delta Bank regrets the delay and apologises to customers.",
    ],
    [
      "Delta Bank shut a branch. “We regret the delay and apologise to our customers,” Tom Lind, chief executive of Delta Bank, said.",
      "Delta Bank regrets the delay and apologises to its customers.",
    ],
    [
      "“We are not selling the port,” said Delta Bank spokeswoman Ada Osei.",
      "Delta Bank is not selling the port.",
    ],
    ["“We've never blacked out anybody,” Delta Bank said.", "Delta Bank has never blacked out anybody."],
    [
      "Delta Bank's head of security, Tom Lind, resigned. “We had warned our customers,” Lind said.",
      "Delta Bank had warned its customers.",
    ],
    [
      "Delta Bank said profit fell. The bank's finance director, Tom Lind, spoke to reporters. “We don't expect a loss,” Lind said.",
      "Delta Bank does not expect a loss.",
    ],
  ])("%s → %s", (text, claim) => expect(last(text)?.claim.text).toBe(claim));

  it.each([
    "“We sleep badly now,” said Tom Lind, a driver at Delta Bank.",
    "“We lost the match,” said Tom Lind, the husband of Delta Bank chief executive Ada Osei.",
    "Tom Lind, chairman of Delta Bank and president of Zephyr Airlines, spoke. “We lost money,” Lind said.",
    "“We all live on one planet,” said Tom Lind, chief executive of Delta Bank.",
    "“We should have seen it,” said Tom Lind, chief executive of Delta Bank.",
    "“The worst is behind us,” said Tom Lind, chief executive of Delta Bank.",
    "“We want to apologise and make changes, and I resign,” said Tom Lind, chief executive of Delta Bank.",
    "“We went to school together,” said Tom Lind, chief executive of Delta Bank.",
    "“We buried our son on Monday,” said Tom Lind, chief executive of Delta Bank.",
    "Delta Bank chief executive Tom Lind met Karl Berg. “We agreed on everything,” Lind said.",
    "“We lost money,” said Tom Lind, incoming chief executive of Delta Bank.",
    "Tom Lind, chief executive of Delta Bank from 2001 to 2009, spoke. “We lost money,” Lind said.",
    "Tom Lind, Delta Bank's chief executive until May, spoke. “We lost money,” Lind said.",
    "Tom Lind, deputy mayor and director of Delta Bank, spoke. “We lost money,” Lind said.",
    "Tom Lind, head of the Delta Bank branch of the union, spoke. “We lost money,” Lind said.",
    "“We lost money,” said Tom Lind, former chief executive of Delta Bank.",
  ])("and stays as it was said where it may be others: %s", (text) =>
    expect(last(text)?.claim.text).not.toMatch(/Delta Bank(?:’s)? (?!chief|spokes)|Zephyr/),
  );

  it("is read first, whatever else is certain", () => {
    const one = proposed("“We have sold the Northport branch to Zephyr Airlines,” Delta Bank said.")[0]!;
    expect(one.form.claim.text).toBe("Delta Bank has sold the Northport branch to Zephyr Airlines.");
    expect(enterSuffices(one.reading, one.form)).toBe(false);
  });
});

describe("of what somebody is accused, they did", () => {
  it.each([
    ["Ada Osei accused Delta Bank of hiding 40 letters.", "Delta Bank hid 40 letters."],
    ["Karl Berg met Tom Lind. Ada Osei accused Mr Lind of lying to voters.", "Tom Lind lied to voters."],
    [
      "Minister Tom Lind resigned. Ada Osei accused him of having sold the port.",
      "Tom Lind had sold the port.",
    ],
    ["Ada Osei accused ministers of being slow.", "Ministers were slow."],
    [
      "Delta Bank met. Ada Osei accused the bank of deliberately delaying payments.",
      "Delta Bank deliberately delayed payments.",
    ],
  ])("%s → %s", (text, claim) => expect(last(text)?.claim.text).toBe(claim));

  it.each([
    "Tom Lind met Karl Berg. Ada Osei accused him of lying to voters.",
    "Ada Osei accused them of lying to voters.",
    "Ada Osei accused Tom Lind of fraud.",
    "Ada Osei accused Tom Lind of not telling anybody.",
    "Ada Osei accused Tom Lind of taking bribes, and Karl Berg of paying them.",
  ])("stays an accusation where it is not certain who, or of what: %s", (text) =>
    expect(last(text)?.claim.text).toMatch(/^Ada Osei accused/),
  );
});

describe("whoever denies “this” denies the statement just before", () => {
  it.each([
    [
      "Ada Osei accused Delta Bank of hiding 40 letters. Tom Lind rejected the charge.",
      "Delta Bank hid 40 letters.",
    ],
    [
      "Tom Lind said the road was shut. Ada Osei claimed the tins were unsafe. Delta Bank denied it.",
      "The tins were unsafe.",
    ],
    [
      "Tom Lind said the road was shut. Ada Osei said the tins were unsafe. Delta Bank disputed that.",
      "The tins were unsafe.",
    ],
    [
      "Tom Lind said the road was shut. Ada Osei said 2,100 jobs would go. Delta Bank disputes the figure.",
      "2,100 jobs would go.",
    ],
  ])("%s → %s", (text, claim) => {
    expect(last(text)?.claim.text).toBe(claim);
    expect(last(text)?.attribution.stance).toMatch(/^(?:denies|disputes)$/);
  });

  it.each([
    "Ada Osei said the tins were unsafe. She said the road was shut. Delta Bank denied this.",
    "Ada Osei said the tins were unsafe. It rained for a week. The road was shut. Delta Bank denied this.",
    "Ada Osei said Karl Berg was unsafe. Tom Lind said Berg was shut away. Berg denied it.",
    "Ada Osei said the tins were unsafe, and Tom Lind said the road was shut. Delta Bank denied this.",
    "Ada Osei said 2,100 jobs would go. Tom Lind said 300 shops would shut. Delta Bank disputes the figure.",
  ])("but an editor says which where it may be another: %s", (text) =>
    expect(last(text)?.claim.text).not.toMatch(/unsafe|shut|jobs/),
  );
});

it("a statement that begins with “no” is one", () =>
  expect(last("“No passwords were accessed,” Delta Bank said.")?.claim.text).toBe(
    "No passwords were accessed.",
  ));

describe("through whom somebody speaks is told beside who speaks", () => {
  const text =
    "Pieter Vos, the chairman and a cousin, resigned. The chairman, through a spokeswoman, said the sale was off.";
  it("the office is that of the one who holds it", () =>
    expect(last(text)?.attribution.source).toEqual({ create: { kind: "person", name: "Pieter Vos" } }));
  it("and she is nobody whom the article names", () =>
    expect(
      last(`One of two brokers said the price was high. ${text} She added that it was final.`)?.attribution,
    ).toMatchObject({
      source: null,
      sourceDescription: null,
    }));
});

it.each([
  ["Delta Bank did not answer questions about the sale.", "no_response"],
  ["Delta Bank isn't commenting.", "declined_comment"],
])("%s is a silence", (text, stance) => expect(last(text)?.attribution.stance).toBe(stance));

it("of a denied report in a paper, what it reported is denied", () =>
  expect(last("Delta Bank denied a report in the Herald that said its vault was empty.")?.claim.text).toMatch(
    /^(?!said).*vault was empty\.$/i,
  ));

it("of a report that a paper has, what it reported is denied", () =>
  expect(last("Delta Bank denied a report in the Herald that its vault was empty.")?.claim.text).toMatch(
    /vault was empty\.$/,
  ));

describe("an allegation is the one that was alleged, whatever was said in between", () => {
  it("is denied", () =>
    expect(
      last(
        "Ada Osei alleged that the minister owned a farm. “Let him say so,” she said. Tom Lind denied the allegation.",
      )?.claim.text,
    ).toBe("The minister owned a farm."));
  it("and of two an editor says which", () =>
    expect(
      last(
        "Ada Osei alleged that the minister owned a farm. Karl Berg alleged that the road was shut. It rained. Tom Lind denied the allegation.",
      )?.claim.text,
    ).toBe("“the allegation”."));
  it("that isn't true is a denial", () => {
    const form = last("Tom Lind said there was no money. The association says that isn't true.");
    expect([form?.attribution.stance, form?.claim.text]).toEqual(["denies", "There was no money."]);
  });
});

it("it that was too early is not whoever says so", () =>
  expect(last("Delta Bank said it was “too early to talk about insurance”.")?.claim.text).toBe(
    "It was too early to talk about insurance.",
  ));

it.each([
  ["Delta Bank said prices rose twice this year.", "Prices rose twice in 2026."],
  [
    "Delta Bank said the branch had opened earlier this month.",
    "The branch had opened earlier in November 2026.",
  ],
  ["Delta Bank said the forecast for this year was high.", "The forecast for this year was high."],
])("%s → %s", (text, claim) => expect(last(text)?.claim.text).toBe(claim));

describe("for whom somebody speaks who has no name, is “he”", () => {
  it.each([
    ["A spokesman for Tom Lind said he had left early.", "Tom Lind had left early."],
    ["A lawyer for Ada Osei said she “knew nothing”.", "Ada Osei knew nothing."],
  ])("%s → %s", (text, claim) => expect(last(text)?.claim.text).toBe(claim));
  it.each([
    "Karl Berg sued Tom Lind. A lawyer for Mr Lind said he had lied.",
    "A spokesman for Ada Osei said he had left early.",
    "A friend of Tom Lind said he had left early.",
    "Karl Berg was shot on Monday.\n\nA spokesman for Tom Lind said he died at once.",
    "Karl Berg died in prison. Tom Lind's lawyer, Ada Osei, said he had been beaten.",
    "Tom Lind's spokesman, Karl Berg, said he had left early.",
  ])("but not where another may be: %s", (text) => expect(last(text)?.claim.text).toMatch(/^He /));
});

it("what is for sale is no firm that says so, behind another thing", () =>
  expect(
    last("Tarn Capital wants to sell the store in Leeds. Delta Bank has said it is not for sale.")?.claim
      .text,
  ).toBe("It is not for sale."));
