import { expect, it } from "vitest";
import { lintClaim } from "@/domain/lint/lint-claim";
import type { Stance } from "@/domain/vocabulary";
import { attribution, claim, on, organization, outlet } from "../newsroom";

const courier = outlet("The Courier");
const bank = organization("Delta Bank");
const later = "it later said that the port was closing, not being sold";

function rules(stance: Stance, words: string, before = true, answers?: string) {
  const record = claim("The port is being sold.").record();
  if (before)
    record.attributions.push(attribution("confirms", bank, { in: courier, at: "2024-03-01" }, "first"));
  const note = { in: courier, at: "2024-03-01", ...(answers && { answers }) };
  record.attributions.push({
    ...attribution(stance, bank, note, "second"),
    selectors: [{ role: "excerpt", exact: words, prefix: "", suffix: "", start: 0, end: words.length }],
  });
  return lintClaim(record, on("2024-03-10")).map(({ rule }) => rule);
}

it("a correction that counts for the claim beside what it may correct is asked about", () => {
  for (const stance of ["asserts", "confirms", "corrects"] as const)
    expect(rules(stance, later)).toContain("correction_as_support");
  expect(rules("corrects", "the port is closing")).toContain("correction_as_support");
});

it("one that takes it back, disputes it, answers the very words, or stands alone is not", () => {
  for (const stance of ["retracts", "disputes", "denies"] as const)
    expect(rules(stance, later)).not.toContain("correction_as_support");
  expect(rules("corrects", later, true, "first")).not.toContain("correction_as_support");
  expect(rules("asserts", later, false)).not.toContain("correction_as_support");
  expect(rules("asserts", "it said that the port is being sold")).not.toContain("correction_as_support");
});
