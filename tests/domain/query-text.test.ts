import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPlainWords, readQueryText } from "@/domain/timeline/query-text";

describe("the language of the search field", () => {
  test("words, phrases, minus and or go to full text as they stand", () => {
    expect(readQueryText('spy "chief of staff" -rumour or visit').words).toBe(
      'spy "chief of staff" -rumour or visit',
    );
  });

  test("fields pick, the rest are words", () => {
    const query = readQueryText(
      'status:reported from:"Rossiya-1" via:"The Daily Beast" person:нарышкин Aeroflot',
    );
    expect(query).toMatchObject({
      words: "Aeroflot",
      status: ["reported"],
      named: { source: ["Rossiya-1"], outlet: ["The Daily Beast"], person: ["нарышкин"] },
      unread: [],
    });
  });

  test("what a claim rests on, what it was before and whose sanctions are meant are terms too, each with a minus", () => {
    expect(
      readQueryText(
        'origins:1 origins:2.. origins:1..2 origins:..3 is:circular was:reported was:"shown to be false" rests:"Rossiya-1" sanctioned:ofac',
      ),
    ).toMatchObject({
      words: null,
      origins: [
        { least: 1, most: 1 },
        { least: 2, most: null },
        { least: 1, most: 2 },
        { least: 0, most: 3 },
      ],
      reporting: ["circular"],
      kinds: [],
      was: ["reported", "refuted"],
      named: { rests: ["Rossiya-1"] },
      sanctioned: ["ofac"],
      unread: [],
    });
    expect(
      readQueryText("-origins:2.. -is:circular -was:false -rests:tass -sanctioned:any").leftOut,
    ).toMatchObject({
      origins: [{ least: 2, most: null }],
      reporting: ["circular"],
      was: ["refuted"],
      named: { rests: ["tass"] },
      sanctioned: ["any"],
    });
  });

  test.each([
    ["origins:many", "“many” is not a number of origins, such as 1, 2.. or 1..2"],
    ["origins:3..1", "“3..1” is not a number of origins, such as 1, 2.. or 1..2"],
    ["origins:..", "“..” is not a number of origins, such as 1, 2.. or 1..2"],
    ["origins:1.5", "“1.5” is not a number of origins, such as 1, 2.. or 1..2"],
    ["was:open", "“open” is not a status that a claim can have had"],
    ["was:unsourced", "“unsourced” is not a status that a claim can have had"],
    ["is:round", "“round” is not a kind of entry"],
  ])("a wrong value is said: %s", (typed, said) => {
    expect(readQueryText(typed).unread).toEqual([`${said}: searched for as plain words.`]);
  });

  test("a term with no value names nothing", () => {
    expect(readQueryText("rests: sanctioned:").unread).toEqual([
      "“rests:” names nothing: passed over.",
      "“sanctioned:” names nothing: passed over.",
    ]);
  });

  test("from one date to another is typed with two dots as well as with a slash", () => {
    const [dots, slash] = ["2018-01..2018-02", "2018-01/2018-02"].map((dates) =>
      readQueryText(`said:${dates} published:${dates}`),
    );
    expect(dots!.said).toEqual(slash!.said);
    expect(dots!.published).toEqual(slash!.published);
    expect(dots!.said[0]!.to?.toISOString()).toBe("2018-02-28T23:59:59.999Z");
    expect(readQueryText("said:2018-01..").said).toEqual(readQueryText("said:2018-01/..").said);
    expect(readQueryText("said:..2018-01").said).toEqual(readQueryText("said:../2018-01").said);
    expect(readQueryText("said:..").unread).toHaveLength(1);
  });

  test("a filter given twice means either", () => {
    expect(readQueryText("status:reported status:alleged").status).toEqual(["reported", "alleged"]);
  });

  test("after and before take dates of any precision, both ends counting in", () => {
    const { from, to } = readQueryText("after:2016-09 before:2018-02");
    expect(from?.toISOString()).toBe("2016-09-01T00:00:00.000Z");
    expect(to?.toISOString()).toBe("2018-02-28T23:59:59.999Z");
  });

  test("of two dates at one end both hold, in whatever order", () => {
    for (const text of [
      "before:2014 before:2016 after:2010 after:2001",
      "after:2001 after:2010 before:2016 before:2014",
    ]) {
      const { from, to } = readQueryText(text);
      expect([from?.toISOString().slice(0, 4), to?.toISOString().slice(0, 4)], text).toEqual([
        "2010",
        "2014",
      ]);
    }
  });

  test("what cannot be read is said and searched for as words", () => {
    const query = readQueryText("status:sure before:tomorrow colour:red meeting");
    expect(query.words).toBe("sure tomorrow red meeting");
    expect(query.unread).toEqual([
      "“sure” is not a status: searched for as plain words.",
      "“tomorrow” is not a date: searched for as plain words.",
      "“colour:” is not a filter: searched for as plain words.",
    ]);
  });

  test.each(["2018-02-29", "1900-02-29", "2018-04-31", "2018-13", "2018-01-30T17:02", "2018-21-03"])(
    "a day that never was picks nothing: after:%s and before:%s",
    (day) => {
      for (const term of ["after", "before"]) {
        const { from, to, words, unread } = readQueryText(`${term}:${day}`);
        expect({ from, to, words }).toEqual({ from: null, to: null, words: day });
        expect(unread).toEqual([`“${day}” is not a date: searched for as plain words.`]);
      }
    },
  );

  test("quotation marks may be those of a phone, a newspaper or another language", () => {
    const said = "from:“Rossiya-1” «joint fight» via:„The Daily Beast“ Russia’s";
    expect(readQueryText(said)).toMatchObject({
      words: '"joint fight" Russia’s',
      named: { source: ["Rossiya-1"], outlet: ["The Daily Beast"] },
    });
    expect(asPlainWords("colour:“deep red”")).toBe('"deep red"');
  });

  test("a status, a stance and a kind of entry go by the words that the page has for them, too", () => {
    const query = readQueryText(
      'status:"No comment" status:"shown to be false" stance:"Says so" is:"open question"',
    );
    expect(query).toMatchObject({
      status: ["none", "refuted"],
      stance: ["asserts"],
      kinds: ["question"],
      unread: [],
    });
  });

  test("a filter that names nothing is passed over, and a word before a colon stays a word", () => {
    const query = readQueryText("person: naryshkin Status: Trump: we met");
    expect(query.words).toBe("naryshkin Trump: we met");
    expect(query.rest).toBe("person: naryshkin Status: Trump: we met");
    expect(query.unread).toEqual([
      "“person:” names nothing: passed over.",
      "“status:” names nothing: passed over.",
    ]);
    expect(asPlainWords("person: naryshkin Trump: we")).toBe("naryshkin Trump: we");
  });

  test.each([
    ["-status:reported", { status: ["reported"] }],
    ['-person:"Sergey Naryshkin"', { named: { person: ["Sergey Naryshkin"] } }],
    ["-org:cia -organization:svr", { named: { organization: ["cia", "svr"] } }],
    ["-from:Rossiya-1 -via:tass", { named: { source: ["Rossiya-1"], outlet: ["tass"] } }],
    ["-story:velm-crane", { named: { story: ["velm-crane"] } }],
    ["-stance:denies -hedge:reportedly", { stance: ["denies"], hedge: ["reportedly"] }],
    ["-is:no-comment -is:claim", { kinds: ["response", "claim"] }],
  ])("%s leaves that out", (text, leftOut) => {
    const query = readQueryText(`${text} visit`);
    expect(query).toMatchObject({ words: "visit", leftOut, unread: [], rest: "visit" });
    expect(query.terms.every(({ not }) => not)).toBe(true);
    expect([query.status, query.stance, query.hedge, query.kinds].flat()).toEqual([]);
  });

  test("not after a day is before it, and not before one is after it", () => {
    const { from, to } = readQueryText("-after:2016-09 -before:2014 -after:2017");
    expect(to?.toISOString()).toBe("2016-08-31T23:59:59.999Z");
    expect(from?.toISOString()).toBe("2015-01-01T00:00:00.000Z");
  });

  test("what cannot be left out is said, and searched for as words like any other", () => {
    expect(readQueryText("-status:sure -after:soon -colour:red -person: x").unread).toEqual([
      "“sure” is not a status: searched for as plain words.",
      "“soon” is not a date: searched for as plain words.",
      "“colour:” is not a filter: searched for as plain words.",
      "“person:” names nothing: passed over.",
    ]);
  });

  test.each([
    "https://news.example/view?id=1",
    "http://ria.example/новость-1",
    "HTTPS://www.a.example:8080/x#y",
    "https://a.example/x:y",
    "https://a.example/?utm_source=mail&b=2",
  ])("%s is the address of an article", (address) => {
    expect(readQueryText(`visit ${address} status:reported`)).toMatchObject({
      words: "visit",
      addresses: [address],
      status: ["reported"],
      unread: [],
      rest: "visit",
    });
  });

  test("a clock or an address in the words is no filter of ours, and no text makes it fail", () => {
    expect(readQueryText("at 10:30").words).toBe("at 10:30");
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void readQueryText(text)));
  });

  test("long and crooked text does not make an expression run away", { timeout: 5_000 }, () => {
    const query = readQueryText(`${'a:"'.repeat(4000)} ${"-".repeat(10_000)}:${" x:".repeat(3000)}`);
    expect(query.words).not.toBeNull();
  });
});

describe("the search field beside its chips", () => {
  test("holds the words, and the terms that were read stand on their own", () => {
    const { terms, rest } = readQueryText(
      'visit status:reported "joint fight" via:"The Daily Beast" -denied',
    );
    expect(terms.map(({ text }) => text)).toEqual(["status:reported", 'via:"The Daily Beast"']);
    expect(rest).toBe('visit "joint fight" -denied');
  });
  test("keeps what could not be read, as it was typed", () => {
    const { terms, rest } = readQueryText("colour:red status:nowhere -status:nowhere visit");
    expect(terms).toEqual([]);
    expect(rest).toBe("colour:red status:nowhere -status:nowhere visit");
  });
  test("offers every term as plain words", () => {
    expect(asPlainWords('colour:red via:"The Daily Beast" -person:x visit')).toBe(
      'red "The Daily Beast" -x visit',
    );
  });
});
