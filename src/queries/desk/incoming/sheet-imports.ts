import type { Reader } from "@/db/connection";
import { type SheetImport, sheetImport } from "@/domain/sheet/sheet-import";

/** The newest imports of spreadsheets that brought something in, at most twenty. */
export async function sheetImports(db: Reader): Promise<SheetImport[]> {
  const rows = await db.action.findMany({
    where: { kind: sheetImport, draftRevisions: { some: {} } },
    include: { undoneBy: { select: { by: true } } },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 20,
  });
  return rows.map(({ id, words, by, at, undoneBy }) => ({
    ...{ id, words, by },
    at: at.toISOString(),
    takenBackBy: undoneBy?.by ?? null,
  }));
}
