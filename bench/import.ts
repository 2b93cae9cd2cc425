import { withHouse } from "@/cli/app-database";
import { progressLine } from "@/cli/progress-line";
import { importDossier } from "@/commands/import-dossier";
import { dossierOfStory } from "@/queries/claim/dossier";
import { withEmptyHouse } from "./empty-house";
import { generatedDossier } from "./generated-dossier";

/** Ten thousand claims in three minutes: slower than this is a fault. */
const slowest = 10_000 / 180;

/** Imports a generated dossier into a new database, then again, then exports it. Times are in seconds. */
export async function benchImport(claims: number) {
  const document = generatedDossier(claims);
  return withEmptyHouse(() =>
    withHouse(async (db) => {
      const importIt = async () => {
        const progress = progressLine("claims");
        const result = await importDossier(db, document, { by: "bench", at: new Date() }, progress.show);
        progress.end();
        if (!result.ok)
          throw new Error(`The generated dossier is refused: ${JSON.stringify(result.faults[0])}`);
        return result.counts;
      };
      const [first, seconds] = await timed("Imported", importIt);
      const [again, secondsAgain] = await timed("Imported again", importIt);
      const [, secondsExport] = await timed("Exported", () => dossierOfStory(db, document.story.slug));
      const claimsPerSecond = Math.round(claims / seconds);
      return {
        bench: "import",
        ok: claimsPerSecond >= slowest && again.created + again.changed === 0,
        claims,
        attributions: await db.attribution.count(),
        seconds,
        claimsPerSecond,
        created: first.created,
        secondsAgain,
        secondsExport,
      };
    }),
  );
}

async function timed<T>(done: string, work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const result = await work();
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  console.error(`${done} (${seconds} s)`);
  return [result, seconds];
}
