import { importArticle } from "@/commands/import-article";
import { keepPage } from "@/commands/jobs/save-snapshot";
import { type Pasted, readPasted } from "@/domain/article/read-pasted";
import { ArticleImport } from "@/domain/article-import";
import { faultsOf } from "@/domain/dossier/faults";
import { loadEnvFile, readEnv } from "@/env";
import { type HadPage, hadPage } from "@/jobs/fetch-page";
import { asPasted } from "@/services/outside/decoded-page";
import type { OutsideSettings } from "@/services/outside/outside-settings";
import { pastedText } from "@/services/pasted-text";
import { withHouse } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly fetch ADDRESS … [options]

Fetches articles by their addresses and brings them in, each with the page as it was had as proof. What a page does not say of
itself is given here; one that lacks it is left, and said so. The same address again is a new version where its text differs.

options
  --outlet NAME     who published them, whatever a page says
  --date DATE       when, whatever a page says
  --by NAME         who brings them in (import)`;

const options = {
  by: { type: "string", default: "import" },
  outlet: { type: "string" },
  date: { type: "string" },
} as const;
type Given = { by: string; outlet?: string | undefined; date?: string | undefined };

export const fetchCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("fetch", { options, allowPositionals: true }, args);
    if (!parsed) return 2;
    const { values, positionals: addresses } = parsed;
    if (addresses.length === 0) return wrongUsage("fetch", "which address?") ?? 2;
    loadEnvFile();
    const { outside } = readEnv();
    return withHouse(async (db) => {
      let refused = 0;
      for (const url of addresses) {
        const words = await fetchOne(db, url, outside, values).catch(ofOurs);
        if (words.ok) console.log(`${url}: ${words.words}`);
        else console.error(`${url}: ${words.words}`);
        if (!words.ok) refused += 1;
      }
      return refused === 0 ? 0 : 1;
    });
  },
};

type Said = { ok: boolean; words: string };
type Db = Parameters<typeof importArticle>[0];

async function fetchOne(db: Db, url: string, outside: OutsideSettings, given: Given): Promise<Said> {
  const had = await hadPage(url, outside);
  return had.ok ? bringIn(db, had, given) : { ok: false, words: had.words };
}

/** One that fails by a fault of ours is no reason to leave the others. */
function ofOurs(error: unknown): Said {
  return { ok: false, words: `failed by a fault of ours: ${error instanceof Error ? error.message : error}` };
}

async function bringIn(db: Db, page: HadPage, given: Given): Promise<Said> {
  const [type] = [page.headers["content-type"] ?? []].flat();
  const pasted = pastedText(asPasted(page.bytes, type));
  if (!pasted.ok) return pasted;
  const reading = readPasted(pasted.text, pasted);
  const missing = lacking(reading, given);
  if (missing !== null) return { ok: false, words: missing };
  const parsed = ArticleImport.safeParse({
    outlet: given.outlet ?? certain(reading, "outlet"),
    publishedAt: given.date ?? certain(reading, "publishedAt"),
    title: reading.title,
    text: reading.body,
    url: page.url,
    author: reading.author,
    language: reading.language,
  });
  if (!parsed.success)
    return {
      ok: false,
      words: faultsOf(parsed.error)
        .map(({ path, message }) => `${path} ${message}`)
        .join("; "),
    };
  const result = await importArticle(db, parsed.data, { by: given.by, at: new Date() });
  if (!result.ok) return { ok: false, words: result.faults.map(({ message }) => message).join("; ") };
  await keepPage(db, { ...page, articleId: result.id, by: given.by });
  const words = { created: "new", changed: "new version", unchanged: "nothing changed" }[result.outcome];
  return { ok: true, words: `${words}: /articles/${result.id}` };
}

/** What the page says of itself without a doubt: nobody is here to be asked. */
const certain = (reading: Pasted, field: "outlet" | "publishedAt"): string | null =>
  reading.doubts?.[field] === undefined ? reading[field] : null;

/** What neither the page says for certain nor whoever brings it in. */
function lacking(reading: Pasted, given: Given): string | null {
  const missing = [
    ...(reading.title === "" ? ["its title"] : []),
    ...((given.outlet ?? certain(reading, "outlet")) === null ? ["who published it (--outlet)"] : []),
    ...((given.date ?? certain(reading, "publishedAt")) === null ? ["when (--date)"] : []),
    ...(reading.body.trim() === "" ? ["any text"] : []),
  ];
  return missing.length === 0 ? null : `the page does not say for certain ${missing.join(", ")}`;
}
