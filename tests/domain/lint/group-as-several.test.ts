import { expect, it } from "vitest";
import { asksFirst } from "@/domain/lint/asks-first";
import { lintClaim } from "@/domain/lint/lint-claim";
import { claim, on, outlet, person, unnamed, unnamedGroup } from "../newsroom";

const courier = outlet("The Courier");
const gazette = outlet("The Gazette");
const at = "2024-03-01";
const members = unnamedGroup("two council members");

const asked = (record: ReturnType<typeof claim>) =>
  lintClaim(record.record(), on("2024-03-10")).filter(({ rule }) => rule === "group_as_several");

it("two without a name whose number alone makes a claim reported by independent sources are asked about, and hold Enter", () => {
  const found = asked(claim("The bridge will close.").said(members, { in: courier, at, atLeast: 2 }));
  expect(found).toMatchObject([{ about: { field: "atLeast" }, level: "answer" }]);
  expect(found[0]!.words).toContain("Does each of “two council members” know it of their own?");
  expect(asksFirst(found[0]!)).toBe(true);
  // What it offers as an answer answers it.
  expect(found[0]!.reply).toEqual({ words: "No: they are one source", change: { atLeast: null } });
  expect(asked(claim("The bridge will close.").said(members, { in: courier, at }))).toEqual([]);
});

it("so are they beside one more without a name, who may be one of them", () => {
  const record = claim("The bridge will close.")
    .said(members, { in: courier, at, atLeast: 2 })
    .said(unnamed("a council member"), { in: courier, at });
  expect(asked(record)).toHaveLength(1);
});

it("without a number, where others make it so, or where somebody confirms it, nobody asks", () => {
  const bridge = () => claim("The bridge will close.");
  expect(asked(bridge().said(members, { in: courier, at }))).toEqual([]);
  const more = bridge()
    .said(members, { in: courier, at, atLeast: 2 })
    .said(person("Lea Moe"), { in: gazette, at })
    .said(person("Ada Orr"), { in: gazette, at });
  expect(asked(more)).toEqual([]);
  const confirmed = bridge()
    .said(members, { in: courier, at, atLeast: 2 })
    .confirmed(person("Lea Moe"), { in: gazette, at, standing: "participant" });
  expect(asked(confirmed)).toEqual([]);
});
