import { randomUUID } from "node:crypto";
import { importSheet, lookAtSheet } from "@/commands/sheet/import-sheet";
import type { Database } from "@/db/connection";
import type { SheetAnswer } from "@/domain/sheet/sheet-answer";
import type { SheetKind } from "@/domain/sheet/sheet-kind";
import { openSheet } from "@/services/sheet/open-sheet";
import { at, keller } from "../../desk/at-the-desk";

type How = { kind?: SheetKind; story?: string; action?: string };

async function sheetFrom(csv: string, { kind, story = null! }: How) {
  const bytes = new TextEncoder().encode(csv);
  const open = await openSheet({ bytes, kind: kind ?? null, mapping: null, letters: null, sheet: null });
  if (!open.ok) throw new Error(open.words);
  return { opened: open.opened, rows: open.rows, faults: open.faults, story };
}

/** Looks at a file as the desk does before it brings it in. */
export async function lookedAt(
  db: Database,
  csv: string,
  how: How = {},
): Promise<SheetAnswer & { ok: true }> {
  const answer = await lookAtSheet(db, await sheetFrom(csv, how));
  if (!answer.ok) throw new Error("a look is never refused");
  return answer;
}

/** Brings a file in, as an editor. */
export async function broughtIn(db: Database, csv: string, how: How = {}): Promise<SheetAnswer> {
  const { action = randomUUID() } = how;
  return importSheet(db, await sheetFrom(csv, how), { viewer: keller, action, name: "sheet.csv", at });
}

/** What a file is refused for, cell by cell. */
export async function faultsOf(db: Database, csv: string, how: How = {}): Promise<string[]> {
  const answer = await broughtIn(db, csv, how);
  if (answer.ok) throw new Error("it was brought in");
  return answer.faults.map(({ path, message }) => `${path} ${message}`);
}
