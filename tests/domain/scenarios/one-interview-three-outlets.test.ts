import { expect, it } from "vitest";
import { circularAsOf } from "@/domain/sourcing/circular";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, person } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const embassy = outlet("Russian embassy");
const tass = outlet("TASS");
const dailyBeast = outlet("The Daily Beast");
const antonov = person("Anatoly Antonov");

it("the embassy, an agency and a paper that quote one interview are one origin", () => {
  const talks = claim("The talks dealt with terrorism")
    .said(antonov, { in: embassy, via: [rossiya1], at: "2018-01-29" })
    .said(antonov, { in: tass, via: [rossiya1], at: "2018-01-29" })
    .said(antonov, { in: dailyBeast, via: [rossiya1], at: "2018-01-30" })
    .record();
  expect(independenceOf(talks, on("2018-01-30"))).toMatchObject({ min: 1, max: 1 });
  expect(statusAsOf(talks, on("2018-01-30")).status).toBe("reported");
  expect(circularAsOf(talks, on("2018-01-30"))).toEqual([
    {
      kind: "one_origin",
      origin: { id: "e-anatoly-antonov", name: "Anatoly Antonov" },
      outlets: [
        { id: "e-rossiya-1", name: "Rossiya-1" },
        { id: "e-russian-embassy", name: "Russian embassy" },
        { id: "e-tass", name: "TASS" },
        { id: "e-the-daily-beast", name: "The Daily Beast" },
      ],
    },
  ]);
});

it("a paper that names only the embassy, which passed on the interview, adds no origin", () => {
  const talks = claim("The talks dealt with terrorism")
    .said(antonov, { in: tass, via: [rossiya1], at: "2018-01-29" })
    .said(antonov, { in: embassy, via: [rossiya1], at: "2018-01-29" })
    .said(organization("Russian embassy"), { in: dailyBeast, at: "2018-01-30" })
    .record();
  expect(independenceOf(talks, on("2018-01-30"))).toMatchObject({ min: 1, max: 1 });
});

it("one way through several outlets is one origin, and is flagged like every other repetition", () => {
  const talks = claim("The talks dealt with terrorism")
    .said(antonov, { in: dailyBeast, via: [rossiya1, tass], at: "2018-01-30", id: "first-quote" })
    .said(antonov, { in: dailyBeast, via: [rossiya1, tass], at: "2018-01-30", id: "second-quote" })
    .record();
  expect(circularAsOf(talks, on("2018-01-30"))).toMatchObject([
    {
      kind: "one_origin",
      origin: { name: "Anatoly Antonov" },
      outlets: [{ name: "Rossiya-1" }, { name: "TASS" }, { name: "The Daily Beast" }],
    },
  ]);
});
