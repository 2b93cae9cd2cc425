import { readFileSync } from "node:fs";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";

/** The worked story as the document that ships, for tests that need a newsroom with something in it. */
export function workedStory() {
  return JSON.parse(readFileSync("prisma/seed/spy-chief-2018.json", "utf8"));
}

export const editor = { by: "test", at: new Date("2018-02-01T09:00:00Z") };

export async function importWorkedStory(db: Database): Promise<void> {
  const result = await importDossier(db, workedStory(), editor);
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
}
