import { readFile } from "node:fs/promises";
import path from "node:path";
import { importArticle } from "@/commands/import-article";
import { importDossier } from "@/commands/import-dossier";
import { ArticleImport } from "@/domain/article-import";
import { type Fault, faultsOf } from "@/domain/dossier/faults";
import { instantWords } from "@/domain/time/date-words";
import { textOfHtml } from "@/services/html-text";
import { withHouse } from "../app-database";
import { progressLine } from "../progress-line";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly import DOSSIER.json …
       reportedly import ARTICLE.txt --outlet NAME --date DATE [options]

Brings in dossiers (the format is at /schemas/dossier.json), or one article as plain text or HTML.
A dossier is checked whole before anything is written; the same file twice changes nothing.

options for both
  --by NAME         who brings it in (import)
  --why TEXT        why, for the history
options for an article
  --outlet NAME     who published it; a name or a slug, created where nobody has named it yet
  --date DATE       when: 2018-01-30 or 2018-01-30T17:02Z
  --title TEXT      its headline (its first line)
  --url ADDRESS     where it stands; the same address again is a new version
  --version-of ID   of which article it is another version, where it has no address
  --author NAME     its byline
  --language TAG    en, ru … (en)`;

const options = {
  by: { type: "string", default: "import" },
  why: { type: "string" },
  outlet: { type: "string" },
  date: { type: "string" },
  title: { type: "string" },
  url: { type: "string" },
  "version-of": { type: "string" },
  author: { type: "string" },
  language: { type: "string" },
} as const;
type Values = {
  by?: string;
  why?: string;
  outlet?: string;
  date?: string;
  title?: string;
  url?: string;
  "version-of"?: string;
  author?: string;
  language?: string;
};

export const importCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("import", { options, allowPositionals: true }, args);
    if (!parsed) return 2;
    const { values, positionals: files } = parsed;
    const empty = (["by", "why", "outlet", "title", "author"] as const).find(
      (name) => values[name]?.trim() === "",
    );
    if (empty) return wrongUsage("import", `--${empty} is empty`) ?? 2;
    if (files.length === 0) return wrongUsage("import", "which file?") ?? 2;
    const article = !files.every(isDossier);
    if (article && files.length > 1)
      return wrongUsage("import", "one article at a time: each has its own outlet and date") ?? 2;
    if (article && (!values.outlet || !values.date))
      return wrongUsage("import", "an article needs --outlet and --date") ?? 2;
    const wrong = article
      ? undefined
      : (["outlet", "date", "title", "url", "author", "language"] as const).find(
          (name) => values[name] !== undefined,
        );
    if (wrong) return wrongUsage("import", `--${wrong} is for an article; a dossier says it itself`) ?? 2;
    return article ? bringArticle(files[0]!, values) : bringDossiers(files, values);
  },
};

function isDossier(file: string): boolean {
  return path.extname(file).toLowerCase() === ".json";
}

async function bringDossiers(files: string[], values: Values): Promise<number> {
  const documents: { file: string; document: unknown }[] = [];
  for (const file of files) {
    const read = await readText(file);
    if (!read.ok) return refuse(file, read.reason);
    try {
      documents.push({ file, document: JSON.parse(read.text) });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return refuse(file, `is not JSON: ${error.message}`);
    }
  }
  return withHouse(async (db) => {
    for (const { file, document } of documents) {
      const progress = progressLine("claims");
      const result = await importDossier(db, document, authorship(values), progress.show);
      progress.end();
      if (!result.ok) return refuse(file, result.faults);
      const { created, changed, unchanged } = result.counts;
      const words =
        created + changed === 0
          ? `nothing changed, ${unchanged} as before`
          : `${created} new, ${changed} changed, ${unchanged} as before`;
      console.log(`${file}: dossier "${result.dossier}", ${words}: /stories/${result.slug}`);
      if (result.leftAlone > 0)
        console.log(
          `  ${result.leftAlone} claims of the story are not in this file and were left as they are`,
        );
      for (const { title, from, to } of result.corrected)
        console.log(
          `  corrected: “${title}” is of ${instantWords(new Date(to))}, not of ${instantWords(new Date(from))}, and so is what was said in it`,
        );
      if (result.unsourced.length > 0)
        console.log(
          `  not shown to readers, with neither attribution nor evidence: ${result.unsourced.slice(0, 10).join(", ")}${result.unsourced.length > 10 ? " …" : ""}`,
        );
    }
    return 0;
  });
}

async function bringArticle(file: string, values: Values): Promise<number> {
  const read = await readText(file);
  if (!read.ok) return refuse(file, read.reason);
  const html = /^\.x?html?$/i.test(path.extname(file)) || /^\s*<(!doctype|html)\b/i.test(read.text);
  const page = html ? textOfHtml(read.text) : { ok: true as const, text: read.text.replace(/\r\n?/g, "\n") };
  if (!page.ok) return refuse(file, page.words);
  const { text } = page;
  const firstLine = text.trim().split("\n", 1)[0] ?? "";
  const parsed = ArticleImport.safeParse(
    {
      outlet: values.outlet,
      publishedAt: values.date,
      title: values.title ?? firstLine,
      text,
      ...(values.url !== undefined && { url: values.url }),
      ...(values["version-of"] !== undefined && { versionOf: values["version-of"] }),
      ...(values.author !== undefined && { author: values.author }),
      ...(values.language !== undefined && { language: values.language }),
    },
    { reportInput: true },
  );
  if (!parsed.success) return refuse(file, faultsOf(parsed.error).map(asOption));
  return withHouse(async (db) => {
    const result = await importArticle(db, parsed.data, authorship(values));
    if (!result.ok) return refuse(file, result.faults.map(asOption));
    const words = { created: "new", changed: "new version", unchanged: "nothing changed" }[result.outcome];
    console.log(`${file}: ${words}: /articles/${result.id}`);
    if (result.heldAs !== null) console.log(`  held as ${result.heldAs}`);
    if (result.outletCreated)
      console.log(`  the outlet "${parsed.data.outlet}" was not known and has been created`);
    return 0;
  });
}

/** The faults of an article are those of the options it was given by. */
function asOption({ path: field, message }: Fault): Fault {
  if (field === "text") return { path: "the text", message };
  const option = { publishedAt: "date", versionOf: "version-of" }[field] ?? field;
  return { path: `--${option}`, message };
}

async function readText(file: string): Promise<{ ok: true; text: string } | { ok: false; reason: string }> {
  try {
    const bytes = await readFile(path.resolve(process.env.INIT_CWD ?? ".", file));
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: "is not UTF-8 text" };
    if (error instanceof Error && "code" in error)
      return { ok: false, reason: error.code === "ENOENT" ? "there is no such file" : error.message };
    throw error;
  }
}

function authorship({ by = "import", why }: Values) {
  return { by, at: new Date(), ...(why !== undefined && { why }) };
}

/** All that is wrong, a line each, up to what a screen holds. */
function refuse(file: string, reason: string | Fault[]): number {
  if (typeof reason === "string") {
    console.error(`${file}: ${reason}`);
    return 1;
  }
  console.error(
    `${file}: nothing was imported, ${reason.length} ${reason.length === 1 ? "fault" : "faults"}:`,
  );
  for (const { path: where, message } of reason.slice(0, 50)) console.error(`  ${where}: ${message}`);
  if (reason.length > 50) console.error(`  and ${reason.length - 50} more`);
  return 1;
}
