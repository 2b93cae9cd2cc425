import { ListFault, type ListRow } from "@/domain/lists/list-part";
import { readList } from "@/services/lists/read-list";

/** A file of a list, in pieces that are cut anywhere. */
export function fileOf(name: string, text: string | Uint8Array, piece = 7) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { name, bytes: pieces() };
}

export async function rowsOf(...files: ReturnType<typeof fileOf>[]): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const row of readList(files)) if (row.is !== "format") rows.push(row);
  return rows;
}

/** In words why a list is not taken. */
export async function faultOf(...files: ReturnType<typeof fileOf>[]): Promise<string> {
  try {
    await rowsOf(...files);
  } catch (error) {
    if (error instanceof ListFault) return error.message;
    throw error;
  }
  return "taken";
}

export const partsOf = (rows: readonly ListRow[], entry: string) =>
  rows.flatMap((row) => (row.is === "parts" && row.entry === entry ? row.parts : []));
