import { expect, test } from "vitest";
import { changeReason, changeTitle } from "@/domain/change/change-words";
import { compareStory } from "@/domain/change/compare-story";
import { feedEntries } from "@/domain/change/feed-entries";
import { refusedTogether } from "@/domain/change/refused-together";
import type { ClaimRecord } from "@/domain/claim";
import { byRefusal, declinedOf } from "@/domain/no-comments";
import { claim, on, organization, outlet, ownReporting } from "../newsroom";

const courier = outlet("The Courier");
const inspectorate = organization("Air Inspectorate");
const said = { in: courier, at: "2024-03-01" };
/** With ids of its own, as the record gives them. */
const named = (record: ClaimRecord): ClaimRecord => ({
  ...record,
  id: record.text,
  attributions: record.attributions.map((each) => ({ ...each, id: `${record.text} ${each.id}` })),
});
/** Three claims of one article, of which one refusal to comment is told. */
const claims = ["The alarms were off.", "The plant burned coal.", "The filter failed."].map((text) =>
  named(claim(text).said(ownReporting(courier), said).declined(inspectorate, said).record()),
);
const later = named(
  claim("The stack leaks.")
    .said(ownReporting(courier), { in: courier, at: "2024-03-05" })
    .declined(inspectorate, { in: courier, at: "2024-03-05" })
    .record(),
);
const asOf = on("2024-03-09");
const changes = refusedTogether(
  compareStory({ claims: [...claims, later], questions: [] }, on("2024-01-01"), asOf),
);

test("one refusal is told once, with the claims beside which it stands, and another article's apart", () => {
  const refusals = changes.filter(({ kind }) => kind === "response_added");
  expect(refusals.map(changeTitle)).toEqual([
    "Air Inspectorate declined to comment.",
    "Air Inspectorate declined to comment.",
  ]);
  const [first, second] = refusals.map(changeReason);
  expect(first).toContain(
    "As told in The Courier: one refusal, beside 3 claims. Not each need have been put to them.",
  );
  for (const { text } of claims) expect(first).toContain(text);
  expect(second).toContain("As told in The Courier about: Reported, not confirmed: The stack leaks.");
  expect(changes.filter(({ kind }) => kind === "claim_added")).toHaveLength(4);
});

test("a feed has one entry of it, whose id is that of the first recorded and stays where another claim is joined", () => {
  const followed = (some: typeof claims) =>
    feedEntries(
      {
        slug: "plant",
        questions: [],
        claims: some.map((record) => ({ record, wordings: [], putRight: [], absorbed: [] })),
      },
      asOf,
    ).filter(({ kind }) => kind === "response_added");
  const [one] = followed(claims);
  expect(followed(claims)).toHaveLength(1);
  expect(one!.content).toContain("one refusal, beside 3 claims");
  expect(followed([...claims, later])).toHaveLength(2);
  const late = {
    ...later,
    attributions: claims[0]!.attributions.map((each) => ({
      ...each,
      id: `a-${each.id}`,
      recordedAt: on("2024-03-08"),
    })),
  };
  expect(followed([...claims, late]).map(({ id }) => id)).toContain(one!.id);
});

test("a story's page has its claims beside the one refusal", () => {
  const [declined] = declinedOf(
    [...claims, later].map((record) => ({ record, status: "reported" as const })),
    asOf,
  );
  expect(byRefusal(declined!).map((about) => about.length)).toEqual([3, 1]);
});
