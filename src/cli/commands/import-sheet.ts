import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { importSheet, lookAtSheet } from "@/commands/sheet/import-sheet";
import { encodingNames, type OldEncoding } from "@/domain/article/old-encodings";
import type { Fault } from "@/domain/dossier/faults";
import { headerRow } from "@/domain/sheet/cell-name";
import { mappedBy } from "@/domain/sheet/guess-columns";
import { mostOfSheet, type SheetAnswer } from "@/domain/sheet/sheet-answer";
import { SheetKind } from "@/domain/sheet/sheet-kind";
import { countWords } from "@/domain/sheet/sheet-words";
import { numbered } from "@/domain/status/wording";
import type { OpenSheet, SheetAsked } from "@/services/sheet/open-sheet";
import { aside, closeAside } from "@/workers/aside";
import { withHouse } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly import-sheet FILE [options]

Brings people, organizations, articles or claims in from a spreadsheet, CSV or .xlsx: all of its rows as drafts
at the desk, or none where a cell is wrong. What is held already is left as it is, so the same file again makes nothing.

options
  --kind KIND           what the rows are: people, organizations, articles or claims (found from the header)
  --map "COLUMN=FIELD"  which field a column gives, by its name in the header and the name of the field; again for each
                        column, and with nothing after the = it is left out (found from the header)
  --story SLUG          the story that claims are of
  --sheet NAME          which sheet of a workbook (the first with rows)
  --letters ENCODING    in which letters a file from before UTF-8 is written, like windows-1251
  --dry-run             say what would come of it, and bring nothing in
  --by NAME             who brings it in (import)`;

const options = {
  kind: { type: "string" },
  map: { type: "string", multiple: true, default: [] as string[] },
  story: { type: "string" },
  sheet: { type: "string" },
  letters: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  by: { type: "string", default: "import" },
} as const;

export const importSheetCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("import-sheet", { options, allowPositionals: true }, args);
    if (!parsed) return 2;
    const { values, positionals } = parsed;
    const wrong = (reason: string) => wrongUsage("import-sheet", reason) ?? 2;
    const [file, another] = positionals;
    if (file === undefined || another !== undefined) return wrong("which file? One at a time.");
    const kind = SheetKind.nullable().safeParse(values.kind ?? null);
    if (!kind.success) return wrong(`--kind is one of ${SheetKind.options.join(", ")}`);
    const letters = (values.letters?.toLowerCase() ?? null) as OldEncoding | null;
    if (letters !== null && !encodingNames.includes(letters))
      return wrong(`--letters is one of ${encodingNames.join(", ")}`);
    const sheet = values.sheet ?? null;
    const bytes = await bytesOf(file);
    if (typeof bytes === "string") return refuse(file, [{ path: "file", message: bytes }]);
    try {
      let open = await opened({ bytes, kind: kind.data, mapping: null, letters, sheet });
      if (open.ok && values.map.length > 0) {
        const told = mappedBy(open.opened, values.map);
        if (!told.ok) return wrong(told.words);
        open = await opened({ bytes, kind: open.opened.kind, mapping: told.mapping, letters, sheet });
      }
      if (!open.ok) return refuse(file, [{ path: "file", message: open.words }]);
      return await broughtIn(file, open, values);
    } finally {
      await closeAside();
    }
  },
};

/** The file as a thread of its own reads it, which is ended where that takes too much. */
async function opened(asked: SheetAsked): Promise<OpenSheet> {
  const outcome = await aside("openSheet", asked, { who: "import", ticket: randomUUID() });
  return outcome.ok
    ? outcome.value
    : { ok: false, words: "It could not be read in time. Part it into several files." };
}

type How = { story?: string; "dry-run": boolean; by: string };

function broughtIn(file: string, open: OpenSheet & { ok: true }, how: How): Promise<number> {
  const name = path.basename(file);
  return withHouse(async (db) => {
    const story = how.story === undefined ? null : await db.story.findUnique({ where: { slug: how.story } });
    if (story === null && how.story !== undefined)
      return refuse(file, [{ path: "--story", message: `there is no story “${how.story}”` }]);
    const sheet = { opened: open.opened, rows: open.rows, faults: open.faults, story: story?.id ?? null };
    const looked = await lookAtSheet(db, sheet);
    if (looked.ok && looked.faultCount > 0) return refuse(file, looked.faults, looked.faultCount);
    const viewer = { id: "import", name: how.by, email: "", role: "editor" } as const;
    const answer: SheetAnswer = how["dry-run"]
      ? looked
      : await importSheet(db, sheet, { viewer, action: randomUUID(), name, at: new Date() });
    if (!answer.ok) return refuse(file, answer.faults);
    console.error(
      `${file}: ${answer.imported ? "brought in as drafts" : "nothing is brought in yet"}. ${countWords(answer)}`,
    );
    return 0;
  });
}

async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    const bytes = await readFile(path.resolve(process.env.INIT_CWD ?? ".", file));
    return bytes.byteLength > mostOfSheet.bytes ? "is longer than 10 megabytes" : new Uint8Array(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === "ENOENT" ? "there is no such file" : message;
  }
}

/** What is wrong, a cell a line, as the desk tells it. */
function refuse(file: string, faults: readonly Fault[], count = faults.length): number {
  console.error(`${file}: nothing was brought in, ${numbered(count, "fault", "faults")}:`);
  for (const { path: where, message } of faults)
    console.error(
      where === headerRow || where === "file" || where === "letters"
        ? `  ${message}`
        : `  ${where}: ${message}`,
    );
  if (count > faults.length) console.error(`  and ${(count - faults.length).toLocaleString("en")} more`);
  return 1;
}
