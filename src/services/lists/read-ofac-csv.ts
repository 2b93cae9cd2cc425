import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { z } from "zod";
import { ListFault, type ListPart, type ListRow, listWords } from "@/domain/lists/list-part";
import {
  ofacKind,
  ofacNothing,
  ofacPlace,
  ofacProgrammes,
  ofacRemarks,
  ofacSanctions,
} from "@/domain/lists/ofac-words";
import { type ListFile, textOf } from "./list-bytes";

/** How many columns each of OFAC's files has, which is what it is known by. */
const files = { entries: 12, addresses: 6, names: 5, remarks: 2 } as const;
type FileKind = keyof typeof files;

/** By which CP/M knew the end of a file, and OFAC ends its own still. */
const end = "\u001a";

const Row = z.array(z.string().max(50_000)).min(2).max(40);
const EntryNumber = z.string().regex(/^[1-9]\d{0,8}$/);

/** Reads one of OFAC's four CSV files, which have no header: SDN, ADD, ALT or SDN_COMMENTS. */
export async function* readOfacCsv(file: ListFile): AsyncGenerator<ListRow> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
    relax_quotes: true,
  });
  const text = Readable.from(textOf(file));
  text.on("error", (error) => parser.destroy(error));
  text.pipe(parser);
  let kind: FileKind | null = null;
  let line = 0;
  try {
    for await (const record of parser) {
      line += 1;
      const row = rowOf(record, file.name, line);
      if (row === null) continue;
      kind ??= kindOf(row.length, file.name);
      if (row.length !== files[kind])
        throw new ListFault(`Line ${line} of ${file.name} has ${row.length} columns and not ${files[kind]}.`);
      const [entry = "", ...told] = row;
      if (!EntryNumber.safeParse(entry).success)
        throw new ListFault(`Line ${line} of ${file.name} does not begin with OFAC’s number of an entry.`);
      if (kind === "entries") yield { is: "record" };
      const parts = partsOf[kind](entry, told, `Line ${line} of ${file.name}`);
      if (parts.length > 0) yield { is: "parts", entry, parts };
    }
  } catch (error) {
    if (error instanceof ListFault || !isOfCsv(error)) throw error;
    throw new ListFault(`${file.name} cannot be read as CSV near line ${line + 1}.`);
  } finally {
    text.destroy();
    parser.destroy();
  }
}

const isOfCsv = (error: unknown): boolean =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code ?? "").startsWith("CSV_");

function rowOf(record: unknown, name: string, line: number): string[] | null {
  if (Array.isArray(record) && record.length === 1 && String(record[0]).replaceAll(end, "").trim() === "")
    return null;
  const row = Row.safeParse(record);
  if (!row.success) throw new ListFault(`Line ${line} of ${name} is no line of OFAC’s CSV files.`);
  return row.data.map(listWords);
}

function kindOf(columns: number, name: string): FileKind {
  const kind = (Object.keys(files) as FileKind[]).find((one) => files[one] === columns);
  if (kind) return kind;
  throw new ListFault(
    `${name} has ${columns} columns: OFAC’s files have 12 (SDN), 6 (ADD), 5 (ALT) or 2 (SDN_COMMENTS).`,
  );
}

const said = (text = ""): string => (text === ofacNothing ? "" : text);

const partsOf: Record<FileKind, (entry: string, told: string[], where: string) => ListPart[]> = {
  entries(entry, told, where) {
    const [name = "", type = "", programmes = "", title = ""] = told;
    if (said(name) === "") throw new ListFault(`${where} has no name.`);
    return [
      { t: "entry", kind: ofacKind(type), name },
      ...(said(title) === "" ? [] : [{ t: "post" as const, title }]),
      ...ofacSanctions(entry, ofacProgrammes(programmes)),
      ...ofacRemarks(told[10] ?? ""),
    ];
  },
  addresses: (_, [__, ...pieces]) => ofacPlace(pieces.slice(0, 3)),
  names: (_, [__, type = "", text = ""]) =>
    said(text) === "" ? [] : [{ t: "name", text, ...(/weak/i.test(type) && { weak: true as const }) }],
  remarks: (_, [text = ""]) => ofacRemarks(text),
};
