import { expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { statusSteps } from "@/domain/status/status-history";
import { lacking } from "@/domain/status/status-sentences";
import { claim, on, outlet, person } from "./newsroom";

const courier = outlet("The Courier");
const kim = person("Kim Roe");

it("whoever speaks by name on terms that nobody states is told to do so, where they deny and where they are near", () => {
  const near = { in: courier, at: "2018-01-02", standing: "participant", terms: "unknown" } as const;
  const record = claim("The roof fell.")
    .said(person("Ada Lind"), { in: courier, at: "2018-01-01" })
    .denied(kim, near)
    .record();
  expect(lacking(record.attributions[1]!)).toBe("on terms that are not stated");
  expect(statusSteps(record).at(-1)!.because).toContain("Kim Roe denies it, on terms that are not stated.");
  const said = claim("The roof fell.").said(kim, near).record();
  const { rules } = statusAsOf(said, on("2018-02-01"));
  expect(rules.map(({ because }) => because).join(" ")).toContain(
    "Kim Roe is close enough to know, but speaks on terms that are not stated.",
  );
});
