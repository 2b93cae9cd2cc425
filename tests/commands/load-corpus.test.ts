import { expect, test } from "vitest";
import { loadCorpus } from "@/commands/load-corpus";
import type { Database } from "@/db/connection";
import { rebuild } from "@/queries/search";
import { corpus } from "../../bench/corpus";
import { freshDatabase } from "../database/fresh-database";

async function indexes(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ definition: string }[]>`
    SELECT indexdef AS definition FROM pg_indexes WHERE schemaname IN ('search', 'public') ORDER BY indexdef`;
  return rows.map(({ definition }) => definition);
}

test("a corpus that is loaded and indexed has every index that the schema asks for, also after a time that was cut off", async () => {
  const { db } = await freshDatabase();
  const asked = await indexes(db);
  await loadCorpus(db, corpus(200));
  expect(await indexes(db)).toEqual(asked);
  const cut = rebuild(db, () => {
    throw new Error("cut off");
  });
  await expect(cut).rejects.toThrow("cut off");
  expect(await indexes(db)).not.toEqual(asked);
  await rebuild(db);
  expect(await indexes(db)).toEqual(asked);
  const [rows] = await db.$queryRaw<{ claims: number; left: string | null }[]>`
    SELECT (SELECT count(*)::int FROM search.entry WHERE kind = 'claim' AND public_to = 'infinity') AS claims,
      to_regclass('search.set_aside')::text AS left`;
  expect(rows).toEqual({ claims: 200, left: null });
});
