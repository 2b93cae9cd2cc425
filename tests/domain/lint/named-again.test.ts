import { describe, expect, it } from "vitest";
import { namedAgain } from "@/domain/lint/named-again";
import { splitClaim } from "@/domain/lint/split-claim";

describe("a second sentence bears the name that its pronoun surely means", () => {
  it.each([
    ["It goes to Halm.", "The ferry closed in May.", "The ferry goes to Halm."],
    ["It was old.", "The wall collapsed on Monday.", "The wall was old."],
    ["He left in June.", "Igor Velden arrived in May.", "Igor Velden left in June."],
    ["She was late.", "Lena Osk resigned.", "Lena Osk was late."],
  ])("%s", (sentence, before, named) => expect(namedAgain(sentence, before)).toBe(named));

  it.each([
    ["It was old.", "The storm destroyed the bridge."],
    ["It was old.", "The ferry reached Halm."],
    ["It was old.", "The mayor resigned."],
    ["It was old.", "The ferries sank."],
    ["He left.", "Igor Velden met Tom Harrow."],
    ["He left.", "Igor Velden met the mayor."],
    ["He left.", "Port Ellery closed."],
    ["He left.", "The envoy arrived."],
    ["They left.", "Igor Velden arrived."],
    ["Its owner left.", "The ferry closed."],
    ["It goes to Halm.", "If the ferry closes, nobody travels."],
  ])("is left as it is where another may be meant: %s after “%s”", (sentence, before) =>
    expect(namedAgain(sentence, before)).toBe(sentence),
  );

  it("so in the parts of a claim that is split", () =>
    expect(splitClaim("The ferry closed in May. It goes to Halm.")).toEqual([
      "The ferry closed in May.",
      "The ferry goes to Halm.",
    ]));
});
