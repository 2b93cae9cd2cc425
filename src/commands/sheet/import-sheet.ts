import type { Database, Reader } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { SheetAnswer } from "@/domain/sheet/sheet-answer";
import { sheetImport } from "@/domain/sheet/sheet-import";
import { countedOf } from "@/domain/sheet/sheet-kind";
import { atDesk } from "../desk/run-action";
import { firstFaults, planSheet, type ReadSheet } from "./plan-sheet";
import { putNew } from "./put-new";

/** Whose import it is, by which action it is known, and what the file is called. */
export type Importing = { viewer: Viewer; action: string; name: string; at: Date };

/** Looks at a sheet as `importSheet` would, and writes nothing. */
export async function lookAtSheet(db: Reader, sheet: ReadSheet): Promise<SheetAnswer> {
  const { preview } = await planSheet(db, sheet);
  return { ok: true, imported: false, ...preview };
}

/**
 * Brings the rows of a sheet to the desk as drafts: all of them, or none where one has a fault. What is held is left as it is, so
 * that the same file again makes nothing. It takes its turn with imports and publications, since each reads what the others write.
 */
export async function importSheet(
  db: Database,
  sheet: ReadSheet,
  { viewer, action, name, at }: Importing,
): Promise<SheetAnswer> {
  const words = `Imported a spreadsheet: ${name}`;
  return atDesk<SheetAnswer>(
    db,
    { viewer, action, kind: sheetImport, words, at },
    async (desk) => {
      const { plan, preview } = await planSheet(desk.tx, sheet);
      if (plan.faults.length > 0) return { ok: false, reason: "invalid", faults: firstFaults(plan.faults) };
      await putNew(desk, action, plan.made);
      for (const { kind, id, content } of plan.changed) await desk.put(kind, id, content);
      await desk.say(`Imported ${countedOf(sheet.opened.kind, preview.counts.made)} from “${name}”`);
      return { ok: true, imported: true, ...preview };
    },
    { publishes: true },
  );
}
