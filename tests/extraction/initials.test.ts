import { expect, it } from "vitest";
import { extract } from "@/extraction/extract";

/** The names that the speakers of a text go by, in order; null where nobody is named. */
function speakers(text: string) {
  const { attributions, mentions } = extract(text);
  return attributions.map(({ speaker }) => mentions.find(({ id }) => id === speaker)?.name ?? null);
}

it.each([
  ["District Collector S. Venkatraman said the road was shut.", "S. Venkatraman"],
  ["Harbour Master J. Ó Briain insisted that the quay was safe.", "J. Ó Briain"],
  ["“It is shut,” said Chief Surveyor T. Manickam.", "T. Manickam"],
  ["Superintending Engineer A.B. Chaudhary claimed that no letter came.", "A.B. Chaudhary"],
  ["The dam held. Assistant Conservator V. L. Nambiar warned that it might not.", "V. L. Nambiar"],
  ["Chief Engineer Shobha Kulkarni said the road was shut.", "Shobha Kulkarni"],
])("an initial begins the name behind what somebody does: %s", (text, name) =>
  expect(speakers(text)).toEqual([name]),
);

it("whoever was named so is meant by the surname", () =>
  expect(
    speakers("District Collector S. Venkatraman said the road was shut. Mr. Venkatraman denied delays."),
  ).toEqual(["S. Venkatraman", "S. Venkatraman"]));

it("a surname that a trade gave stays with its initial", () =>
  expect(speakers("Susan Carter L. Osei said the road was shut.")[0]).toContain("Carter"));
