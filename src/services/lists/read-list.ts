import type { ListFormat } from "@/domain/lists/list-format";
import { ListFault, type ListRow } from "@/domain/lists/list-part";
import { begun, type ListFile } from "./list-bytes";
import { readFtm } from "./read-ftm";
import { readOfacCsv } from "./read-ofac-csv";
import { readOfacXml } from "./read-ofac-xml";

const readers: Record<ListFormat, (file: ListFile) => AsyncGenerator<ListRow>> = {
  "ofac-csv": readOfacCsv,
  "ofac-xml": readOfacXml,
  ftm: readFtm,
};

/** Reads the files of one publication, each once and as it streams by; says first of what form they are. Throws `ListFault`. */
export async function* readList(
  files: readonly ListFile[],
): AsyncGenerator<ListRow | { is: "format"; format: ListFormat }> {
  let format: ListFormat | null = null;
  for (const file of files) {
    const opened = await begun(file);
    const own = formatOf(opened.first, file.name);
    if (format === null) yield { is: "format", format: own };
    format ??= own;
    if (own !== format) throw new ListFault(`${file.name} is of another form than the files before it.`);
    yield* readers[own](opened);
  }
  if (format === null) throw new ListFault("There is no file.");
}

function formatOf(first: string, name: string): ListFormat {
  if (first === "") throw new ListFault(`${name} is empty.`);
  if (/^\ufeff?</.test(first)) {
    if (/^\ufeff?<(!doctype html|html)/i.test(first)) throw new ListFault(`${name} is a page and no list.`);
    return "ofac-xml";
  }
  if (/^\ufeff?\{/.test(first)) return "ftm";
  if (/^\ufeff?"?\d/.test(first)) return "ofac-csv";
  throw new ListFault(`${name} is neither OFAC’s CSV or XML nor FollowTheMoney as JSON lines.`);
}
