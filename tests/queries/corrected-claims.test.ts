import { expect, test } from "vitest";
import { claimRecords } from "@/queries/claim-records";
import { relatedClaims } from "@/queries/related-claims";
import { freshDatabase } from "../database/fresh-database";
import { record, twoDayStory } from "../two-day-story";

const correction = "The port later said that 14 people were hurt, not four.";

type Said = { stance: string; source?: string; excerpt?: string };

/** The story of the tanker, with the number of the hurt as it was first said and as it was put right on the second day. */
async function told({ wrong, right }: { wrong: Said; right: Said }) {
  const { db } = await freshDatabase();
  const story = twoDayStory();
  story.articles[1]!.versions[0]!.text += ` ${correction} Nobody else was told of 14.`;
  const said = (id: string, article: string, { stance, source = "port", excerpt = correction }: Said) => ({
    ...{ id, stance, source, identity: "named_organization", directness: "paraphrase", article },
    groundRules: "on_record",
    ...(article === "day-two" && { excerpt: { exact: excerpt } }),
  });
  const claims = [
    ...story.claims,
    {
      id: "four",
      text: "Four people were hurt.",
      attributions: [said("at-first", "day-one", { stance: "asserts" }), said("back", "day-two", wrong)],
    },
    { id: "fourteen", text: "14 people were hurt.", attributions: [said("now", "day-two", right)] },
  ];
  await record(db, { ...story, claims }, "2024-05-03T08:00:00Z");
  return async (key: string, asOf = "2024-05-04") => {
    const { id } = await db.claim.findFirstOrThrow({ where: { key } });
    const [claim] = await claimRecords(db, [id]);
    const related = await relatedClaims(db, claim!, new Date(asOf));
    return related.map((one) => [one.kind, one.own ? "is" : "has", one.key]);
  };
}

test("a number that was taken back and the one that was said instead lead to each other", async () => {
  const beside = await told({ wrong: { stance: "retracts" }, right: { stance: "corrects" } });
  expect(await beside("four")).toEqual([["corrects", "has", "fourteen"]]);
  expect(await beside("fourteen")).toEqual([["corrects", "is", "four"]]);
  // On the first day nobody had put anything right.
  expect(await beside("four", "2024-05-01T12:00:00Z")).toEqual([]);
});

test("so do they where what was said instead is told as said", async () => {
  const beside = await told({ wrong: { stance: "retracts" }, right: { stance: "asserts" } });
  expect(await beside("four")).toEqual([["corrects", "has", "fourteen"]]);
});

test("a denial beside something else that is said puts nothing right", async () => {
  const beside = await told({ wrong: { stance: "denies" }, right: { stance: "asserts" } });
  expect(await beside("four")).toEqual([]);
});

test("nor does what another says, or what stands elsewhere in the text", async () => {
  for (const right of [
    { stance: "asserts", source: "courier" },
    { stance: "asserts", excerpt: "Nobody else was told of 14." },
  ]) {
    const beside = await told({ wrong: { stance: "retracts" }, right });
    expect(await beside("four"), JSON.stringify(right)).toEqual([]);
    expect(await beside("fourteen"), JSON.stringify(right)).toEqual([]);
  }
});
