import { expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, person } from "../newsroom";

const paper = outlet("The Argus");
const asOf = on("2024-03-05");
const minister = person("Minister Dahl");
const there = { in: paper, at: "2024-03-02", standing: "participant" } as const;

it("“we may have met” does not confirm that they met", () => {
  const met = claim("They met")
    .said(minister, { ...there, hedge: { text: "may have", kind: "epistemic" } })
    .record();
  const report = statusAsOf(met, asOf);
  expect(report.status).toBe("reported");
  expect(report.rules.find((rule) => rule.rule === "confirmed")?.because).toBe(
    "Minister Dahl is close enough to know, but speaks in weakened words (“may have”).",
  );
});

it("“he reportedly confirmed it” does not confirm it, and an unhedged word does", () => {
  const hearsay = { ...there, hedge: { text: "reportedly", kind: "hidden_source" } } as const;
  expect(statusAsOf(claim("They met").confirmed(minister, hearsay).record(), asOf).status).toBe("reported");
  expect(statusAsOf(claim("They met").confirmed(minister, there).record(), asOf).status).toBe("confirmed");
});
