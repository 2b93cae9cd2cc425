import { expect, test } from "vitest";
import type { ClaimRecord } from "@/domain/claim";
import { statedInStory, statedQuestion } from "@/domain/publication/stated-in-story";
import { claim, on, organization, outlet, person } from "../newsroom";

const post = outlet("The Post");
const power = organization("Hallvik Power");
const then = { in: post, standing: "participant" } as const;
const now = on("2024-02-01");

const asserted = (id: string, text: string) => ({
  ...claim(text)
    .said(power, { ...then, at: "2024-01-01", id: `${id} said` })
    .record(),
  id,
});
const withdrawn = (id: string, text: string) => ({
  ...claim(text)
    .said(power, { ...then, at: "2024-01-01", id: `${id} said` })
    .withdrew(power, { ...then, at: "2024-01-20", answers: `${id} said` })
    .record(),
  id,
});
const views = (...claims: ClaimRecord[]) => ({ claims, questions: [] });
const story = {
  headline: "Hallvik Power spilled 40 tonnes of oil",
  standfirst: "Forty tonnes went into the fjord, and two boats were called",
  slug: "hallvik-power-40-tonnes",
};
const spill = "Hallvik Power spilled 40 tonnes of oil into the fjord.";
const boats = asserted("boats", "Hallvik Power called two boats to the fjord.");

const asked = (before: ClaimRecord[], after: ClaimRecord[], told = story) =>
  statedInStory(told, views(...before), views(...after), now).map(statedQuestion);

test("a figure that a withdrawn claim said is asked about wherever the story says it", () => {
  const questions = asked([asserted("spill", spill), boats], [withdrawn("spill", spill), boats]);
  expect(questions).toEqual([
    "The headline says “40 tonnes”. The claim that says so is withdrawn: change the headline?",
    "The standfirst says “Forty tonnes”. The claim that says so is withdrawn: change the standfirst?",
    "The address says “40 tonnes”. The claim that says so is withdrawn: change the address?",
  ]);
});

test("nothing is asked of what another claim still says, nor of what was withdrawn before", () => {
  const other = asserted("other", "The coast guard measured 40 tonnes on the water.");
  expect(asked([asserted("spill", spill), other], [withdrawn("spill", spill), other, boats])).toEqual([]);
  const was = withdrawn("spill", spill);
  expect(asked([was, boats], [was, boats])).toEqual([]);
  expect(asked([asserted("spill", spill), boats], [asserted("spill", spill), boats])).toEqual([]);
  // Forty of something else is another figure.
  const people = asserted("people", "Hallvik Power sent 40 people home.");
  expect(asked([asserted("spill", spill), people], [withdrawn("spill", spill), people])).toHaveLength(3);
});

test("a claim that is false, reworded or gone is asked about as what it is", () => {
  const before = [asserted("spill", spill), boats];
  const one = (after: ClaimRecord[]) => asked(before, after)[0];
  const shown = claim(spill)
    .said(power, { ...then, at: "2024-01-01" })
    .shown("Report", { at: "2024-01-20", authority: true, against: true });
  expect(one([{ ...shown.record(), id: "spill" }, boats])).toContain("is shown to be false");
  expect(one([{ ...before[0]!, text: spill.replace("40", "four") }, boats])).toContain("is reworded");
  expect(one([boats])).toContain("is no longer in the story");
  // Other words for the same take nothing from the headline.
  expect(one([{ ...before[0]!, text: `${spill.slice(0, -1)} in May.` }, boats])).toBeUndefined();
});

test("a name is asked about, by its last word as well, unless a claim or a speaker still has it", () => {
  const named = "The valve was opened by Marit Holm.";
  const told = { headline: "Holm opened the valve", standfirst: "", slug: "marit-holm-valve" };
  const next = asserted("valve", "The valve was opened by Dag Hoyer.");
  expect(asked([asserted("valve", named)], [next], told)).toEqual([
    "The headline says “Holm”. The claim that says so is reworded: change the headline?",
    "The address says “Marit Holm”. The claim that says so is reworded: change the address?",
  ]);
  const speaks = claim("The valve is old.")
    .said(person("Marit Holm"), { ...then, at: "2024-01-01" })
    .record();
  expect(asked([asserted("valve", named)], [next, { ...speaks, id: "old" }], told)).toEqual([]);
});
