import type { Reader } from "@/db/connection";
import type { Fault } from "@/domain/dossier/faults";
import { headerRow } from "@/domain/sheet/cell-name";
import type { SheetRow } from "@/domain/sheet/read-rows";
import { mostShown, type OpenedSheet, type RowFate, type SheetPreview } from "@/domain/sheet/sheet-answer";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { type Plan, Planning, placer } from "./plan";
import { planArticles } from "./plan-articles";
import { planClaims } from "./plan-claims";
import { planEntities } from "./plan-entities";

/** A sheet as it was read aside: `rows` are the JSON of its `SheetRow`s, `faults` those that its cells have by themselves. */
export type ReadSheet = { opened: OpenedSheet; rows: string; faults: Fault[]; story: string | null };

/** What importing a sheet would do as the record stands, and how somebody looks at that before. */
export async function planSheet(
  db: Reader,
  sheet: ReadSheet,
): Promise<{ plan: Plan; preview: SheetPreview }> {
  const rows = JSON.parse(sheet.rows) as SheetRow[];
  const plan = await planRows(db, sheet, rows);
  return { plan, preview: previewOf(sheet.opened, rows, plan) };
}

async function planRows(
  db: Reader,
  { opened, faults, story: storyId }: ReadSheet,
  rows: readonly SheetRow[],
): Promise<Plan> {
  const { kind, mapping } = opened;
  const planning = new Planning(placer(mapping));
  planning.plan.faults.push(...faults);
  if (opened.letters?.isGuess)
    planning.plan.faults.push({
      path: "letters",
      message: "Say first in which letters the file is written.",
    });
  // What a column means decides what its rows are: without that nothing can be said of them.
  if (faults.some(({ path }) => path === headerRow)) return planning.plan;
  switch (kind) {
    case "people":
      return planEntities(db, "person", rows, planning);
    case "organizations":
      return planEntities(db, "organization", rows, planning);
    case "articles":
      return planArticles(db, rows, planning);
    case "claims": {
      const story = storyId === null ? null : await deskSubject(db, "story", storyId);
      if (story) return planClaims(db, story, rows, planning);
      planning.plan.faults.push({ path: "story", message: "Choose the story that the claims are of." });
      return planning.plan;
    }
    default: {
      const unknown: never = kind;
      return unknown;
    }
  }
}

function previewOf(
  opened: OpenedSheet,
  read: readonly SheetRow[],
  { faults, fates, beside }: Plan,
): SheetPreview {
  const wrong = new Set(faults.map(rowOf));
  const by = new Map(fates.map((fate) => [fate.row, fate]));
  const count = (does: string) => fates.filter((fate) => fate.does === does && !wrong.has(fate.row)).length;
  const rows = read.slice(0, mostShown.rows);
  return {
    ...opened,
    faults: firstFaults(faults),
    faultCount: faults.length,
    shown: rows.map(({ number: row, values }) => ({
      ...(wrong.has(row) ? nothing(row) : (by.get(row) ?? nothing(row))),
      values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, cut(value)])),
    })),
    counts: { made: count("new"), held: count("held"), joined: count("joins"), beside: beside.slice(0, 50) },
  };
}

/** The faults of the first rows, in the order of the file. */
export const firstFaults = (faults: readonly Fault[]): Fault[] =>
  faults.toSorted((a, b) => rowOf(a) - rowOf(b)).slice(0, mostShown.faults);

const nothing = (row: number): RowFate => ({ row, does: "fault", told: "" });

const cut = (value: string): string =>
  value.length <= 200 ? value : `${value.slice(0, 199).toWellFormed()}…`;

/** The row of a fault, by its cell; 0 of one that is of the whole file. */
const rowOf = ({ path }: Fault): number => Number(/\d+$/.exec(path)?.[0] ?? 0);
