import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { statusAsOf } from "@/domain/status/status";
import { claimRecords } from "@/queries/claim/claim-records";
import { freshDatabase } from "../database/fresh-database";
import { editor, importWorkedStory, workedStory } from "../worked-story";

test("the worked story imports, and every claim has the status that the specification gives", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const rows = await db.claim.findMany({ orderBy: { key: "asc" }, select: { id: true } });
  const records = await claimRecords(
    db,
    rows.map(({ id }) => id),
  );
  const asOf = new Date("2018-01-30T23:59:59Z");
  const seen = Object.fromEntries(records.map((record) => [record.key, statusAsOf(record, asOf).status]));
  expect(seen).toEqual({
    C1: "confirmed",
    C2: "reported",
    C3: "reported",
    C4: "reported",
    C5: "confirmed",
    C6: "reported",
    C7: "confirmed",
    C8: "confirmed",
  });
  const c2 = statusAsOf(records[1]!, asOf);
  expect(c2.independence).toMatchObject({ min: 1, max: 1, cut: [{ name: "Rossiya-1" }] });
});

test("the same file twice changes nothing and says so", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const revisions = await db.revision.count();
  const again = await importDossier(db, workedStory(), editor);
  expect(again).toMatchObject({ ok: true, counts: { created: 0, changed: 0 } });
  expect(await db.revision.count()).toBe(revisions);
});
