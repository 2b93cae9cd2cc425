import { expect, test } from "vitest";
import type { Database } from "@/db/connection";
import { listLines } from "@/queries/desk/incoming/lists";
import { freshDatabase } from "../../database/fresh-database";
import { comesIn, ids, sdnXml } from "./listed";

const standing = async (db: Database) => {
  const rows = await db.listEntry.findMany({ orderBy: [{ entry: "asc" }, { since: "asc" }] });
  return rows.map(({ entry, since, until }) => `${entry} ${since}-${until ?? ""}`);
};

test("each publication is kept, an entry that stands unchanged is not written again, and the same bytes are nothing new", async () => {
  const { db } = await freshDatabase();
  const first = sdnXml(ids(1, 10));
  expect(await comesIn(db, first)).toMatchObject({ kind: "kept", number: 1, entries: 10, added: 10 });
  expect(await comesIn(db, first)).toEqual({ kind: "same" });
  const next = sdnXml(
    [...ids(2, 9), { uid: 10, programmes: ["KARSK", "OSTROV"] }, { uid: 11 }],
    "11/27/2026",
  );
  expect(await comesIn(db, next)).toMatchObject({
    kind: "kept",
    number: 2,
    entries: 10,
    added: 1,
    changed: 1,
    gone: 1,
  });
  expect(await standing(db)).toEqual([
    ...["1 1-2", "10 1-2", "10 2-", "11 2-"],
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((uid) => `${uid} 1-`),
  ]);
  expect(await db.listStaged.count()).toBe(0);
});

test("a list that says the same of a later day is its next publication, and nothing of it is laid ready", async () => {
  const { db } = await freshDatabase();
  await comesIn(db, sdnXml(ids(1, 10)));
  const before = await standing(db);
  await db.$executeRaw`ALTER TABLE list_staged RENAME TO list_staged_away`;
  const again = sdnXml(ids(1, 10), "11/27/2026");
  const nothing = { added: 0, changed: 0, gone: 0, matches: 0 };
  expect(await comesIn(db, again)).toEqual({ kind: "kept", number: 2, entries: 10, ...nothing });
  expect(await standing(db)).toEqual(before);
  expect(await comesIn(db, sdnXml(ids(1, 10), "11/25/2026"))).toMatchObject({ kind: "refused" });
  expect(await comesIn(db, again)).toEqual({ kind: "same" });
  await db.$executeRaw`ALTER TABLE list_staged_away RENAME TO list_staged`;
  const [line] = await listLines(db);
  expect(line!.kept).toMatchObject({ number: 2, publishedOn: "2026-11-27" });
  // One entry of another sanction, and it is compared.
  const changed = sdnXml([{ uid: 1, programmes: ["OSTROV"] }, ...ids(2, 10)], "11/28/2026");
  expect(await comesIn(db, changed)).toMatchObject({ kind: "kept", number: 3, changed: 1, added: 0 });
});

test("a list that lost a fifth, a field or a record, or is older, is refused whole and in words, and what was kept stands", async () => {
  const { db } = await freshDatabase();
  await comesIn(db, sdnXml(ids(1, 10)));
  const before = await standing(db);
  const refused = async (text: string) => {
    const answer = await comesIn(db, text);
    expect(await standing(db)).toEqual(before);
    return answer.kind === "refused" ? answer.words : answer.kind;
  };
  expect(await refused(sdnXml(ids(1, 8), "11/27/2026"))).toBe(
    "It has 8 entries, and had 10 before: a fifth or more is gone.",
  );
  expect(await refused(sdnXml(ids(1, 10), "11/27/2026", 12))).toBe(
    "It says that it has 12 records, and has 10.",
  );
  expect(
    await refused(
      sdnXml(
        ids(1, 10).map((one) => ({ ...one, born: "" })),
        "11/27/2026",
      ),
    ),
  ).toBe("None of its entries has a date of birth, and 10 had before.");
  expect(await refused(sdnXml(ids(1, 12), "11/25/2026"))).toBe(
    "It is of 25 Nov 2026, and older than the one that is kept, of 26 Nov 2026.",
  );
  expect(await refused(sdnXml(ids(1, 10)).slice(0, -30))).toMatch(/breaks off in the midst/);
  expect(await db.listStaged.count()).toBe(0);
  const [line] = await listLines(db);
  expect(line).toMatchObject({
    publications: 1,
    kept: { number: 1 },
    refused: { words: expect.stringMatching(/breaks off/) },
  });
  expect(await comesIn(db, sdnXml(ids(1, 8), "11/27/2026"), { anyway: true })).toMatchObject({
    kind: "kept",
    gone: 2,
  });
  expect(await comesIn(db, sdnXml(ids(1, 8), "11/28/2026", 9), { anyway: true })).toMatchObject({
    kind: "refused",
  });
});

test("one person who is named twice, or under another id, is one entry with the sanctions of all", async () => {
  const { db } = await freshDatabase();
  const line = (id: string, schema: string, properties: object, more: object = {}) =>
    JSON.stringify({ id, schema, caption: "", properties, ...more });
  const lines = [
    line("s-1", "Sanction", { entity: ["NK-1"], program: ["A"] }),
    line("NK-1", "Person", { name: ["Arkady Volkhov"] }, { caption: "Arkady Volkhov", referents: ["old-1"] }),
    line("NK-1", "Person", { name: ["Аркадий Волхов"], program: ["B"] }, { caption: "Arkady Volkhov" }),
    line("s-2", "Sanction", { entity: ["old-1"], program: ["C"] }),
    line("o-1", "Occupancy", { holder: ["old-1"], post: ["Q-1"], startDate: ["2014"] }),
    line("Q-1", "Position", { name: ["Harbour master"] }),
    line("s-3", "Sanction", { entity: ["nobody"], program: ["D"] }),
  ];
  for (const text of [lines.join("\n"), lines.toReversed().join("\n")])
    await comesIn(db, text, { key: "karsk", on: "2026-11-26" });
  const [entry, ...others] = await db.listEntry.findMany();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    entry: "NK-1",
    since: 1,
    until: null,
    name: "Arkady Volkhov",
    kind: "person",
    isSanctioned: true,
  });
  const parts = entry!.parts as { t: string; programme?: string; title?: string }[];
  expect(parts.flatMap(({ programme }) => programme ?? []).sort()).toEqual(["A", "B", "C"]);
  expect(parts.flatMap(({ title }) => title ?? [])).toEqual(["Harbour master"]);
});
