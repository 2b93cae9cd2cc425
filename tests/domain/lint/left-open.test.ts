import { describe, expect, it } from "vitest";
import { asksFirst } from "@/domain/lint/asks-first";
import { questionLeftOpen, timesLeftOpen } from "@/domain/lint/left-open";
import { lintClaim } from "@/domain/lint/lint-claim";
import { claim, on, outlet, person } from "../newsroom";

const told = { in: outlet("The Courier"), at: "2024-03-01" };
const open = (text: string) =>
  lintClaim(claim(text).said(person("Ines Okafor"), told).record(), on("2024-03-10"))
    .filter(({ rule }) => rule === "left_open")
    .map(({ span }) => text.slice(span?.start, span?.end));

describe("a word that only the article explains is asked about", () => {
  it.each([
    ["Patrick Lumbu had told him that the taps were real.", ["him"]],
    ["The charts were shredded by her staff.", ["her"]],
    ["The port was shut yesterday.", ["yesterday"]],
    ["The port was shut on Tuesday.", ["on Tuesday"]],
    ["Wexcombe council will meet next week.", ["next week"]],
    ["The port was shut overnight.", ["overnight"]],
    ["Overnight, the port was shut.", ["Overnight"]],
    ["The port was bombed overnight by drones.", ["overnight"]],
    ["The port will open by Monday.", ["by Monday"]],
    ["The port will open later this week.", ["later this week"]],
    ["The port was shut earlier today.", ["earlier today"]],
    ["The port has been shut since Sunday night.", ["since Sunday night"]],
    ["The port stays shut until early Friday.", ["until early Friday"]],
    ["The port was shut late on Thursday.", ["late on Thursday"]],
    ["The port will open in the coming days.", ["in the coming days"]],
    ["The port was shut tomorrow morning.", ["tomorrow morning"]],
    ["The port belongs to us.", ["us"]],
    ["Nobody gave such an instruction.", ["such an instruction"]],
    ["Martin Keswick called that claim simply untrue.", ["that claim"]],
    ["Ada Lind ended that practice in May.", ["that practice"]],
    ["Any member of staff had been told to mute them.", ["them"]],
    ["Nobody had ordered such a test.", ["such a test"]],
  ])("%s", (text, words) => expect(open(text)).toEqual(words));

  it.each([
    "Susan Hale panicked when she realised that the dose was wrong.",
    "Graham Otway has a phone in his pocket.",
    "The port was shut on Tuesday 5 March 2024.",
    "Ines Okafor said: “We will rebuild the bridge”.",
    "Walmart has pulled the product from its shelves.",
    "World War I began in 1914.",
    "Sunday’s race was called off.",
    "The overnight ferry sank in 2019.",
    "The port was shut by Monday night, 4 March 2024.",
    "The port was shut before Tuesday, the 5th of March 2024.",
    "An overnight stay costs 40 euros.",
    "The port will open by Monday 6 May 2024.",
    "The port was shut since Monday, March 4, 2024.",
    "The port was shut from Monday-morning traffic.",
    "The shop is shut after Sunday’s mass on 3 March 2024.",
    "Gloria Overnight sold the port.",
    "Nobody gave such an instruction as the one that was found.",
    "Ines Okafor had such a cold that she stayed at home.",
    "Ines Okafor said that claim handlers were trained.",
    "The alarms rang until a guard was told to mute them.",
    "A member of staff had lost their job.",
  ])("not %s", (text) => expect(open(text)).toEqual([]));
});

describe("a verb that says little without of what is asked about", () => {
  const asked = (text: string) =>
    lintClaim(claim(text).said(person("Ines Okafor"), told).record(), on("2024-03-10")).some(
      ({ rule, words }) => rule === "fragment" && words.startsWith("What is meant?"),
    );
  it.each([
    "Everyone knew.",
    "Nobody noticed.",
    "The residents complained.",
    "Ada Lind agreed.",
    "The guards had all known.",
    "Nobody had objected.",
  ])("%s", (text) => expect(asked(text)).toBe(true));
  it.each([
    "Everyone knew of the fire.",
    "Ada Lind resigned.",
    "Nobody died.",
    "The port closed.",
    "Everyone left.",
  ])("not %s", (text) => expect(asked(text)).toBe(false));
});

describe("a time that hangs on another", () => {
  it.each([
    ["Who opened the valve that night?", "that night"],
    ["Halm Works shut the plant two days later.", "two days later"],
    ["Who was at the plant at the time?", "at the time"],
    ["The filter was new the day before.", "the day before"],
    ["Ada Lind left the following morning.", "the following morning"],
    ["The pump failed three weeks ago.", "three weeks ago"],
  ])("%s", (text, words) => {
    expect(timesLeftOpen(text).map((one) => one.words)).toEqual([`When is “${words}”?`]);
    expect(timesLeftOpen(text).every(asksFirst)).toBe(true);
  });

  it.each([
    "On 3 May 2026 the valve broke, and that night Halm Works shut the plant.",
    "The plant was shut two days after the fire of 2019.",
    "Ada Lind said that nights are cold.",
    "The filter was changed before the plant was shut.",
  ])("is none: %s", (text) => expect(timesLeftOpen(text)).toEqual([]));
});

describe("what an open question leaves open beside what it asks", () => {
  it.each([
    ["Who had signed it that night?", "Who or what is “it”?"],
    ["The Courier could not confirm this.", "Which one is “this”?"],
    ["What did the company know?", "Which one is “the company”?"],
    ["How many discs had it offered?", "Who or what is “it”?"],
    ["Did she resign?", "Who or what is “she”?"],
  ])("%s", (text, asked) => expect(questionLeftOpen(text).map(({ words }) => words)).toContain(asked));

  it.each([
    "When did the meeting take place?",
    "It is unclear when the meeting took place.",
    "Had the rail safety board been told of the report?",
    "Do other cities use the same discs?",
    "Is it true that the discs were cracked?",
    "Would it be possible to reopen the line?",
    "What did Brandt know when it left the works?",
    "Did Miriam Tolland resign before she was asked?",
  ])("is nothing of %s", (text) => expect(questionLeftOpen(text)).toEqual([]));
});
