import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { importDossier } from "@/commands/import-dossier";
import { newsroomIsEmpty } from "@/queries/page/newsroom";
import { withHouse } from "./app-database";

const folder = path.join("prisma", "seed");

/** Loads the worked story into an empty database. Answers what was loaded, for the start to say, or null. */
export async function seedIfEmpty(): Promise<string | null> {
  return withHouse(async (db) => {
    if (!(await newsroomIsEmpty(db))) return null;
    const slugs: string[] = [];
    for (const name of (await readdir(folder)).filter((name) => name.endsWith(".json")).sort()) {
      const document = JSON.parse(await readFile(path.join(folder, name), "utf8"));
      const result = await importDossier(db, document, {
        by: "Reportedly",
        at: new Date(),
        why: "The worked story",
      });
      if (!result.ok)
        throw new Error(`The story that ships does not import: ${name}: ${JSON.stringify(result.faults)}`);
      slugs.push(`/stories/${result.slug}`);
    }
    return `Loaded the worked story: ${slugs.join(", ")}`;
  });
}
