import fc from "fast-check";
import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { statusAsOf } from "@/domain/status/status";
import { heldClaims } from "@/queries/claim/claim-records";
import { claimPages } from "@/queries/claim/claims";
import { keptClaims, reportAsOf } from "@/queries/claim/kept-claims";
import { freshDatabase } from "../database/fresh-database";
import { anyClaim, instants } from "../domain/arbitrary-claims";
import { record, twoDayStory } from "../two-day-story";

async function house() {
  const { db } = await freshDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const ids = (await db.claim.findMany({ orderBy: { key: "asc" } })).map(({ id }) => id);
  return { db, ids };
}

test("claims are read once, and again when something was published, be it a name", async () => {
  const { db, ids } = await house();
  const first = await keptClaims(db, ids, new Date());
  expect([...first.keys()].toSorted()).toEqual(ids.toSorted());
  const second = await keptClaims(db, [...ids, "c-nowhere"], new Date());
  expect(second.size).toBe(ids.length);
  for (const id of ids) expect(second.get(id)).toBe(first.get(id));

  const story = twoDayStory();
  // The old name stays beside the new one: without it the file would name somebody else under a slug that is taken.
  story.entities[3]!.names[0]!.text = "Ines Dahl-Ruiz";
  story.entities[3]!.names.push({ text: "Ines Dahl", kind: "alias" });
  const renamed = await importDossier(db, story, { by: "test", at: new Date("2024-05-04T08:00:00Z") });
  expect(renamed.ok).toBe(true);
  const third = await keptClaims(db, ids, new Date());
  expect(third.get(ids[0]!)!.record.attributions[0]!.source.entity!.name).toBe("Ines Dahl-Ruiz");
  expect(third).toEqual(await heldClaims(db, ids));
});

test("what two databases call alike is kept for each", async () => {
  const [one, other] = [await house(), await house()];
  const [id] = one.ids;
  // Two clusters count their writers each for itself.
  for (const { db } of [one, other]) await db.$executeRaw`UPDATE edition SET writer = 7`;
  await other.db.claim.update({ where: { id: id! }, data: { text: "Another house tells it otherwise." } });
  expect((await keptClaims(one.db, [id!], new Date())).get(id!)!.record.text).not.toMatch("Another");
  expect((await keptClaims(other.db, [id!], new Date())).get(id!)!.record.text).toMatch("Another");
});

test("of a claim that is kept, each day is told what was known on it", async () => {
  const { db, ids } = await house();
  const statuses = async (day: string) =>
    (await claimPages(db, ids, new Date(day))).map(({ report }) => report.status);
  const [late, early] = [await statuses("2024-05-02"), await statuses("2024-05-01")];
  expect(late).not.toEqual(early);
  expect([await statuses("2024-05-01"), await statuses("2024-05-02")]).toEqual([early, late]);
});

test("the report that is kept of a record is what its rules say, whenever and in whatever order it is asked for", () => {
  fc.assert(
    fc.property(anyClaim, fc.array(fc.constantFrom(...instants), { minLength: 3 }), (claim, asked) => {
      for (const asOf of asked) expect(reportAsOf(claim, asOf)).toEqual(statusAsOf(claim, asOf));
    }),
  );
});
