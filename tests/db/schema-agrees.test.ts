import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { draftMigration } from "@/db/draft-migration";
import { freshDatabase } from "../database/fresh-database";

function copyOfMigrations(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "reportedly-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("prisma/migrations", folder, { recursive: true });
  return folder;
}

test("the schema says nothing that the migrations do not", async () => {
  const { url } = await freshDatabase();
  const folder = copyOfMigrations();
  const before = readdirSync(folder);
  expect(await draftMigration(url, "nothing", "prisma/schema.prisma", folder)).toBeNull();
  expect(readdirSync(folder)).toEqual(before);
});

test("a column that only the schema has would be drafted", async () => {
  const { url } = await freshDatabase();
  const folder = copyOfMigrations();
  const schema = path.join(folder, "schema.prisma");
  const text = readFileSync("prisma/schema.prisma", "utf8");
  writeFileSync(schema, text.replace("model Story {", "model Story {\n  mood String?"));
  const file = await draftMigration(url, "add a mood", schema, folder);
  expect(file).toMatch(/_add_a_mood\/migration\.sql$/);
  expect(readFileSync(file!, "utf8")).toMatch(/ALTER TABLE "story" ADD COLUMN\s+"mood" TEXT/);
});
