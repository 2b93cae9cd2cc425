import { expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** The terms and the reason of each suggestion. */
function terms(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: null, publishedAt: "2026-11-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(
    ({ form: { attribution } }) => [attribution.groundRules, attribution.anonymityReason],
  );
}

it.each([
  [
    "A technician, who asked not to be named because she has signed a confidentiality agreement, said that alarms had been muted.",
    "she has signed a confidentiality agreement",
  ],
  [
    "Two people familiar with the inquiry said that inspectors had copied the servers. They spoke on condition of anonymity because the inquiry is not public.",
    "the inquiry is not public",
  ],
  [
    "An engineer said the dam leaked. She spoke on condition of anonymity because she feared losing her job.",
    "she feared losing her job",
  ],
  [
    "A clerk who requested anonymity as the matter is before the court said the files were gone.",
    "the matter is before the court",
  ],
  ["Three officials said the deal was dead. The officials asked not to be identified discussing it.", null],
  [
    "A guard said the gate was open. The guard asked not to be named, citing the firm's rules.",
    "the firm's rules",
  ],
])("says on which terms, and why: %s", (text, reason) =>
  expect(terms(text)[0]).toEqual(["background", reason]),
);

it("for each sentence of whoever was described so", () =>
  expect(
    terms(
      "A technician, who asked not to be named because she has a contract, said that alarms had been muted. ‘It was routine for the crew,’ she said.",
    ),
  ).toEqual([
    ["background", "she has a contract"],
    ["background", "she has a contract"],
  ]));

it.each([
  "A lawyer said the case was closed. Ada Lind spoke on condition of anonymity because she was ill.",
  "A lawyer said the case was closed. The guard spoke on condition of anonymity because he was ill.",
  "A lawyer said the case was closed.\n\nThey spoke on condition of anonymity because it was secret.",
])("and never by another's terms: %s", (text) => expect(terms(text)[0]).toEqual(["unknown", null]));
