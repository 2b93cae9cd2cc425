import { expect, it } from "vitest";
import { circularAsOf } from "@/domain/sourcing/circular";
import { circularWords } from "@/domain/sourcing/circular-words";
import { independenceOf } from "@/domain/sourcing/independence";
import { claim, on, organization, outlet, ownReporting, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const courier = outlet("The Courier");
const asOf = on("2024-03-05");
const at = "2024-03-02";

const flags = (record: Parameters<typeof circularAsOf>[0]) => circularAsOf(record, asOf).map(circularWords);

it("B, according to A, is one origin and two outlets, also where we do not hold what A wrote", () => {
  const record = claim("The bridge will close").said(ownReporting(argus), { in: beacon, at }).record();
  expect(independenceOf(record, asOf)).toMatchObject({ min: 1, max: 1 });
  expect(flags(record)).toEqual(["The Beacon repeats The Argus: one origin, 2 outlets."]);
});

it("so it is where we hold both", () => {
  const record = claim("The bridge will close")
    .said(ownReporting(argus), { in: argus, at })
    .said(organization("The Argus"), { in: beacon, at })
    .record();
  expect(flags(record)).toEqual(["The Beacon repeats The Argus: one origin, 2 outlets."]);
});

it("two that repeat a third are both named", () => {
  const record = claim("The bridge will close")
    .said(ownReporting(argus), { in: beacon, at })
    .said(ownReporting(argus), { in: courier, at })
    .record();
  expect(flags(record)).toEqual(["The Beacon and The Courier repeat The Argus: one origin, 3 outlets."]);
});

it("a paper that has a person's words from another paper goes back to that person with it", () => {
  const record = claim("The bridge will close")
    .said(person("Lea Moe"), { in: beacon, via: [argus], at })
    .record();
  expect(flags(record)).toEqual(["The Argus and The Beacon both go back to Lea Moe: one origin, 2 outlets."]);
});

it("an article that reports what an office or a service told it repeats no outlet", () => {
  const service = { ...outlet("Harbour Police"), publishes: false };
  const record = claim("The bridge will close")
    .said(organization("City Hall"), { in: argus, at })
    .said(unnamed("an inspector"), { in: beacon, via: [service], at })
    .record();
  expect(flags(record)).toEqual([]);
});

it("two papers that each report it of their own repeat nobody", () => {
  const record = claim("The bridge will close")
    .said(ownReporting(argus), { in: argus, at })
    .said(ownReporting(beacon), { in: beacon, at })
    .record();
  expect(flags(record)).toEqual([]);
});
