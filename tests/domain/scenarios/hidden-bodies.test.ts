import { expect, it } from "vitest";
import { isToldBody } from "@/domain/sourcing/told-body";
import { statusAsOf } from "@/domain/status/status";
import { unnamedStory } from "../../app/unnamed-story";
import { claimsOf } from "../recorded-story";

it("a body that the record knows and hides is told neither by what it is nor as one without a record", () => {
  const words = "the research institute";
  const document = JSON.parse(JSON.stringify(unnamedStory()).replaceAll("people at a research house", words));
  const claims = [...claimsOf(document).values()];
  const hidden = claims
    .flatMap(({ attributions }) => attributions)
    .filter(({ source }) => source.identity === "unnamed_group");
  expect(hidden.map(({ source }) => source)).toContainEqual({
    identity: "unnamed_group",
    entity: null,
    description: "an organization",
  });
  expect(hidden.filter(isToldBody)).toEqual([]);
  for (const claim of claims) {
    expect(JSON.stringify(statusAsOf(claim, new Date("2030-01-01")))).not.toMatch(
      /no record here|the research institute/,
    );
  }
});
