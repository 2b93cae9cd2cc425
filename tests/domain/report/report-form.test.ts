import { expect, test } from "vitest";
import { faultsOf } from "@/domain/dossier/faults";
import { faultOfAge, ReportForm } from "@/domain/report/report-form";

const faults = (fields: Record<string, string>) => {
  const form = ReportForm.safeParse(fields);
  return form.success ? [] : faultsOf(form.error).map(({ path, message }) => `${path} ${message}`);
};

test("words are needed, and neither too few nor too many", () => {
  expect(faults({})).toEqual(["words is missing"]);
  expect(faults({ words: " \r\n\t " })).toEqual(["words is missing"]);
  expect(faults({ words: "  wrong  " })).toEqual(["words needs at least 10 characters"]);
  expect(faults({ words: "x".repeat(10) })).toEqual([]);
  expect(faults({ words: "x".repeat(4_001) })).toEqual(["words may have 4,000 characters at the most"]);
});

test("a line end counts once, as the browser counts it that sends two characters", () => {
  const words = `${"x".repeat(3_998)}\r\nx`;
  expect(faults({ words })).toEqual([]);
  expect(ReportForm.parse({ words }).words).toHaveLength(4_000);
});

test("an address may be left out, and has to be one", () => {
  const words = "The name is misspelt.";
  expect(ReportForm.parse({ words, email: "" }).email).toBeUndefined();
  expect(ReportForm.parse({ words, email: " Ann@Home.Example " }).email).toBe("ann@home.example");
  expect(faults({ words, email: "ann at home" })).toEqual(["email is not an email address"]);
});

test("what fills in the field that nobody sees is told so", () => {
  expect(faults({ words: "The name is misspelt.", website: "https://pills.example" })).toEqual([
    "website is to be left empty",
  ]);
});

test("a form comes back after three seconds and within a day", () => {
  const drawn = new Date("2026-11-30T10:00:00Z");
  const after = (ms: number) => faultOfAge(drawn, new Date(drawn.getTime() + ms));
  expect([after(-1), after(0), after(2_999)]).toEqual(["too-quick", "too-quick", "too-quick"]);
  expect([after(3_000), after(86_400_000)]).toEqual([null, null]);
  expect(after(86_400_001)).toBe("too-old");
});
