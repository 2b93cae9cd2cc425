import type { Database } from "@/db/connection";
import { storableJson } from "@/domain/storable-text";
import { type ImportResult, importDossier } from "./import-dossier";

/** Nobody mends more at once, and each is written out. */
const mostFaults = 100;

/** Brings in a dossier as the text of its file: what it says is before readers at once. */
export async function importText(
  db: Database,
  { text, by, at }: { text: string; by: string; at: Date },
): Promise<ImportResult> {
  let document: unknown;
  try {
    document = storableJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, reason: "invalid", faults: [{ path: "", message: "is not JSON" }] };
  }
  const result = await importDossier(db, document, { by, at });
  return result.ok ? result : { ...result, faults: result.faults.slice(0, mostFaults) };
}
