import { expect, test } from "vitest";
import type { Authorship } from "@/commands/changes";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { dossierOfStory } from "@/queries/claim/dossier";
import { verifyStatus } from "@/queries/claim/verify-status";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { type DossierDocument, wholeStory } from "../whole-story";

const first = { by: "Ann", at: new Date("2021-07-03T00:00:00Z") };
const second = { by: "Ben", at: new Date("2021-07-04T00:00:00Z"), why: "a correction" };

async function bring(db: Database, document: DossierDocument, authorship: Authorship = second) {
  const result = await importDossier(db, document, authorship);
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result;
}

/** The whole story as it is first told, then as `edit` changes it. */
async function retold(edit: (story: DossierDocument) => void) {
  const { db } = await freshDatabase();
  await bring(db, wholeStory(), first);
  const before = await everything(db);
  const changed = wholeStory();
  edit(changed);
  const result = await bring(db, changed);
  const revisions = await db.revision.findMany({ where: { by: "Ben" }, orderBy: { id: "asc" } });
  expect(await verifyStatus(db)).toMatchObject({ differences: [] });
  expect((await bring(db, changed)).counts).toMatchObject({ created: 0, changed: 0 });
  return { db, before, result, revisions };
}

const claimOf = (story: DossierDocument, key: string) => story.claims!.find(({ id }) => id === key)!;
const spansOf = async (db: Database, key: string) =>
  (await db.statusSpan.findMany({ where: { claim: { key } }, orderBy: { from: "asc" } })).map(
    ({ status, from }) => `${status} from ${from.toISOString().slice(0, 10)}`,
  );

test("a changed claim leaves one revision with what it was and what it is, and nothing else moves", async () => {
  const { db, before, result, revisions } = await retold((story) => {
    claimOf(story, "fell").text = "The gantry crane fell.";
  });
  expect(result.counts).toMatchObject({ created: 0, changed: 1 });
  expect(revisions).toMatchObject([{ subjectKind: "claim", number: 2, by: "Ben", why: "a correction" }]);
  const { from, to } = {
    from: ClaimSnapshot.parse(revisions[0]!.from),
    to: ClaimSnapshot.parse(revisions[0]!.to),
  };
  expect(to).toEqual({ ...from, text: "The gantry crane fell." });
  const { claim: claimsBefore, revision: _, ...others } = before;
  const { claim: claimsAfter, revision: __, ...othersAfter } = await everything(db);
  expect(othersAfter).toEqual(others);
  const fell = claimsAfter!.find(({ key }) => key === "fell");
  expect(fell).toEqual({
    ...claimsBefore!.find(({ key }) => key === "fell"),
    text: "The gantry crane fell.",
    revision: 2,
  });
});

test("an attribution added later is recorded later, and those before it keep their recorded time", async () => {
  const { db } = await retold((story) => {
    claimOf(story, "fell").attributions!.push({
      id: "radio-too",
      stance: "asserts",
      source: "radio",
      identity: "outlet_observation",
      directness: "paraphrase",
      article: "radio-bulletin",
    });
  });
  const said = await db.attribution.findMany({ where: { claim: { key: "fell" } }, orderBy: { key: "asc" } });
  expect(said.map(({ key, recordedAt }) => [key, recordedAt])).toEqual([
    ["authority-said", first.at],
    ["radio-too", second.at],
    ["volkova-said", first.at],
  ]);
});

test("an attribution taken out of the file is gone from the claim and kept in the revision, and the status follows", async () => {
  const { db, revisions } = await retold((story) => {
    const claim = claimOf(story, "fell");
    claim.attributions = claim.attributions!.filter(({ id }) => id === "nobody");
    claim.evidence = [];
    claim.attributions.push({
      id: "rumoured",
      stance: "asserts",
      sourceDescription: "a passer-by",
      identity: "unnamed_person",
      directness: "paraphrase",
      article: "courier-fall",
    });
  });
  expect(await db.attribution.count({ where: { key: "volkova-said" } })).toBe(0);
  expect(await db.relay.count({ where: { attribution: { key: "volkova-said" } } })).toBe(0);
  expect(await spansOf(db, "fell")).toEqual(["alleged from 2021-06-15"]);
  const kept = ClaimSnapshot.parse(revisions[0]!.from).attributions.map(({ key }) => key);
  expect(kept).toEqual(["volkova-said", "authority-said"]);
});

test("a status moves over public time as the retold record has it", async () => {
  const { db, before } = await retold((story) => {
    claimOf(story, "brakes").determinations = [];
  });
  expect(before.determination).toHaveLength(1);
  expect(await db.determination.count()).toBe(0);
  const spans = await spansOf(db, "brakes");
  expect(spans[0]).toBe("alleged from 2021-06-15");
  expect(spans).not.toContain("disputed from 2021-06-25");
});

test("an attribution may come to answer one that is new in the same file", async () => {
  const { db } = await retold((story) => {
    const said = claimOf(story, "brakes").attributions!;
    said.push({ ...said[0]!, id: "worker-again", respondsTo: "driver" });
    said[0]!.respondsTo = "worker-again";
  });
  const worker = await db.attribution.findFirstOrThrow({
    where: { key: "worker" },
    include: { respondsTo: true },
  });
  expect(worker.respondsTo?.key).toBe("worker-again");
});

test("a claim left out of the file stays in the story, after those that the file names", async () => {
  const { db, result } = await retold((story) => {
    story.claims = story.claims!.filter(({ id }) => id !== "fell");
  });
  expect(result.leftAlone).toBe(1);
  const held = await db.storyClaim.findMany({ orderBy: { ordinal: "asc" }, include: { claim: true } });
  expect(held.map(({ claim }) => claim.key)).toEqual(["brakes", "inspection", "rumour", "fell"]);
  expect(await spansOf(db, "fell")).toHaveLength(1);
});

test("names, posts and sanctions are added to and changed, and no name is lost", async () => {
  const { db, revisions } = await retold((story) => {
    const volkova = story.entities!.find(({ id }) => id === "volkova")!;
    volkova.names = [{ text: "Irina A. Volkova" }];
    volkova.positions![0]!.title = "Head of the night shift";
  });
  const volkova = await db.entity.findFirstOrThrow({
    where: { slug: "irina-volkova" },
    include: { names: { orderBy: { ordinal: "asc" } }, positions: true },
  });
  expect(volkova).toMatchObject({ name: "Irina A. Volkova", revision: 2, recordedAt: first.at });
  expect(volkova.names.map(({ text, kind }) => `${text} (${kind})`)).toEqual([
    "Irina A. Volkova (primary)",
    "Irina Volkova (alias)",
    "Ирина Волкова (alias)",
    "Irina Wolkowa (transliteration)",
  ]);
  expect(volkova.positions).toMatchObject([{ title: "Head of the night shift" }]);
  expect(revisions.map(({ subjectKind }) => subjectKind)).toEqual(["entity"]);
});

test("a new name stands in the reasons of every status that rests on it", async () => {
  const { db } = await retold((story) => {
    story.entities!.find(({ id }) => id === "chen")!.names.unshift({ text: "Guowei Chen", kind: "primary" });
  });
  const reasons = await db.statusSpan.findMany({ where: { claim: { key: "brakes" } } });
  expect(reasons.map(({ because }) => because).join(" ")).not.toMatch(/Chen Guowei/);
});

test("an article that turns out to be another outlet's changes who is independent of whom", async () => {
  const { db } = await freshDatabase();
  const told = (outlet: string): DossierDocument => {
    const story = wholeStory();
    story.articles![2]!.outlet = outlet;
    const heard = { stance: "asserts", identity: "named_person", directness: "paraphrase" } as const;
    story.claims!.push({
      id: "whole",
      text: "The crane came out of the water whole.",
      attributions: [
        { ...heard, id: "one", source: "volkova", relays: ["radio"], article: "radio-bulletin" },
        { ...heard, id: "other", source: "chen", relays: ["courier"], article: "lantern-brakes" },
      ],
    });
    return story;
  };
  await bring(db, told("radio"), first);
  expect(await spansOf(db, "whole")).toEqual(["reported from 2021-06-20", "corroborated from 2021-07-02"]);
  expect((await bring(db, told("lantern"))).counts).toMatchObject({ created: 0, changed: 1 });
  expect(await spansOf(db, "whole")).toEqual(["reported from 2021-06-20"]);
});

test("a silent edit is a new version, and quotes stay in the version that they were taken from", async () => {
  const { db } = await retold((story) => {
    story.articles![2]!.versions.push({
      publishedAt: "2021-07-02T10:00Z",
      text: "The inquiry reported on Monday.",
    });
  });
  const bulletin = await db.article.findFirstOrThrow({
    where: { key: "radio-bulletin" },
    include: { versions: { orderBy: { number: "asc" }, include: { attributions: true } } },
  });
  expect(
    bulletin.versions.map(({ number, attributions, recordedAt }) => [
      number,
      attributions.length,
      recordedAt,
    ]),
  ).toEqual([
    [1, 1, first.at],
    [2, 0, second.at],
  ]);
});

test("a corrected day of publication moves the article, its version and what was said in it, and still exports", async () => {
  const { db } = await retold((story) => {
    story.articles![2]!.publishedAt = "2021-07-05";
  });
  const { versions, publishedAt } = await db.article.findFirstOrThrow({
    where: { key: "radio-bulletin" },
    include: { versions: true },
  });
  expect(publishedAt).toEqual(new Date("2021-07-05"));
  expect(versions).toMatchObject([{ publishedAt: new Date("2021-07-05"), recordedAt: first.at }]);
  expect(await spansOf(db, "inspection")).toEqual(["reported from 2021-07-05"]);
  const { db: elsewhere } = await freshDatabase();
  await bring(elsewhere, (await dossierOfStory(db, "velm-crane"))!);
});

test("an article is as old as its oldest version, so that a corrected day and text still export", async () => {
  const { db } = await retold((story) => {
    const bulletin = story.articles![2]!;
    bulletin.publishedAt = "2021-07-05";
    bulletin.versions[0]!.text += " Really.";
  });
  const bulletin = await db.article.findFirstOrThrow({ where: { key: "radio-bulletin" } });
  expect(bulletin.publishedAt).toEqual(new Date("2021-07-02T04:00:00Z"));
  const { db: elsewhere } = await freshDatabase();
  await bring(elsewhere, (await dossierOfStory(db, "velm-crane"))!);
});

test("an article that gives its address to another of the same file is refused by name", async () => {
  const { db } = await freshDatabase();
  await bring(db, wholeStory(), first);
  const swapped = wholeStory();
  swapped.articles![1]!.url = swapped.articles![0]!.url!;
  swapped.articles![0]!.url = "https://courier.example/elsewhere";
  const result = await importDossier(db, swapped, second);
  expect(result).toMatchObject({ ok: false, faults: [{ path: "articles[1].url" }] });
});

test("a question keeps its revisions too", async () => {
  const { db, revisions } = await retold((story) => {
    story.openQuestions![0]!.answeredBy = null;
    story.story.moments = [];
  });
  expect(revisions.map(({ subjectKind, number }) => [subjectKind, number])).toEqual([
    ["story", 2],
    ["open_question", 2],
  ]);
  expect(await db.storyMoment.count()).toBe(0);
  expect(await db.openQuestion.findFirst({ where: { key: "who-signed" } })).toMatchObject({
    answeredById: null,
    recordedAt: first.at,
    revision: 2,
  });
});
