import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted } from "@/domain/desk/read-pasted";
import { readInstant } from "@/domain/time/instant";

const body =
  "The dam held through the night, the mayor said on Tuesday. Nobody was hurt.\n\nThe board will meet in May.";

describe("the head of a pasted article", () => {
  it("is read line by line", () => {
    const text = `Dam holds through storm\nEngineers worked all night to keep the valley dry, and the river went down at dawn.\nBy Petra Lindqvist\nPublished 30 January 2018 14:10 GMT\n\n${body}`;
    expect(readPasted(text)).toEqual({
      title: "Dam holds through storm",
      standfirst: "Engineers worked all night to keep the valley dry, and the river went down at dawn.",
      author: "Petra Lindqvist",
      publishedAt: "2018-01-30T14:10Z",
      outlet: null,
      body,
    });
  });
  it.each([
    ["January 30, 2018", "2018-01-30"],
    ["Jan. 30, 2018", "2018-01-30"],
    ["Tuesday 30 January 2018", "2018-01-30"],
    ["Published: 2018-01-30", "2018-01-30"],
    ["2018-01-30T14:10:00Z", "2018-01-30T14:10:00Z"],
    ["30 Jan 2018, 09.05 UTC", "2018-01-30T09:05Z"],
    ["Posted on 30 January 2018 at 2:10 pm EST", "2018-01-30"],
    ["01/02/2018", null],
    ["31 February 2018", null],
    ["Updated 3 hours ago", null],
  ])("a line “%s” is a day or none", (line, day) =>
    expect(readPasted(`Dam holds through storm\n${line}\n${body}`).publishedAt).toBe(day),
  );
  it("takes the day of publication and not of the update", () => {
    const text = `Dam holds\nUpdated 31 January 2018\nPublished 30 January 2018\n${body}`;
    expect(readPasted(text).publishedAt).toBe("2018-01-30");
    expect(readPasted(`Dam holds\nUpdated 31 January 2018\n${body}`).publishedAt).toBe("2018-01-31");
  });
  it.each([
    [`Dam holds through the storm | The Courier\n${body}`, "The Courier"],
    [`Dam holds through the storm - BBC News\n${body}`, "BBC News"],
    [`Dam holds\nHALM (Reuters) - ${body}`, "Reuters"],
    [`Dam holds\nBy Petra Lindqvist, The Courier\n${body}`, "The Courier"],
    [`Dam holds\nBy Petra Lindqvist for The Courier\n${body}`, "The Courier"],
    [`Dam holds\nBy Petra Lindqvist\nThe Courier\n${body}`, "The Courier"],
    [`Dam holds: a day in the valley - and a night\n${body}`, null],
    [`Dam holds\nBy Petra Lindqvist, Political Correspondent\n${body}`, null],
  ])("names the outlet where it does: %s", (text, outlet) => expect(readPasted(text).outlet).toBe(outlet));
  it("leaves photo credits and buttons out", () => {
    const text = `Dam holds\nThe valley stayed dry although the river had never been higher.\nJonas Aune/Reuters\nShare\n${body}`;
    expect(readPasted(text)).toMatchObject({
      standfirst: "The valley stayed dry although the river had never been higher.",
      body,
    });
  });
  it("is absent where the text begins with its first paragraph", () => {
    expect(readPasted(body)).toEqual({
      title: "",
      standfirst: "",
      author: null,
      publishedAt: null,
      outlet: null,
      body,
    });
    expect(readPasted("Dam holds")).toMatchObject({ title: "", body: "Dam holds" });
    expect(readPasted("")).toMatchObject({ title: "", body: "" });
  });
  it("whatever is pasted, the body is the end of it, and a date is a date", () => {
    const line = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom("By Petra Lindqvist", "30 January 2018", "Dam holds", body, "", "A | B", "Published"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join("\n");
        const read = readPasted(text);
        expect(text.trim().endsWith(read.body)).toBe(true);
        if (read.publishedAt !== null) expect(readInstant(read.publishedAt)).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
