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

  test("a field with a space behind it is said to name nothing; another word with a colon is a word", () => {
    const query = readQueryText("status: reported from:");
    expect(query.words).toBe("reported");
    expect(query.unread).toEqual([
      "“status:” names nothing: searched for as plain words.",
      "“from:” names nothing: searched for as plain words.",
    ]);
    expect(readQueryText("Pompeo: the CIA")).toMatchObject({ words: "Pompeo: the CIA", unread: [] });
    expect(asPlainWords("status: reported from:")).toBe("status reported from");
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
    const { terms, rest } = readQueryText("colour:red status:nowhere -person:x visit");
    expect(terms).toEqual([]);
    expect(rest).toBe("colour:red status:nowhere -person:x visit");
  });
  test("offers every term as plain words", () => {
    expect(asPlainWords('colour:red via:"The Daily Beast" -person:x visit')).toBe(
      'red "The Daily Beast" -x visit',
    );
  });
});
