import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleLines } from "@/domain/article/article-lines";
import { readPasted } from "@/domain/article/read-pasted";
import { takenParts, withPartBack } from "@/domain/article/taken-part";
import { readInstant } from "@/domain/time/instant";

const body =
  "The dam held through the night, the mayor said on Tuesday. Nobody was hurt.\n\nThe board will meet in May.";

const taken = (as: string, words: string) => ({
  as,
  words,
  id: expect.any(Number),
  previous: "",
  next: body.split("\n")[0],
  isBack: false,
});

describe("the head of a pasted article", () => {
  it("is read line by line", () => {
    const text = `Dam holds through storm\nEngineers worked all night to keep the valley dry, and the river went down at dawn.\nBy Petra Lindqvist\nPublished 30 January 2018 14:10 GMT\n\n${body}`;
    expect(readPasted(text)).toEqual({
      title: "Dam holds through storm",
      standfirst: "Engineers worked all night to keep the valley dry, and the river went down at dawn.",
      author: "Petra Lindqvist",
      publishedAt: "2018-01-30T14:10Z",
      outlet: null,
      url: null,
      language: "en",
      body,
      taken: [
        taken("headline", "Dam holds through storm"),
        taken(
          "standfirst",
          "Engineers worked all night to keep the valley dry, and the river went down at dawn.",
        ),
        taken("byline", "By Petra Lindqvist"),
        taken("day", "Published 30 January 2018 14:10 GMT"),
      ],
      unlisted: 0,
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
    ["10/17/16", "2016-10-17"],
    ["Posted: 10/17/16", "2016-10-17"],
    ["17/10/2016 14:05 UTC", "2016-10-17T14:05Z"],
    ["11/11/16", "2016-11-11"],
    ["30.01.2018, 14:10 МСК", "2018-01-30T11:10Z"],
    ["2018/1/30", "2018-01-30"],
    ["Tuesday, 10/11/16", "2016-10-11"],
    ["Thu 10/11/2016", "2016-11-10"],
    ["13/13/16", null],
    ["30/02/2018", null],
    ["Oct. 30, 2016", "2016-10-30"],
    ["Sept. 3, 2016 | 5:14 p.m. EDT", "2016-09-03T21:14Z"],
    ["Tue 3 Oct 2023 14.05 GMT", "2023-10-03T14:05Z"],
    ["Published 6:05 PM EST, Tue January 30, 2018", "2018-01-30T23:05Z"],
    ["By Ann Lee | Oct. 30, 2016", "2016-10-30"],
    ["By ANN LEE OCT. 30, 2016", "2016-10-30"],
    ["By Ann Lee, Updated January 30, 2018, 5:02 p.m. UTC", "2018-01-30T17:02Z"],
    ["Posted: 10/17/16 by Dee Marsh", "2016-10-17"],
    ["30 января 2018 года, 14:10 МСК", "2018-01-30T11:10Z"],
    ["вторник, 30 января 2018 г.", "2018-01-30"],
    ["الثلاثاء ٣٠ يناير ٢٠١٨", "2018-01-30"],
    ["30 كانون الثاني 2018", "2018-01-30"],
    ["Dienstag, 30. Januar 2018, 14.10 UTC", "2018-01-30T14:10Z"],
    ["mardi 30 janvier 2018", "2018-01-30"],
    ["30 de enero de 2018", "2018-01-30"],
    ["2018年1月30日 星期二 14:10 UTC", "2018-01-30T14:10Z"],
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

  it.each([
    ["Northern Wire\nBy Ann Lee\n12 March 2024", "Northern Wire", "Ann Lee", "2024-03-12"],
    ["Northern Wire\n12 March 2024", "Northern Wire", null, "2024-03-12"],
    ["12 March 2024\nThe Halm Gazette\nBy Ann Lee", "The Halm Gazette", "Ann Lee", "2024-03-12"],
    ["Coast News | 12 March 2024", "Coast News", null, "2024-03-12"],
    ["Coast News, 12 March 2024\nBy Ann Lee", "Coast News", "Ann Lee", "2024-03-12"],
    // A name, a heading or a sentence is no paper's.
    ["Ann Lee\n12 March 2024", null, null, null],
    ["A Long Night\nBy Ann Lee\n12 March 2024", null, null, null],
    ["The mayor blames the Post\nBy Ann Lee\n12 March 2024", null, null, null],
  ])("names the outlet that stands on a line below the headline: %s", (lines, outlet, author, day) => {
    const read = readPasted(`Dam holds through storm\n${lines}\n\n${body}`);
    expect(read).toMatchObject({ title: "Dam holds through storm", outlet, author, publishedAt: day });
    if (outlet !== null) expect(read).toMatchObject({ body, doubts: { outlet: expect.anything() } });
  });
  it.each([
    ["Orlen Valley Courier", "Two trams rolled on as their brake discs failed"],
    ["The Kestrel Standard", "Nine trams were withdrawn, not 14, union says"],
  ])("names the outlet that stands above the headline: %s", (outlet, title) => {
    const read = readPasted(`${outlet}\n${title}\nBy Ann Lee\n12 March 2024\n\n${body}`);
    expect(read).toMatchObject({
      title,
      outlet,
      author: "Ann Lee",
      doubts: { outlet: expect.anything() },
      body,
    });
  });
  it("takes a headline for one that only ends like a paper", () => {
    const text = `Death of a Star\nBy Ann Lee\n12 March 2024\n\n${body}`;
    expect(readPasted(text)).toMatchObject({ title: "Death of a Star", outlet: null });
    expect(readPasted(`The Fall of the Record\n12 March 2024\n\n${body}`).title).toBe(
      "The Fall of the Record",
    );
  });
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
      url: null,
      language: "en",
      body,
      taken: [
        taken("headline", "Harbour chief resigns"),
        taken("furniture", "Published"),
        taken("day", "30 January 2018"),
        taken("furniture", "Share"),
      ],
      unlisted: 0,
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
    ["Tue 30 Jul 2018 14.05 BST", ["2018-07-30T13:05Z", "2018-07-30T08:05Z"]],
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
      url: null,
      language: "en",
      body,
      taken: [],
      unlisted: 0,
    });
    expect(readPasted("Dam holds")).toMatchObject({ title: "", body: "Dam holds" });
    expect(readPasted("")).toMatchObject({ title: "", body: "" });
  });
  it.each([
    ["10/11/16", ["2016-11-10", "2016-10-11"]],
    ["01.02.2018", ["2018-02-01", "2018-01-02"]],
    ["10/11/16 14:10 UTC", ["2016-11-10T14:10Z", "2016-10-11T14:10Z"]],
  ])("of “%s” it is asked which day it is, and none is taken", (line, choices) => {
    const read = readPasted(`Dam holds through storm\n${line}\n${body}`);
    expect(read.publishedAt).toBeNull();
    expect(read.doubts?.publishedAt?.words).toMatch(/Which is it/);
    expect(read.doubts?.publishedAt?.choices.map(({ value }) => value)).toEqual(choices);
    expect(read.body).toBe(body);
  });
  it("an author and a day in one line are both read", () =>
    expect(readPasted(`Dam holds\nBy Ann Lee and Bo Reed | Oct. 30, 2016\n${body}`)).toMatchObject({
      author: "Ann Lee and Bo Reed",
      publishedAt: "2016-10-30",
      body,
    }));
});

describe("what stands between the paragraphs of a page", () => {
  it.each([
    ["Advertisement", "advertisement"],
    ["Story continues below advertisement", "advertisement"],
    ["Share this article", "share"],
    ["Facebook\nWhatsApp\nEmail", "share"],
    ["Image source, Getty Images", "caption"],
    ["Read more: Grain prices fall again", "related"],
    ["View 12 comments", "comments"],
    ["We use cookies to make this site work.", "cookies"],
    ["Sign up for our Harbour newsletter", "newsletter"],
    ["Реклама", "advertisement"],
    ["Читайте также: Зерно подешевело", "related"],
    ["اقرأ أيضا: انخفاض أسعار الحبوب", "related"],
  ])("“%s” is left out, and listed as what it is", (line, as) => {
    const read = readPasted(`Dam holds\nThe dam held, she said.\n${line}\nNobody was hurt, he said.`);
    expect(read.body).toBe("The dam held, she said.\nNobody was hurt, he said.");
    expect(read.taken).toContainEqual(expect.objectContaining({ as, words: line }));
  });
  it.each([
    "Read more than a hundred pages, she told the court.",
    "Share prices fell by a third.",
    "Facebook",
    "Related to the mayor by marriage, he won the contract.",
    "Comments by the minister were struck from the record.",
    "We use cookies as bait, the angler said, and the fish like them. That is how it has been done here for a hundred years and more, and nobody ever complained about it; my father did it, and his father too, and I shall do it as long as I live, whatever the council says about it.",
    "Photograph albums were burnt.",
    "Advertisement revenue fell.",
    "Watch out, he said.",
  ])("“%s” stays", (line) =>
    expect(readPasted(`Dam holds\nThe dam held.\n${line}\nNobody was hurt.`).body).toContain(line),
  );
  it("the list of links and the readers' comments at its end are left out", () => {
    const end =
      "Related stories\nGrain prices fall again\nPort opens\nComments (2)\nThey lied, my uncle said.";
    const text = `Dam holds\n${body}\nShe said so again.\n${end}`;
    const read = readPasted(text);
    expect(read.body).toBe(`${body}\nShe said so again.`);
    expect(read.taken.slice(1).map(({ as, words }) => [as, words])).toEqual([
      ["related", "Related stories\nGrain prices fall again\nPort opens"],
      ["comments", "Comments (2)\nThey lied, my uncle said."],
    ]);
  });
});

describe("nothing pasted disappears", () => {
  it("whatever is pasted, each of its lines is in the body or shown as taken, and a date is a date", () => {
    const line = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom(
        "By Petra Lindqvist",
        "30 January 2018",
        "10/11/16",
        "Dam holds",
        body,
        "",
        "A | B",
        "Published",
        "Advertisement",
        "Related stories",
        "Comments (3)",
        "Read more",
        "Facebook",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
        const text = lines.join("\n");
        const read = readPasted(text);
        const linesOf = (words: string) => articleLines(words).map((each) => each.text);
        const found = [...linesOf(read.body), ...read.taken.flatMap(({ words }) => words.split("\n"))];
        expect(found.sort()).toEqual(linesOf(text).sort());
        if (read.publishedAt !== null) expect(readInstant(read.publishedAt)).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
  it("what is put back, part by part and in any order, makes the paste again", () => {
    const line = fc.constantFrom(
      "Dam holds",
      "By Ann Lee",
      "30 January 2018",
      "Advertisement",
      "Share",
      "The dam held.",
      "She said so.",
      "Read more: Port opens",
      "He left.",
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { minLength: 1 }),
        fc.array(fc.nat(20), { minLength: 20, maxLength: 20 }),
        (lines, order) => {
          let { body: text, taken: parts } = readPasted(lines.join("\n"));
          for (const at of order) {
            const out = parts.filter(({ isBack }) => !isBack);
            const part = out[at % Math.max(1, out.length)];
            if (!part) break;
            text = withPartBack(text, part, parts);
            parts = parts.map((each) => (each === part ? { ...each, isBack: true } : each));
          }
          expect(articleLines(text).map((each) => each.text)).toEqual(lines);
        },
      ),
    );
  });
  it("goes where it stood also after the text was changed, and to an end where nothing of it stands", () => {
    const { taken: parts } = readPasted("Dam holds\nThe dam held.\nAdvertisement\nShe said so.");
    const advertisement = parts.find(({ as }) => as === "advertisement")!;
    expect(withPartBack("Quite.\n\nShe said so.", advertisement, parts)).toBe(
      "Quite.\n\nAdvertisement\n\nShe said so.",
    );
    expect(withPartBack("The dam held. \nNo.", advertisement, parts)).toBe(
      "The dam held.\n\nAdvertisement\n\nNo.",
    );
    expect(withPartBack("Another text.", parts[0]!, parts)).toBe("Dam holds\n\nAnother text.");
    expect(withPartBack("", advertisement, parts)).toBe("Advertisement");
  });
  it("what is too much to be listed is counted", () => {
    const { taken, unlisted } = takenParts(
      [{ text: "The dam held.", as: null }],
      Array.from({ length: 400 }, (_, at) => ({
        as: at % 2 ? ("caption" as const) : ("related" as const),
        words: `Words ${at}`,
        line: 1,
      })),
    );
    expect(taken.length + unlisted).toBe(400);
    expect(unlisted).toBe(100);
  });
});
