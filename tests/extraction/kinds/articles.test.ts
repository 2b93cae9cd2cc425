import { expect, test } from "vitest";
import { extract } from "@/extraction/extract";

/** Who is credited with what, in order: "speaker or source: stance". An open point is the newsroom's. */
function credits(text: string): string[] {
  const { attributions, mentions } = extract(text);
  return attributions.map(({ source, speaker, stance, openQuestion, content }) => {
    const named = mentions.find(({ id }) => id === speaker)?.name;
    const who = named ?? source.map(({ start, end }) => text.slice(start, end)).join(" ");
    const what = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
    return `${who} ${openQuestion ? "leaves open" : stance}: ${what}`;
  });
}

test("in a report from court each word is its speaker's and no unspoken one anybody's", () => {
  const article = `Tom Lind was in court on Monday. His lawyer, Mark Reyes, told the judge that his client had never been at the port. “He was at home,” he said.

Ms. Okoro, the chief witness, did not say that she had seen him. She said only that the light was bad. The judge, Hana Suzuki, will announce on Friday that the trial goes on.

The Gazette could not independently verify her account. The port declined to say whether cameras had been running.`;
  expect(credits(article)).toEqual([
    "Mark Reyes asserts: that his client had never been at the port",
    "Mark Reyes asserts: “He was at home,”",
    "Okoro asserts: that the light was bad",
    "Gazette leaves open: her account",
    "The port declined_comment: whether cameras had been running",
  ]);
});

test("in a report from a match a refusal, a condition and a quotation stay apart", () => {
  const article = `Coach Amina Diallo refused to say whether Łukasz Nowak would play.

The doctor, Jean-Luc Moreau, told Radio Norte that the knee was fine. If he says so on Saturday, Nowak will start. “I am ready,” Nowak said.`;
  expect(credits(article)).toEqual([
    "Amina Diallo declined_comment: whether Łukasz Nowak would play",
    "Jean-Luc Moreau asserts: that the knee was fine",
    "Łukasz Nowak asserts: “I am ready,”",
  ]);
});

test("in a report from a war a denial and a witness's words keep their men", () => {
  const article =
    "General Oleksandr Shevchenko denied that the town had fallen. Mohammed al-Masri, a driver, said that soldiers had left. He said he saw them go. Nobody told the villagers that the road was mined.";
  expect(credits(article)).toEqual([
    "Oleksandr Shevchenko denies: that the town had fallen",
    "Mohammed al-Masri asserts: that soldiers had left",
    "Mohammed al-Masri asserts: he saw them go",
  ]);
});

test("two who write together are linked to neither, and one who then speaks is", () => {
  const article =
    "Dr. Lena Vogel and Dr. Jonas Aune wrote that the glacier would be gone by 2040. “It is not too late,” Vogel said.";
  expect(credits(article)).toEqual([
    "Dr. Lena Vogel and Dr. Jonas Aune asserts: that the glacier would be gone by 2040",
    "Lena Vogel asserts: “It is not too late,”",
  ]);
});
