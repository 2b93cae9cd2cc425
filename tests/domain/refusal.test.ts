import { describe, expect, it } from "vitest";
import { stanceOf } from "@/domain/sourcing/in-part";
import { refusedWords, refusesAll } from "@/domain/sourcing/refusal";
import { propose } from "@/domain/suggestion/propose/propose";
import type { Stance } from "@/domain/vocabulary";
import { extract } from "@/extraction/extract";

/** The refusal that is read out of a sentence, as it is proposed. */
function read(text: string) {
  const { attributions, ...found } = extract(text);
  const article = { outletId: "argus", publishedAt: "2024-03-06T09:00:00Z" };
  const form = propose({ text, article, entities: [], ...found, attribution: attributions[0]! });
  return form!.attribution;
}
const marked = (excerpt: string, cue: string | null, stance: Stance = "declined_comment") => ({
  stance,
  selectors: [
    { role: "excerpt" as const, exact: excerpt },
    ...(cue === null ? [] : [{ role: "cue" as const, exact: cue }]),
  ],
});

describe("a refusal is kept as wide as the text has it", () => {
  it.each([
    [
      "The Harbour Board declined to say who had signed the lease.",
      "declined to say who had signed the lease",
    ],
    [
      "Tom Lind, the mayor, refused to say whether the pumps had been stolen.",
      "refused to say whether the pumps had been stolen",
    ],
    ["Norsk Air would not discuss the cost of the repair.", "would not discuss the cost of the repair"],
    ["The company declined to name the buyer.", "declined to name the buyer"],
    ["The port authority declined to comment on the sale.", "declined to comment on the sale"],
    ["Halm Council did not say when the quarry would close.", "did not say when the quarry would close"],
    ["Tom Lind said that he had no comment about the fire.", "had no comment about the fire"],
    [
      "Halm Shipping neither confirmed nor denied that it was the buyer.",
      "neither confirmed nor denied that it was the buyer",
    ],
    [
      "A spokeswoman for Halm Works did not respond to a question about the filter.",
      "did not respond to a question about the filter",
    ],
    [
      "Halm Works did not answer questions on the permit, a lawyer said.",
      "did not answer questions on the permit",
    ],
    [
      "Ulf Bern declined to respond to a letter about the leak.",
      "declined to respond to a letter about the leak",
    ],
    [
      "Halm Works did not respond when asked about the filter.",
      "did not respond when asked about the filter",
    ],
    ["Asked about the filter, Halm Works did not respond.", "asked about the filter … did not respond"],
    [
      "On the question of the lease, Ulf Bern declined to comment.",
      "on the question of the lease … declined to comment",
    ],
    ["Ulf Bern, asked who signed, declined to comment.", "asked who signed, declined to comment"],
  ])("%s", (text, words) => {
    expect(refusedWords(read(text))).toBe(words);
    expect(refusesAll(read(text))).toBe(false);
    expect(stanceOf({ ...read(text), part: null })).not.toMatch(/^(?:Declined to comment|Did not respond)$/);
  });

  it("of words marked short the sentence tells what they are about", () => {
    const short = (suffix: string) => ({
      stance: "no_response" as const,
      selectors: [
        { role: "excerpt" as const, exact: "Halm Works did not respond", suffix },
        { role: "cue" as const, exact: "did not respond", suffix },
      ],
    });
    expect(refusedWords(short(" to a question about the filter. "))).toBe(
      "did not respond to a question about the filter",
    );
    expect(refusedWords(short(" to the council’s letter about th"))).toBe(
      "did not respond to the council’s letter about…",
    );
    expect(refusesAll(short(" to a question about the filter. "))).toBe(false);
    expect(refusesAll(short(" on Monday. The filter was new."))).toBe(true);
    expect(refusesAll(short(" to requests for comment."))).toBe(true);
  });

  it("what was asked by nobody about anything keeps the whole width", () => {
    const asked = "Asked for comment by the Courier, Halm Works did not respond.";
    expect(refusedWords(read(asked))).toBeNull();
    expect(refusesAll(read(asked))).toBe(true);
  });

  it.each([
    "Halm Council declined to comment.",
    "Delta Bank did not respond to requests for comment.",
    "A spokeswoman for the ministry had no comment.",
    "Ada Osk could not be reached for comment.",
    "Per Halvorsen did not immediately respond to a request for comment on Monday.",
    "The union did not reply to emails.",
    "Ada Lind refused to be interviewed for this article.",
    "Vela Corp declined to comment on the record.",
    "Spokesmen for the ministry declined to comment to The Harbour Gazette.",
  ])("of the whole matter: %s", (text) => {
    expect(refusedWords(read(text))).toBeNull();
    expect(refusesAll(read(text))).toBe(true);
  });

  it("of words marked by hand nothing is guessed", () => {
    expect(refusedWords(marked("Мэр отказался от комментариев", null))).toBeNull();
    expect(refusesAll(marked("Мэр отказался от комментариев", null))).toBe(false);
    expect(refusesAll(marked("the mayor declined to comment", null))).toBe(true);
    expect(refusesAll(marked("the mayor declined to say who paid", null))).toBe(false);
    expect(refusesAll(marked("would neither confirm nor deny it", null, "neither_confirms_nor_denies"))).toBe(
      false,
    );
    expect(refusedWords(marked("", null))).toBeNull();
  });
});
