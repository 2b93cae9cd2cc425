import { expect, test } from "vitest";
import { relationWords } from "@/domain/claim-relation";
import { claimRecords } from "@/queries/claim/claim-records";
import { relatedClaims } from "@/queries/claim/related-claims";
import { freshDatabase } from "../database/fresh-database";
import { record, twoDayStory } from "../two-day-story";

const correction = "The port later said that 14 people were hurt, not four.";

type Said = { stance: string; source?: string; sourceDescription?: string; excerpt?: string };

/** The story of the tanker, with the number of the hurt as it was first said and as it was put right on the second day. */
async function told({ wrong, right }: { wrong: Said; right: Said }) {
  const { db } = await freshDatabase();
  const story = twoDayStory();
  story.articles[1]!.versions[0]!.text += ` ${correction} Nobody else was told of 14.`;
  const said = (
    id: string,
    article: string,
    { stance, source = "port", sourceDescription, excerpt = correction }: Said,
  ) => ({
    ...(sourceDescription === undefined
      ? { source, identity: "named_organization", groundRules: "on_record" }
      : { sourceDescription, identity: "unnamed_person", groundRules: "unknown" }),
    ...{ id, stance, directness: "paraphrase", article },
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
  const beside = async (key: string, asOf = "2024-05-04") => {
    const { id } = await db.claim.findFirstOrThrow({ where: { key } });
    const [claim] = await claimRecords(db, [id]);
    const related = await relatedClaims(db, claim!, new Date(asOf));
    return related.map((one) => [one.kind, one.own ? "is" : "has", one.key]);
  };
  return Object.assign(beside, { db });
}

test("a number that was taken back and the one that was said instead lead to each other", async () => {
  const beside = await told({ wrong: { stance: "retracts" }, right: { stance: "corrects" } });
  expect(await beside("four")).toEqual([["corrects", "has", "fourteen"]]);
  expect(await beside("fourteen")).toEqual([["corrects", "is", "four"]]);
  // On the first day nobody had put anything right.
  expect(await beside("four", "2024-05-01T12:00:00Z")).toEqual([]);
});

test("what is only told as said where another was taken back puts nothing right", async () => {
  for (const stance of ["asserts", "confirms"]) {
    const beside = await told({ wrong: { stance: "retracts" }, right: { stance } });
    expect(await beside("four")).toEqual([["same_passage", "has", "fourteen"]]);
    expect(await beside("fourteen")).toEqual([["same_passage", "is", "four"]]);
  }
  expect(relationWords.same_passage).toEqual({
    is: "Said in the same passage",
    has: "Said in the same passage",
  });
});

test("two officials without a name are not one", async () => {
  for (const stance of ["asserts", "corrects"]) {
    const unnamed = { sourceDescription: "an official" };
    const beside = await told({ wrong: { stance: "retracts", ...unnamed }, right: { stance, ...unnamed } });
    expect(await beside("four"), stance).toEqual([]);
    expect(await beside("fourteen"), stance).toEqual([]);
  }
});

test("what was taken down stands beside nothing, and nothing comes of a text that was", async () => {
  const beside = await told({ wrong: { stance: "retracts" }, right: { stance: "corrects" } });
  const { db } = beside;
  const { id } = await db.claim.findFirstOrThrow({ where: { key: "fourteen" } });
  const withdrawn = (is: boolean) => db.$executeRaw`UPDATE claim SET withdrawn = ${is} WHERE id = ${id}`;
  await withdrawn(true);
  expect(await beside("four")).toEqual([]);
  await withdrawn(false);
  expect(await beside("four")).toHaveLength(1);
  await db.$executeRaw`UPDATE article a SET withdrawn = true FROM article_version v, attribution s
    WHERE v.article_id = a.id AND s.version_id = v.id AND s.claim_id = ${id}`;
  expect(await beside("four")).toEqual([]);
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
