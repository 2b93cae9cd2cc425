import { guessKind, type Mapping } from "@/domain/sheet/guess-columns";
import type { SheetRow } from "@/domain/sheet/read-rows";
import type { SheetKind } from "@/domain/sheet/sheet-kind";
import { openSheet, type SheetAsked } from "@/services/sheet/open-sheet";

export { guessKind };

const bytesOf = (file: string | Uint8Array): Uint8Array =>
  typeof file === "string" ? new TextEncoder().encode(file) : file;

/** A file as the house opens it; `rows` are read out of their JSON. */
export async function opened(
  file: string | Uint8Array,
  asked: { kind?: SheetKind; mapping?: Mapping; letters?: SheetAsked["letters"]; sheet?: string } = {},
) {
  const { kind = null, mapping = null, letters = null, sheet = null } = asked;
  const open = await openSheet({ bytes: bytesOf(file), kind, mapping, letters, sheet });
  return open.ok ? { ...open, rows: JSON.parse(open.rows) as SheetRow[] } : open;
}

/** The same where the file is one that can be read. */
export async function sheetOf(...given: Parameters<typeof opened>) {
  const open = await opened(...given);
  if (!open.ok) throw new Error(open.words);
  return open;
}

/** Why a file is not read. */
export async function wordsAgainst(...given: Parameters<typeof opened>): Promise<string> {
  const open = await opened(...given);
  if (open.ok) throw new Error(`it was read, with ${open.rows.length} rows`);
  return open.words;
}
