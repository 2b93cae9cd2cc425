import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { extract } from "@/extraction/extract";
import { Confidence, Span, SuggestedStatus } from "@/extraction/extraction";
import { statusOfWords } from "@/extraction/terms/status-words";
import { type Counts, precisionRecall, scoreArticle, sumCounts } from "./attribution-score";
import { printClaims } from "./claims-report";
import { printAgreement } from "./gold-agreement";

/**
 * `npm run eval -- FILE…`: runs extraction over gold files and prints the figures, one block for each corpus in a file.
 * A gold file of articles has {id, text, attributions}; a gold file of statuses has {cue, con, status}. With `--claims` the
 * files are those of `tools/gold`, and what the desk would propose is measured by what an editor needs.
 */
const GoldArticle = z.object({
  id: z.string(),
  corpus: z.string().default("all"),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: z.array(Span),
      cue: z.array(Span),
      content: z.array(Span),
      quote_type: z.string().optional(),
      core: z.boolean().optional(),
    }),
  ),
});
type GoldArticle = z.infer<typeof GoldArticle>;
const GoldStatus = z.object({ cue: z.string(), con: z.string(), status: SuggestedStatus });
type GoldStatus = z.infer<typeof GoldStatus>;

const percent = (value: number) => (100 * value).toFixed(1).padStart(5);

const usage = `usage: npm run eval -- FILE…                  gold articles or gold statuses, one JSON object a line
       npm run eval -- --claims PATH [--list]  what an editor gets, for the gold of a file or folder; --list prints each fault
       npm run eval -- --claims FOLDER --agreement FOLDER2 [--list]  how far two readers of the same texts agree`;

function mainClaims(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      claims: { type: "boolean" },
      agreement: { type: "string" },
      list: { type: "boolean", default: false },
    },
  });
  for (const path of positionals) {
    if (values.agreement === undefined) printClaims(path, values.list);
    else printAgreement(path, values.agreement, values.list);
  }
  if (positionals.length === 0) console.log(usage);
  return positionals.length === 0 ? 2 : 0;
}

function main(files: string[]): number {
  if (files.length === 0 || files.includes("--help")) {
    console.log(usage);
    return files.length === 0 ? 2 : 0;
  }
  if (files.includes("--claims")) return mainClaims(files);
  for (const file of files) {
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): unknown => JSON.parse(line));
    const statuses = z.array(GoldStatus).safeParse(lines);
    if (statuses.success) printStatuses(file, statuses.data);
    else printArticles(file, z.array(GoldArticle).parse(lines));
  }
  return 0;
}

function printArticles(file: string, articles: GoldArticle[]): void {
  const byCorpus = group(articles);
  for (const [corpus, docs] of byCorpus) {
    const began = process.hrtime.bigint();
    const predictions = docs.map(({ text }) => extract(text));
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const words = docs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const counts = sumCounts(
      docs.map((doc, i) => scoreArticle(doc.text, doc.attributions, predictions[i]!.attributions)),
    );
    console.log(
      `\n${file} · ${corpus}: ${docs.length} articles, ${counts["triple.all.g"]} gold, ${counts["triple.all.p"]} found`,
    );
    printCounts(counts);
    printConfidence(docs, predictions);
    console.log(`${Math.round(words / seconds)} words a second (${words} words in ${seconds.toFixed(2)} s)`);
  }
}

function group(articles: GoldArticle[]): Map<string, GoldArticle[]> {
  const groups = new Map<string, GoldArticle[]>();
  for (const article of articles)
    groups.set(article.corpus, [...(groups.get(article.corpus) ?? []), article]);
  return groups;
}

function printCounts(counts: Counts): void {
  const keys = ["tok", "exact", "iou50"].flatMap((metric) =>
    ["source", "cue", "content"].map((role) => `${metric}.${role}`),
  );
  for (const key of [...keys, "rel@0.3.all", "rel@0.8.all", "triple.all", "core@0.3.all"]) {
    const { precision, recall, f1, t, p, g } = precisionRecall(counts, key);
    console.log(
      key.padEnd(16),
      `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${t} of ${p} found, ${g} gold)`,
    );
  }
  for (const threshold of [0.3, 0.8]) {
    const found = counts[`rel@${threshold}.all.t`] || 1;
    const source = percent((counts[`rel@${threshold}.srcOK`] ?? 0) / found);
    console.log(
      `rel@${threshold} source accuracy ${source}, cue accuracy ${percent((counts[`rel@${threshold}.cueOK`] ?? 0) / found)}`,
    );
  }
  console.log(
    `core@0.3 source accuracy ${percent((counts["core@0.3.srcOK"] ?? 0) / (counts["core@0.3.all.t"] || 1))}`,
  );
  for (const key of Object.keys(counts)
    .filter((name) => /^sub\..*\.g$/.test(name))
    .sort()) {
    const recall = (counts[key.replace(/g$/, "t")] ?? 0) / (counts[key] ?? 1);
    console.log(`recall@0.3 ${key.slice(4, -2).padEnd(16)} ${percent(recall)} of ${counts[key]}`);
  }
}

/** How often each grade of confidence is right: its content found in the gold, with the right source. */
function printConfidence(docs: GoldArticle[], predictions: Array<ReturnType<typeof extract>>): void {
  for (const grade of Confidence.options) {
    const counts = sumCounts(
      docs.map((doc, i) => {
        const graded = predictions[i]!.attributions.filter(({ confidence }) => confidence === grade);
        return scoreArticle(doc.text, doc.attributions, graded);
      }),
    );
    const all = counts["rel@0.3.all.p"] || 1;
    const found = (counts["rel@0.3.all.t"] ?? 0) / all;
    console.log(
      `${grade.padEnd(6)} ${String(counts["rel@0.3.all.p"] ?? 0).padStart(5)} suggestions: ${percent(found)} in the gold, ` +
        `${percent((counts["rel@0.3.srcOK"] ?? 0) / all)} with the right source, ${percent((counts["triple.all.t"] ?? 0) / all)} whole triples`,
    );
  }
}

function printStatuses(file: string, gold: GoldStatus[]): void {
  console.log(`\n${file}: ${gold.length} statuses`);
  const present = SuggestedStatus.options.filter((status) => gold.some((line) => line.status === status));
  const scores = present.map((status) => {
    const counts = { t: 0, p: 0, g: 0 };
    for (const line of gold) {
      const predicted = statusOfWords(line.cue, line.con);
      if (line.status === status) counts.g += 1;
      if (predicted === status) counts.p += 1;
      if (line.status === status && predicted === status) counts.t += 1;
    }
    const { precision, recall, f1 } = precisionRecall(
      { "s.t": counts.t, "s.p": counts.p, "s.g": counts.g },
      "s",
    );
    console.log(
      status.padEnd(10),
      `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${counts.g} gold)`,
    );
    return f1;
  });
  console.log(`macro F1 ${percent(scores.reduce((sum, f1) => sum + f1, 0) / scores.length)}`);
}

process.exitCode = main(process.argv.slice(2));
