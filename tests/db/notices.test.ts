import { expect, onTestFinished, test, vi } from "vitest";
import { noticesOf } from "@/db/notices";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";

test("who listens is told of what is published, once a transaction, and again after the connection was cut", async () => {
  const { db, url } = await freshDatabase();
  const told = vi.fn();
  const notices = noticesOf(url, told);
  onTestFinished(notices.close);
  // Once where it begins to listen: what was before is not known.
  await vi.waitUntil(() => told.mock.calls.length === 1);
  await importWorkedStory(db);
  await vi.waitUntil(() => told.mock.calls.length === 2);
  // The same once more publishes nothing.
  await importWorkedStory(db);
  const cut = await db.$queryRaw<{ cut: boolean }[]>`
    SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN %'`;
  expect(cut).toEqual([{ cut: true }]);
  await vi.waitUntil(() => told.mock.calls.length === 3, { timeout: 10_000 });
  await db.$executeRaw`INSERT INTO revision (subject_kind, subject_id, number, "to", by) VALUES ('story', 'x', 1, '{}', 'test')`;
  await vi.waitUntil(() => told.mock.calls.length === 4, { timeout: 10_000 });
});
