import { describe, expect, it } from "vitest";
import { countsAs } from "@/domain/suggestion/form/counts-as";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

function only(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "argus", publishedAt: "2026-11-12T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions })[0]!;
}

describe("what an outlet was shown is a document", () => {
  it.each([
    "an internal draft seen by the Courier",
    "minutes reviewed by the Courier",
    "a note obtained by the Courier",
    "an engineer's log leaked to the Courier",
    "a memo seen by the Courier",
  ])("%s, and Enter does not suffice", (words) => {
    const { form, reading } = only(`The bridge of the town was unsafe, according to ${words}.`);
    expect(form.attribution).toMatchObject({ identity: "document", source: null, sourceDescription: words });
    expect(countsAs(form.attribution)).toBe("counts as a document");
    expect(enterSuffices({ ...reading, confidence: "strong" }, form)).toBe(false);
  });

  it.each([
    "a person seen by the Courier",
    "a patient seen by the Courier",
    "three nurses seen by the Courier",
    "a suspect examined by a court doctor",
    "a driver whose name was shared with police",
    "a driver whose letter was shared with police",
    "a tenant inspected by the city",
  ])("nobody who was seen: %s", (words) =>
    expect(only(`The bridge was unsafe, according to ${words}.`).form.attribution.identity).toMatch(
      /^unnamed_/,
    ),
  );

  it("and its day is nobody's name", () =>
    expect(
      only("A memo dated 9 November 2026 said that the bridge was unsafe.").form.attribution
        .sourceDescription ?? "",
    ).not.toMatch(/2026$/));

  it("a person without a name is settled by as many words", () => {
    const { form, reading } = only("An engineer said that the Harrow Bridge was unsafe.");
    expect(enterSuffices({ ...reading, confidence: "strong" }, form)).toBe(true);
    expect(countsAs(form.attribution)).toBe("counts as unnamed");
  });
});
