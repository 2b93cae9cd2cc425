import { execFile } from "node:child_process";
import { expect, test, vi } from "vitest";
import { isYetToBeFilledIn, refreshByRules } from "@/commands/refresh-by-rules";
import { verifyRevisions } from "@/queries/change/verify-revisions";
import { verifyStatus } from "@/queries/claim/verify-status";
import { freshDatabase } from "../database/fresh-database";
import { record, twoDayStory } from "../two-day-story";
import { importWorkedStory } from "../worked-story";

vi.setConfig({ testTimeout: 60_000 });

/** The command as a person runs it, on this database. */
function verify(url: string): Promise<{ code: number; said: string[] }> {
  return new Promise((resolve) => {
    const environment = { ...process.env, DATABASE_URL: url };
    execFile(process.execPath, ["src/cli/main.mjs", "verify"], { env: environment }, (error, stdout) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout.trim().split("\n") });
    });
  });
}

test("on a good database nothing is said but how much was looked at", async () => {
  const { db, url } = await freshDatabase();
  await importWorkedStory(db);
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  expect(await verify(url)).toEqual({
    code: 0,
    said: ["11 claims, 0 differences", expect.stringMatching(/^\d+ revisions, 0 faults$/)],
  });
});

test("a status that somebody changed by hand is reported, with what the rules say", async () => {
  const { db, url } = await freshDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const { id } = await db.claim.findFirstOrThrow({ where: { key: "K2" } });
  await db.statusSpan.updateMany({
    where: { claimId: id, status: "disputed" },
    data: { status: "confirmed" },
  });
  const { code, said } = await verify(url);
  expect(code).toBe(1);
  expect(said).toEqual([
    `${id} (K2): kept reported from 2024-05-01 to 2024-05-02, confirmed from 2024-05-02 (first public 2024-05-01), ` +
      "the rules say reported from 2024-05-01 to 2024-05-02, disputed from 2024-05-02 (first public 2024-05-01)",
    "3 claims, 1 differences",
    expect.stringMatching(/^\d+ revisions, 0 faults$/),
  ]);
});

test("what a claim rests on that somebody changed by hand is reported, with what the rules say", async () => {
  const { db } = await freshDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const { id } = await db.claim.findFirstOrThrow({ where: { key: "K2" } });
  await db.sourcingSpan.updateMany({ where: { claimId: id }, data: { origins: 2, circular: true } });
  const { differences } = await verifyStatus(db);
  const { rests } = await db.sourcingSpan.findFirstOrThrow({ where: { claimId: id } });
  expect(differences).toEqual([
    {
      id,
      key: "K2",
      kept: `2 origins from 2024-05-01, resting on ${rests[0]}, circular`,
      worked: `1 origin from 2024-05-01, resting on ${rests[0]}`,
    },
  ]);
});

test("a span that was moved, taken away or dated otherwise is a difference too", async () => {
  const { db } = await freshDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const claims = await db.claim.findMany({ orderBy: { key: "asc" } });
  const [k1, k2, k3] = claims.map(({ id }) => id);
  await db.statusSpan.deleteMany({ where: { claimId: k1, status: "confirmed" } });
  await db.statusSpan.updateMany({
    where: { claimId: k2, status: "reported" },
    data: { from: new Date("2024-04-01") },
  });
  await db.claim.update({ where: { id: k3 }, data: { firstPublishedAt: null } });
  const { differences } = await verifyStatus(db);
  expect(differences.map(({ key }) => key).toSorted()).toEqual(["K1", "K2", "K3"]);
});

test("what was kept by earlier rules is worked out anew once, and drawn anew", async () => {
  const { db } = await freshDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const { id } = await db.claim.findFirstOrThrow({ where: { key: "K2" } });
  await db.statusSpan.updateMany({
    where: { claimId: id, status: "disputed" },
    data: { status: "corroborated" },
  });
  await db.edition.updateMany({ data: { rules: 1 } });
  expect(await isYetToBeFilledIn(db)).toBe(false);
  await db.sourcingSpan.deleteMany({ where: { claimId: id } });
  const before = await db.edition.findFirstOrThrow();
  expect(await isYetToBeFilledIn(db)).toBe(true);
  expect(await refreshByRules(db)).toBe(1);
  expect(await isYetToBeFilledIn(db)).toBe(false);
  expect((await verifyStatus(db)).differences).toEqual([]);
  expect((await db.edition.findFirstOrThrow()).writer).not.toBe(before.writer);
  expect(await refreshByRules(db)).toBe(0);
});

test("a revision that was changed, taken out or cut off behind the app's back is found, and none that was not", async () => {
  const { db } = await freshDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  await record(
    db,
    { ...twoDayStory(), story: { ...twoDayStory().story, topic: "Ports" } },
    "2024-05-04T08:00:00Z",
  );
  await record(
    db,
    { ...twoDayStory(), story: { ...twoDayStory().story, topic: "Trade" } },
    "2024-05-05T08:00:00Z",
  );
  const { revisions, faults } = await verifyRevisions(db);
  expect({ faults, isMany: revisions > 5 }).toEqual({ faults: [], isMany: true });
  const story = await db.story.findFirstOrThrow();
  const claims = await db.claim.findMany({ orderBy: { key: "asc" } });
  const own = async (...statements: string[]) => {
    await db.$executeRawUnsafe('ALTER TABLE revision DISABLE TRIGGER "revision_append_only"');
    for (const statement of statements) await db.$executeRawUnsafe(statement);
    await db.$executeRawUnsafe('ALTER TABLE revision ENABLE TRIGGER "revision_append_only"');
  };
  const of = (kind: string, id: string) => `subject_kind = '${kind}' AND subject_id = '${id}'`;
  await own(
    `UPDATE revision SET "to" = jsonb_set("to", '{text}', '"Somebody else said so."') WHERE ${of("claim", claims[0]!.id)}`,
    `UPDATE revision SET at = at - interval '1 day' WHERE ${of("claim", claims[1]!.id)}`,
    `DELETE FROM revision WHERE ${of("claim", claims[2]!.id)}`,
    `DELETE FROM revision WHERE ${of("story", story.id)} AND number = 2`,
  );
  expect(
    (await verifyRevisions(db)).faults.map(({ kind, id, number, what }) => `${kind} ${id} ${number} ${what}`),
  ).toEqual(
    [
      `claim ${claims[0]!.id} 1 changed`,
      `claim ${claims[1]!.id} 1 changed`,
      `claim ${claims[2]!.id} 1 missing`,
      `story ${story.id} 2 missing`,
    ].toSorted(),
  );
});
