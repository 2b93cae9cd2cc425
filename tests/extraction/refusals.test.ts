import { describe, expect, it } from "vitest";
import { extract } from "@/extraction/extract";

const silences = (text: string) =>
  extract(text)
    .attributions.filter(({ status }) => status === "declined")
    .map(({ source }) => source.map(({ start, end }) => text.slice(start, end)).join(" "));

describe("no refusal to speak", () => {
  it.each([
    "An official who was not authorized to comment said the dam broke.",
    "Officials, who are not authorized to speak to the media, were absent.",
    "The envoy, who is not allowed to comment on the talks, said they failed.",
    "Shares declined 3 percent after the comment.",
    "Prices had declined before the interview.",
    "Exports declined in May, the ministry’s comments show.",
    "Support declined as comments grew.",
    "Demand declined by a tenth following an interview with the minister.",
    "The court declined to hear comments.",
  ])("%s", (text) => expect(silences(text)).toEqual([]));
});

describe("a refusal to speak", () => {
  it.each([
    ["Delta Bank declined to comment.", "Delta Bank"],
    ["The CIA declined comment to The Daily Beast.", "The CIA"],
    ["Delta Bank declined repeated requests for an interview.", "Delta Bank"],
    ["The dean declined through a spokesman to comment.", "The dean"],
    ["The ministry declined on Monday to comment.", "The ministry"],
    ["The ministry declined, by email, to comment.", "The ministry"],
    ["Delta Bank repeatedly declined to be interviewed.", "Delta Bank"],
    ["Ada Vik declined to be drawn.", "Ada Vik"],
    ["The White House declined to immediately comment.", "The White House"],
    ["Delta Bank declined further comment.", "Delta Bank"],
    ["The judge declined the offer to comment.", "The judge"],
  ])("%s", (text, who) => expect(silences(text)).toEqual([who]));
});
