import { expect, test } from "vitest";
import { openSearch } from "@/commands/searches/open-search";
import { removeSearch } from "@/commands/searches/remove-search";
import { renameSearch } from "@/commands/searches/rename-search";
import { saveSearch } from "@/commands/searches/save-search";
import type { Database } from "@/db/connection";
import { mostSearches } from "@/domain/saved-search";
import { savedSearches, searchesAtHand } from "@/queries/page/saved-searches";
import { somebody } from "../../accounts/people";
import { freshDatabase } from "../../database/fresh-database";

const now = new Date("2026-11-27T10:00:00Z");
const later = new Date("2026-11-27T11:00:00Z");

async function house() {
  const { db } = await freshDatabase();
  const [ann, ben] = [await somebody(db, "reader"), await somebody(db, "editor")];
  const names = async (who = ann) => (await savedSearches(db, who.id)).map(({ name }) => name);
  const idOf = async (name: string, who = ann) =>
    (await savedSearches(db, who.id)).find((one) => one.name === name)?.id ?? "";
  return { db, ann, ben, names, idOf };
}

/** Opens every connection of the pool, so that what comes at once is done at once. */
const wake = (db: Database) =>
  Promise.all(Array.from({ length: 4 }, () => db.$queryRaw`SELECT 1 FROM pg_sleep(0.2)`));

test("a search is kept under its name, and a second time only gets the new name", async () => {
  const { db, ann, names } = await house();
  expect(await saveSearch(db, ann, { search: "q=x", name: "X" }, now)).toEqual({ ok: true, renamed: false });
  expect(await saveSearch(db, ann, { search: "q=x", name: "Y" }, later)).toEqual({ ok: true, renamed: true });
  expect(await names()).toEqual(["Y"]);
  // Another name is no look at it.
  expect((await savedSearches(db, ann.id))[0]!.openedAt).toEqual(now);
});

test("two searches of one person never have the same name, of two persons they may", async () => {
  const { db, ann, ben, names, idOf } = await house();
  await saveSearch(db, ann, { search: "q=x", name: "Нарышкин" }, now);
  const taken = { ok: false, reason: "name-taken" };
  expect(await saveSearch(db, ann, { search: "q=y", name: "НАРЫШКИН" }, now)).toEqual(taken);
  await saveSearch(db, ann, { search: "q=y", name: "Y" }, now);
  expect(await renameSearch(db, ann, await idOf("Y"), "нарышкин")).toEqual(taken);
  expect(await saveSearch(db, ann, { search: "q=y", name: "Нарышкин" }, now)).toEqual(taken);
  // Its own name in other letters is no other's.
  expect(await renameSearch(db, ann, await idOf("Нарышкин"), "НАРЫШКИН")).toEqual({ ok: true });
  expect(await saveSearch(db, ben, { search: "q=x", name: "Нарышкин" }, now)).toEqual({
    ok: true,
    renamed: false,
  });
  expect(await names()).toEqual(["НАРЫШКИН", "Y"].sort());
  expect(await names(ben)).toEqual(["Нарышкин"]);
});

test("whose search it is not can neither open, rename nor remove it, and hears what they would of none", async () => {
  const { db, ann, ben, names, idOf } = await house();
  await saveSearch(db, ann, { search: "q=x", name: "X" }, now);
  const id = await idOf("X");
  const none = { ok: false, reason: "not-found" };
  for (const one of [id, "00000000-0000-4000-8000-000000000000"]) {
    expect(await openSearch(db, ben, one, later)).toBeNull();
    expect(await renameSearch(db, ben, one, "Mine")).toEqual(none);
    expect(await removeSearch(db, ben, one)).toEqual(none);
  }
  expect(await names()).toEqual(["X"]);
  expect((await savedSearches(db, ann.id))[0]!.openedAt).toEqual(now);
});

test("what is removed can be put back as it was, with what was seen of it", async () => {
  const { db, ann, idOf } = await house();
  await saveSearch(db, ann, { search: "q=x", name: "X" }, now);
  const removed = await removeSearch(db, ann, await idOf("X"));
  expect(removed).toMatchObject({ ok: true, removed: { name: "X", search: "q=x", openedAt: now } });
  expect(await savedSearches(db, ann.id)).toEqual([]);
  if (removed.ok) await saveSearch(db, ann, removed.removed, later);
  expect(await savedSearches(db, ann.id)).toMatchObject([{ name: "X", search: "q=x", openedAt: now }]);
});

test("a search that is put back was not looked at in the future", async () => {
  const { db, ann } = await house();
  await saveSearch(db, ann, { search: "q=x", name: "X", openedAt: later }, now);
  expect((await savedSearches(db, ann.id))[0]!.openedAt).toEqual(now);
});

test("there is room for so many and no more, also when several are kept at once; those kept can still be renamed", async () => {
  const { db, ann, names } = await house();
  const rows = Array.from({ length: mostSearches - 2 }, (_, n) => ({
    id: crypto.randomUUID(),
    userId: ann.id,
    name: `n${n}`,
    nameKey: `n${n}`,
    search: `q=${n}`,
    openedAt: now,
  }));
  await db.savedSearch.createMany({ data: rows });
  await wake(db);
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, n) => saveSearch(db, ann, { search: `q=more${n}`, name: `more${n}` }, now)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(4).fill({ ok: false, reason: "too-many-searches" }));
  expect(await names()).toHaveLength(mostSearches);
  expect(await saveSearch(db, ann, { search: "q=0", name: "Zero" }, now)).toEqual({
    ok: true,
    renamed: true,
  });
});

test("the same search kept by ten hands at once is one", async () => {
  const { db, ann, names } = await house();
  await wake(db);
  await Promise.all(
    Array.from({ length: 10 }, (_, n) => saveSearch(db, ann, { search: "q=x", name: `X${n}` }, now)),
  );
  expect(await names()).toHaveLength(1);
});

test("at hand are those last opened, how many there are, and what this search is kept as", async () => {
  const { db, ann, ben, idOf } = await house();
  for (let n = 0; n < 12; n += 1) await saveSearch(db, ann, { search: `q=${n}`, name: `S${n}` }, now);
  await openSearch(db, ann, await idOf("S7"), later);
  const atHand = await searchesAtHand(db, ann.id, "q=3");
  expect(atHand.latest.slice(0, 2).map(({ name }) => name)).toEqual(["S3", "S7"]);
  expect(atHand).toMatchObject({ all: 12, here: { name: "S3" } });
  expect(atHand.latest).toHaveLength(10);
  expect((await searchesAtHand(db, ann.id, null)).here).toBeNull();
  expect(await searchesAtHand(db, ben.id, "q=3")).toEqual({ latest: [], all: 0, here: null });
});
