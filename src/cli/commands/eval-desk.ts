import { Dropped, type ModelReading } from "@/domain/suggestion/by-model/model-reading";
import {
  type Corrected,
  type DeskScore,
  type Outcomes,
  type Share,
  scoreSuggestions,
} from "@/domain/suggestion/propose/suggestion-score";
import { DismissReason, type Outcome } from "@/domain/suggestion/suggestion";
import { type CorrectionKind, correctionKinds } from "@/domain/suggestion/wording/correction-kinds";
import { judgedSuggestions } from "@/queries/desk/suggestion/judged-suggestions";
import { withHouse } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly eval --desk [--json]

Measures the suggestions by what the newsroom's editors made of them: how many they kept, as they were or changed,
merged or split, how many they dismissed and why, what they had to make by hand, which fields they changed most, and
what they corrected, by its kind. What the newsroom's own model has a part in is counted apart.

options
  --desk  by the decisions at the desk, the only measure here; npm run eval -- FILE measures by a file
  --json  the counts as one JSON document`;

const options = { desk: { type: "boolean" }, json: { type: "boolean" } } as const;

export const evalCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("eval", { options }, args);
    if (!parsed) return 2;
    if (!parsed.values.desk) return wrongUsage("eval", "--desk is needed") ?? 2;
    return withHouse(async (db) => {
      const { articles, suggestions, models, namesOf } = await judgedSuggestions(db);
      const score = scoreSuggestions(suggestions, namesOf);
      const asked = modelCounts(models);
      console.log(
        parsed.values.json
          ? JSON.stringify({ articles, ...score, model: asked }, null, 2)
          : [
              ...inWords(articles, score),
              ...(models.length > 0 ? modelInWords(asked, score.byModel) : []),
            ].join("\n"),
      );
      return 0;
    });
  },
};

const outcomes: Exclude<Outcome, "open">[] = ["accepted", "changed", "merged", "split", "dismissed"];
const fieldsShown = 8;

function inWords(articles: number, score: DeskScore): string[] {
  const read = Object.values(score.outcomes).reduce((sum, count) => sum + count, 0);
  const { open } = score.outcomes;
  const changed = score.fields.filter((field) => field.changed > 0).slice(0, fieldsShown);
  return [
    `${counted(articles, "article")}, ${counted(read, "suggestion")}: ${read - open} decided, ${open} open; ${score.byHand} made by hand`,
    "",
    row("", ["decided", ...outcomes, "kept"]),
    ...score.confidence.map(({ grade, outcomes: own }) => outcomeRow(grade, own)),
    outcomeRow("all", score.outcomes),
    "",
    `kept, changed or not:      ${share(score.precision)}`,
    `accepted as it was:        ${share(score.asItWas)}`,
    `read, of all that is kept: ${share(score.recall)}`,
    ...reasons(score),
    ...(changed.length > 0 ? ["", "changed most often:"] : []),
    ...changed.map(({ field, changed: of, from }) => `  ${field.padEnd(30)} ${of} of ${from}`),
    ...correctedInWords("corrected, by kind:", score.corrected),
  ];
}

const kindWords: Record<CorrectionKind, string> = {
  speaker_added: "speaker: there was none",
  speaker_other: "speaker: another was meant",
  speaker_taken_away: "speaker: nobody was meant",
  speaker_described: "speaker: described otherwise",
  words_longer: "words: too short",
  words_shorter: "words: too long",
  words_elsewhere: "words: others",
  claim_name_for_pronoun: "claim: a name for a pronoun",
  claim_shorter: "claim: words left out",
  claim_longer: "claim: words put in",
  claim_reworded: "claim: other words",
  stance: "stance",
  hedge: "hedge",
};

function correctedInWords(title: string, corrected: Corrected): string[] {
  const some = correctionKinds.filter((kind) => corrected[kind] > 0);
  if (some.length === 0) return [];
  return ["", title, ...some.map((kind) => `  ${kindWords[kind].padEnd(30)} ${corrected[kind]}`)];
}

/** What the newsroom's model was asked and answered, in all. */
function modelCounts(models: readonly ModelReading[]) {
  const dropped = Object.fromEntries(Dropped.options.map((reason) => [reason, 0])) as Record<Dropped, number>;
  for (const one of models) for (const reason of Dropped.options) dropped[reason] += one.dropped[reason] ?? 0;
  const proposed = models.reduce((sum, one) => sum + one.proposed, 0);
  const silent = models.filter(({ fault }) => fault !== null).length;
  return { asked: models.length, silent, proposed, dropped };
}

/** Apart from the rules: no figure above has any of it. */
function modelInWords(
  { asked, silent, proposed, dropped }: ReturnType<typeof modelCounts>,
  { outcomes: own, precision, asItWas, corrected }: DeskScore["byModel"],
): string[] {
  const read = Object.values(own).reduce((sum, count) => sum + count, 0);
  const out = Dropped.options.filter((reason) => dropped[reason] > 0);
  return [
    "",
    `the model, apart: asked about ${counted(asked, "article")}, no answer for ${silent}; ${counted(proposed, "proposal")}, a part in ${counted(read, "suggestion")}`,
    row("", ["decided", ...outcomes, "kept"]),
    outcomeRow("model", own),
    `kept, changed or not:      ${share(precision)}`,
    `accepted as it was:        ${share(asItWas)}`,
    ...(out.length > 0 ? ["", "left out of what it proposed:"] : []),
    ...out.map((reason) => `  ${reason.replaceAll("_", " ").padEnd(30)} ${dropped[reason]}`),
    ...correctedInWords("corrected of the model's, by kind:", corrected),
  ];
}

function outcomeRow(name: string, counts: Outcomes): string {
  const each = outcomes.map((outcome) => counts[outcome]);
  const from = each.reduce((sum, count) => sum + count, 0);
  const kept = from - counts.dismissed;
  return row(name, [from, ...each, from === 0 ? "–" : percent({ of: kept, from })]);
}

function row(name: string, cells: (string | number)[]): string {
  return name.padEnd(8) + cells.map((cell) => String(cell).padStart(11)).join("");
}

function reasons({ dismissed }: DeskScore): string[] {
  const given = DismissReason.options.filter((reason) => dismissed[reason] > 0);
  if (given.length === 0) return [];
  return [
    "",
    "dismissed as:",
    ...given.map((reason) => `  ${reason.replaceAll("_", " ").padEnd(30)} ${dismissed[reason]}`),
  ];
}

function share({ of, from }: Share): string {
  return from === 0 ? "nothing to tell from" : `${percent({ of, from })} (${of} of ${from})`;
}

function percent({ of, from }: Share): string {
  return `${((100 * of) / from).toFixed(1)} %`;
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}
