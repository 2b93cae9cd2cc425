import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { questionFor } from "@/domain/suggestion/propose/question-for";
import { extract } from "@/extraction/extract";

/** The forms that a text proposes. */
function proposed(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(({ form }) => form);
}

describe("a refusal to speak is told up to the end of what it is about", () => {
  it.each([
    [
      "Councillor Ada Rask declined to comment on the contract.",
      "Ada Rask declined to comment on the contract.",
    ],
    ["Councillor Ada Rask would not comment about the lease.", "Ada Rask would not comment about the lease."],
    [
      "Ada Rask did not respond to a request for comment about the dam.",
      "Ada Rask did not respond to a request for comment about the dam.",
    ],
    [
      "A spokesman for Councillor Ada Rask declined to comment on the contract.",
      "A spokesman for Councillor Ada Rask declined to comment on the contract.",
    ],
    [
      "Ada Rask’s spokesman declined to comment on the contract.",
      "Ada Rask’s spokesman declined to comment on the contract.",
    ],
    ["Ada Rask declined to comment.", "Ada Rask declined to comment."],
  ])("%s", (text, told) => expect(proposed(text).map(({ claim }) => claim.text)).toContain(told));
});

describe("who takes back in their own words what they said", () => {
  it.each([
    ["“I take it back,” Ada Lind told the council.", "Ada Lind said: “I take it back”."],
    ["“I withdraw that,” Per Skarn said.", "Per Skarn said: “I withdraw that”."],
    ["“And I take back what I said,” Tom Lind said.", "Tom Lind takes back what he said."],
    ["Ada Lind said that she withdrew it.", "Ada Lind withdrew it."],
    ["“I said that the money was lost. I take it back,” Ines Vold said.", "The money was lost."],
  ])("withdraws: %s", (text, told) => {
    const [only, another] = proposed(text);
    expect(another).toBeUndefined();
    expect(only!.attribution.stance).toBe("retracts");
    expect(only!.claim.text.replace(/told the council/u, "said")).toBe(told);
  });

  it.each([
    "“I will not take it back,” Tom Lind said.",
    "“If I withdraw that, they win,” Tom Lind said.",
    "“They took it back,” Tom Lind said.",
    "“I withdraw that sum every May,” Tom Lind said.",
  ])("and nobody else does: %s", (text) =>
    expect(proposed(text).map(({ attribution }) => attribution.stance)).toEqual(["asserts"]),
  );
});

it("a question in words of somebody’s own is the open question that Q asks", () => {
  const [only] = proposed("“Had anyone been told?” Mayor Tom Lind asked.");
  expect(only!.claim.about).not.toContainEqual(expect.objectContaining({ create: { name: "Anyone" } }));
  expect(questionFor(only!)).toBe("Had anyone been told?");
});

it("two parts of a sentence that “he told” breaks are one content", () => {
  const forms = proposed(
    "Mayor Tom Lind spoke on Monday. “The contract,” he told the Gazette on Monday, “was never signed.”",
  );
  expect(forms.map(({ claim }) => claim.text)).toEqual(["The contract was never signed."]);
  const content = forms[0]!.attribution.selectors.filter(({ role }) => role === "content");
  expect(content.map(({ exact }) => exact)).toEqual([
    "“The contract,” he told the Gazette on Monday, “was never signed.”",
  ]);
});
