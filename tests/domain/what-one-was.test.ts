import { describe, expect, test } from "vitest";
import { endedWith, knownBy, standsAt } from "@/domain/time/period";
import { type Post, whatOneWas } from "@/domain/what-one-was";

const post = (title: string, where: string, from: string | null, to: string | null = null): Post => ({
  title,
  organization: { name: where },
  from,
  to,
});
const career = [post("Chairman", "Duma", "2011-12-21", "2016-09"), post("Director", "SVR", "2016-10-05")];
const on = (day: string) => new Date(`${day}T23:59:59.999Z`);

describe("what one was on a day", () => {
  test.each([
    ["2014-03-20", "Chairman, Duma, 21 Dec 2011 to Sep 2016"],
    ["2018-01-30", "Director, SVR, since 5 Oct 2016"],
  ])("on %s a post is told in place of the description", (day, words) => {
    expect(whatOneWas(career, "Director of the SVR", on(day))).toBe(words);
  });

  test("two posts at once are told both", () => {
    const both = [post("Minister", "Cabinet", "2010"), post("Member", "Senate", "2008")];
    expect(whatOneWas(both, null, on("2015-01-01"))).toBe(
      "Minister, Cabinet, since 2010; Member, Senate, since 2008",
    );
  });

  test("a description that names a post which is over gives way to its dates", () => {
    const past = [post("Director", "CIA", "2017-01-23", "2018-04-26")];
    expect(whatOneWas(past, "Director of the CIA", on("2020-01-01"))).toBe(
      "Director, CIA, 23 Jan 2017 to 26 Apr 2018",
    );
  });

  test("nobody is called what they were yet to be", () => {
    expect(whatOneWas(career, "Director of the SVR", on("2010-01-01"))).toBeNull();
  });

  test("a description that names no post stands where none is held", () => {
    expect(whatOneWas(career.slice(0, 1), "Russian politician", on("2018-01-30"))).toBe("Russian politician");
    expect(whatOneWas([], "A pilot", on("2018-01-30"))).toBe("A pilot");
  });

  test("a title that says where is not told where again", () => {
    const held = [post("Director of the CIA", "CIA", null)];
    expect(whatOneWas(held, null, on("2018-01-30"))).toBe("Director of the CIA");
  });
});

describe("a period ends with what it was part of", () => {
  test("the earlier of the ends holds, and one of which nothing is known changes nothing", () => {
    expect(endedWith({ from: "2016", to: null }, "2020-01-03", null).to).toBe("2020-01-03");
    expect(endedWith({ from: "2016", to: "2018" }, "2020-01-03").to).toBe("2018");
    expect(endedWith({ from: "2016", to: "2022" }, null, "2020-01-03").to).toBe("2020-01-03");
    expect(endedWith({ from: "2016", to: null }, null).to).toBeNull();
  });

  test("an end that lay ahead was not known", () => {
    expect(knownBy("2020-01-03", on("2020-01-02"))).toBeNull();
    expect(knownBy("2020-01-03", on("2020-01-03"))).toBe("2020-01-03");
    expect(standsAt({ from: "2016", to: "2020-01-03" }, on("2020-01-04"))).toBe(false);
  });
});
