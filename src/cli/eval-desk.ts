import { DismissReason, type Outcome } from "@/domain/suggestion/suggestion";
import {
  type DeskScore,
  type Outcomes,
  type Share,
  scoreSuggestions,
} from "@/domain/suggestion/suggestion-score";
import { judgedSuggestions } from "@/queries/desk/judged-suggestions";
import { withHouse } from "./app-database";
import type { Command } from "./reportedly";
import { readArgs, wrongUsage } from "./usage";

const usage = `usage: reportedly eval --desk [--json]

Measures the suggestions by what the newsroom's editors made of them: how many they kept, as they were or changed,
merged or split, how many they dismissed and why, what they had to make by hand, and which fields they changed most.

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
      const { articles, suggestions, namesOf } = await judgedSuggestions(db);
      const score = scoreSuggestions(suggestions, namesOf);
      console.log(
        parsed.values.json ? JSON.stringify({ articles, ...score }, null, 2) : inWords(articles, score),
      );
      return 0;
    });
  },
};

const outcomes: Exclude<Outcome, "open">[] = ["accepted", "changed", "merged", "split", "dismissed"];
const fieldsShown = 8;

function inWords(articles: number, score: DeskScore): string {
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
  ].join("\n");
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
