import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** Who speaks, how and of what, of the last suggestion. */
function last(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: null, publishedAt: "2026-11-13T09:00:00Z" };
  const form = proposals({ text, article, mentions, entities: [], readings: attributions }).at(-1)?.form;
  return [form?.attribution.stance, form?.claim.text];
}

describe("who calls what was said untrue denies it, and has not said so", () => {
  it.each([
    "Karl Reed called the claim false.",
    "Karl Reed called that claim “simply untrue”.",
    "Karl Reed said that allegation was untrue.",
    "Karl Reed said this was a lie.",
    "Karl Reed described the accusation as baseless.",
    "“That is simply not true,” Karl Reed said.",
  ])("%s", (answer) =>
    expect(last(`Ada Lind said the tins were unsafe. ${answer}`)).toEqual([
      "denies",
      "The tins were unsafe.",
    ]),
  );

  it("nor where two things were said: which, an editor says", () =>
    expect(
      last(
        "Ada Lind said the tins were unsafe. Tom Berg said the shop was shut. Karl Reed called the claim untrue.",
      ),
    ).toEqual(["denies", "“the claim”."]));
});

describe("the no of one such thing behind a denial denies the same", () => {
  it.each([
    "‘Nobody gave such an instruction,’ said Martin Keswick, its director.",
    "Martin Keswick said no one had given such an order.",
    "“No such order was given,” Martin Keswick said.",
  ])("%s", (answer) =>
    expect(
      last(`Ternhill Energy denied that any member of staff had been told to mute the alarms. ${answer}`),
    ).toEqual(["denies", "A member of staff had been told to mute the alarms."]),
  );

  it("and without one it is no denial of anything told here", () =>
    expect(last("The tins were sold. “Nobody gave such an instruction,” Martin Keswick said.")).toEqual([
      "asserts",
      "Nobody gave such an instruction.",
    ]));
});
