import { expect, test } from "vitest";
import { freshDatabase } from "../database/fresh-database";
import { readThroughKills } from "./killed-workers";

test("workers that are killed again and again as they read a feed leave each of its items exactly once", async () => {
  const house = await freshDatabase();
  const left = await readThroughKills(house, { items: 300, each: 30, kills: 3, together: 1 });
  expect(left).toMatchObject({ held: 300, different: 300, killed: 3 });
}, 120_000);
