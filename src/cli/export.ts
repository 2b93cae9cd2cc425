import { dossierOfStory } from "@/queries/dossier";
import { withHouse } from "./app-database";
import type { Command } from "./reportedly";
import { readArgs, wrongUsage } from "./usage";

const usage = `usage: reportedly export --story SLUG [--format dossier]

Writes a story to stdout as a dossier that imports to the same state.

options
  --story SLUG      which story
  --format dossier  the exchange format, the only one so far (dossier)`;

const options = { story: { type: "string" }, format: { type: "string", default: "dossier" } } as const;

export const exportCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("export", { options }, args);
    if (!parsed) return 2;
    const { story, format } = parsed.values;
    if (!story) return wrongUsage("export", "--story is needed") ?? 2;
    if (format !== "dossier") return wrongUsage("export", `no format "${format}"; there is dossier`) ?? 2;
    return withHouse(async (db) => {
      const dossier = await dossierOfStory(db, story);
      if (!dossier) {
        console.error(`reportedly export: no story "${story}"`);
        return 1;
      }
      await new Promise((written) => process.stdout.write(`${JSON.stringify(dossier, null, 2)}\n`, written));
      return 0;
    });
  },
};
