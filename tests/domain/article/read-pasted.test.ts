import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted } from "@/domain/article/read-pasted";
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
    ["Posted on 30 January 2018 at 2:10 pm EST", "2018-01-30T19:10Z"],
    ["January 30, 2018 11:30 PM EST", "2018-01-31T04:30Z"],
    ["January 30, 2018 at 11:30 p.m. ET", "2018-01-31T04:30Z"],
    ["July 30, 2018 11:30 PM ET", "2018-07-31T03:30Z"],
    ["30 January 2018, 09:00 MSK", "2018-01-30T06:00Z"],
    ["30 January 2018 08:15 JST", "2018-01-29T23:15Z"],
    ["30 January 2018 08.15 CET", "2018-01-30T07:15Z"],
    ["30 July 2018 08:15 (CEST)", "2018-07-30T06:15Z"],
    ["30 January 2018 08:15 +0300", "2018-01-30T05:15Z"],
    ["30 January 2018 08:15 +03:00", "2018-01-30T05:15Z"],
    ["30 January 2018 08:15 (GMT+5:30)", "2018-01-30T02:45Z"],
    ["30 January 2018 08:15 UTC+3", "2018-01-30T05:15Z"],
    ["30 January 2018 08:15 GMT\u22125", "2018-01-30T13:15Z"],
    ["2018-01-30 23:30:00 -0500", "2018-01-31T04:30Z"],
    ["2018-01-30T23:30:00-0500", "2018-01-30T23:30:00-05:00"],
    ["Tue 30 Jan 2018 23.30 GMT", "2018-01-30T23:30Z"],
    ["11:30 PM EST, Tuesday, January 30, 2018", "2018-01-31T04:30Z"],
    ["14:10 GMT, 30 January 2018", "2018-01-30T14:10Z"],
    ["12:05 AM EST, January 30, 2018", "2018-01-30T05:05Z"],
    ["Published 30\u00a0January\u00a02018\u00a014:10\u202fGMT", "2018-01-30T14:10Z"],
    ["30 January 2018 14:10", "2018-01-30"],
    ["30 January 2018 14:10 XYZ", "2018-01-30"],
    ["30 January 2018 25:10 GMT", null],
    ["30 January 2018 14:10 GMT, said the mayor", null],
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
  it("passes over labels that stand alone, and takes what they name", () => {
    const text = `Harbour chief resigns\nPublished\n30 January 2018\nShare\n${body}`;
    expect(readPasted(text)).toEqual({
      title: "Harbour chief resigns",
      standfirst: "",
      author: null,
      publishedAt: "2018-01-30",
      outlet: null,
      body,
    });
  });
  it.each([
    ["Date:\n30 January 2018", { publishedAt: "2018-01-30" }],
    ["Posted on\n30 January 2018\nSave\nPrint", { publishedAt: "2018-01-30" }],
    ["By\nAnn Lee\nPublished\n30 January 2018", { author: "Ann Lee", publishedAt: "2018-01-30" }],
    ["Author:\nAnn Lee\n30 January 2018", { author: "Ann Lee", publishedAt: "2018-01-30" }],
    ["Last updated\n31 January 2018\nFirst published\n30 January 2018", { publishedAt: "2018-01-30" }],
    ["By\u00a0Ann\u00a0Lee\n30\u00a0January\u00a02018", { author: "Ann Lee", publishedAt: "2018-01-30" }],
    ["By\u202fAnn Lee\nJanuary\u00a030,\u00a02018", { author: "Ann Lee", publishedAt: "2018-01-30" }],
    ["By\u2009Ann\u2009Lee\n30\u2009Jan.\u20092018", { author: "Ann Lee", publishedAt: "2018-01-30" }],
    [
      "\u00a0By Ann Lee\u00a0\n\u00a0\u00a030 January 2018\u00a0",
      { author: "Ann Lee", publishedAt: "2018-01-30" },
    ],
    [
      "Written\u00a0by\u00a0Ann\u00a0Lee\n2018-01-30\u00a014:10\u00a0GMT",
      { author: "Ann Lee", publishedAt: "2018-01-30T14:10Z" },
    ],
  ])("reads %j", (head, read) =>
    expect(readPasted(`Harbour chief resigns\n${head}\n${body}`)).toMatchObject({ ...read, body }),
  );
  it.each([
    "Spies met in secret - BBC reports",
    "Spies Met in Secret - BBC Reports",
    "Spies met in secret | Reuters sources",
    "Harbour chief resigns - The Post says",
    "Harbour chief to resign \u2013 Times exclusive",
    "Harbour chief resigns - BBC News live blog",
    "Ferry and port: a day at sea - and a Post at home",
  ])("“%s” is a headline as a whole", (line) =>
    expect(readPasted(`${line}\n${body}`)).toMatchObject({ title: line, outlet: null }),
  );
  it.each([
    ["KYIV/LONDON, Jan 30 (Reuters) - ", "Reuters"],
    ["WASHINGTON/BRUSSELS (AP) \u2014 ", "AP"],
    ["BEIJING, Jan. 30 (Xinhua) -- ", "Xinhua"],
    ["PARIS, 30 January (AFP) \u2013 ", "AFP"],
    ["MOSCOW, January 30. /TASS/. ", "TASS"],
    ["ST. PETERSBURG, Jan 30, 2018 (Interfax) - ", "Interfax"],
    ["The dam (1933) - ", null],
  ])("the dateline “%s” names its agency or none, and asks who printed it", (line, agency) => {
    const read = readPasted(`Harbour chief resigns\n${line}${body}`);
    expect(read.outlet).toBe(agency);
    if (agency !== null) expect(read.doubts?.outlet?.words).toMatch(/another/);
  });
  it.each([
    ["30 January 2018 14:10 IST", ["2018-01-30T08:40Z", "2018-01-30T12:10Z", "2018-01-30T13:10Z"]],
    ["30 January 2018 14:10 CST", ["2018-01-30T20:10Z", "2018-01-30T06:10Z", "2018-01-30T19:10Z"]],
    ["30 January 2018 14:10 AST", ["2018-01-30T18:10Z", "2018-01-30T11:10Z"]],
    ["30 July 2018 14:10 BST", ["2018-07-30T13:10Z", "2018-07-30T08:10Z"]],
    ["July 30, 2018 11:30 PM EST", ["2018-07-31T03:30Z", "2018-07-31T04:30Z"]],
    ["30 July 2018 14:10 CET", ["2018-07-30T12:10Z", "2018-07-30T13:10Z"]],
    ["30 January 2018 14:10 XYZ", []],
    ["30 January 2018 14:10", []],
  ])("“%s” is asked about and not guessed", (line, choices) => {
    const read = readPasted(`Dam holds through storm\n${line}\n${body}`);
    expect(read.publishedAt).toMatch(/^2018-0[17]-30$/);
    expect(read.doubts?.publishedAt?.choices.map(({ value }) => value)).toEqual(choices);
  });
  it("says where the day is that of an update, and what was taken off a headline", () => {
    const read = readPasted(`Dam holds through the storm - BBC News\nUpdated 31 January 2018\n${body}`);
    expect(read.doubts).toEqual({
      title: {
        words: "“BBC News” was taken off its end.",
        choices: [{ value: "Dam holds through the storm - BBC News", label: "Keep it whole" }],
      },
      publishedAt: { words: expect.stringMatching(/update/), choices: [] },
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
