import { expect, it } from "vitest";
import { negated } from "@/domain/language/negated";
import { lintClaim } from "@/domain/lint/lint-claim";
import { claim, on, organization, outlet, person } from "../newsroom";

const courier = outlet("The Courier");
const union = organization("Miners’ Union");
const found = (record: ReturnType<ReturnType<typeof claim>["record"]>) =>
  lintClaim(record, on("2018-02-01")).find(({ rule }) => rule === "unsourced");

it("says of a denial alone that nobody asserted what it denies, and offers to turn it round", () => {
  const alone = claim("Wages had been cut.").denied(union, { in: courier, at: "2018-01-01" }).record();
  expect(found(alone)).toMatchObject({
    level: "must",
    words: "A denial alone makes a claim that nobody has asserted.",
    mend: expect.stringMatching(/^Join the claim that it denies \(Merge\)/u),
    reply: { change: { stance: "asserts" }, text: "Wages had not been cut." },
  });
});

it("offers no words of its own where it cannot turn them, and says nothing of it where somebody says so", () => {
  const past = claim("The crew cut the cable.").denied(union, { in: courier, at: "2018-01-01" }).record();
  expect(found(past)!.words).toMatch(/^A denial alone/u);
  expect(found(past)!.reply).toBeUndefined();
  const said = claim("Wages had been cut.")
    .denied(union, { in: courier, at: "2018-01-01" })
    .said(person("Ada Lind"), { in: courier, at: "2018-01-01" })
    .record();
  expect(found(said)).toBeUndefined();
  const refused = claim("Wages had been cut.").declined(union, { in: courier, at: "2018-01-01" }).record();
  expect(found(refused)!.words).toMatch(/^Nobody on record/u);
});

it.each([
  ["Wages had been cut.", "Wages had not been cut."],
  ["The dam is safe.", "The dam is not safe."],
  ["The firm will be paid in May.", "The firm will not be paid in May."],
  ["The crew cut the cable.", null],
  ["The dam was never safe.", null],
  ["The plant that was shut had leaked.", null],
  ["Wages had been cut and shifts were longer.", null],
])("turns a statement round, or leaves it: %s", (statement, turned) =>
  expect(negated(statement)).toBe(turned),
);
