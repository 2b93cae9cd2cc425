import { attributionLine } from "../attribution-words";
import type { ArticleRef, ClaimRecord, EntityRef } from "../claim";
import { type AttributionPath, attributionPaths, type PathNode } from "../sourcing/attribution-path";
import { publicRecordAsOf } from "../sourcing/public-record";
import type { LineStyle } from "../vocabulary";
import { laneOf } from "./lanes";

/** From whom a row had it: the number of that row, and the line of what came along. */
export type SpreadFrom = { row: number; style: LineStyle };

/** An origin, a go-between of which we hold no earlier article, or an article. */
export type SpreadRow = {
  id: string;
  name: string;
  entity: EntityRef | null;
  article: ArticleRef | null;
  from: SpreadFrom[];
  lane: number;
  /** The last row that had it from here; its own number where none had. */
  until: number;
};

export type SpreadChart = { rows: SpreadRow[]; lanes: number };

type Step = { node: PathNode; before: Step | null; children: Map<string, Step>; told: AttributionPath[] };
type Row = Omit<SpreadRow, "from" | "lane" | "until"> & { at: number; depth: number };

/**
 * How a claim spread by an instant: the articles that tell it, first to last, each with from whom it had it, so that what
 * hangs on one origin is seen to. Of those who say that it is so and stand by it; who denies it spreads nothing.
 */
export function spreadChart(claim: ClaimRecord, asOf: Date): SpreadChart {
  const roots = stepsOf(attributionPaths(publicRecordAsOf(claim, asOf).asserting));
  const rows = new Map<string, Row>();
  const ways: { to: string; from: string; style: LineStyle }[] = [];
  const walk = (step: Step, parent: string | null, depth: number) => {
    const own = ownRow(step, depth);
    keepFirst(rows, own);
    const style = styleOf(step);
    if (parent !== null) ways.push({ to: own.id, from: parent, style });
    for (const { attribution } of step.told) {
      const row = articleRow(step.node, attribution.article, depth + 1);
      if (row.id === own.id) continue;
      keepFirst(rows, row);
      ways.push({ to: row.id, from: own.id, style: attributionLine(attribution) });
    }
    for (const child of step.children.values()) walk(child, own.id, depth + 1);
  };
  for (const root of roots) walk(root, null, 0);
  return inRows([...rows.values()], ways);
}

function inRows(rows: Row[], ways: { to: string; from: string; style: LineStyle }[]): SpreadChart {
  const ordered = rows.sort((a, b) => a.at - b.at || a.depth - b.depth || (a.id < b.id ? -1 : 1));
  const numbers = new Map(ordered.map(({ id }, number) => [id, number]));
  const told = ordered.map(({ at: _, depth: __, ...row }, number) => {
    const from = new Map<number, SpreadFrom>();
    for (const { to, from: id, style } of ways) {
      const before = numbers.get(id)!;
      if (to === row.id && before < number) from.set(before, { row: before, style });
    }
    return { ...row, from: [...from.values()], lane: 0, until: number };
  });
  for (const [number, { from }] of told.entries())
    for (const { row } of from) told[row]!.until = Math.max(told[row]!.until, number);
  const lanes = laneOf(
    told.map(({ until, from }, number) => ({ from: number, to: until, beside: from.map(({ row }) => row) })),
  );
  for (const [number, row] of told.entries()) row.lane = lanes[number]!;
  return { rows: told, lanes: Math.max(0, ...lanes.map((lane) => lane + 1)) };
}

/** The ways as trees, origins first: two that begin alike share their beginning. */
function stepsOf(paths: readonly AttributionPath[]): Step[] {
  const roots = new Map<string, Step>();
  for (const path of paths) {
    let siblings = roots;
    let step: Step | null = null;
    for (const node of path.nodes) {
      const next: Step = siblings.get(node.id) ?? { node, before: step, children: new Map(), told: [] };
      siblings.set(node.id, next);
      siblings = next.children;
      step = next;
    }
    step?.told.push(path);
  }
  return [...roots.values()];
}

/** A step is the first article of its own that we hold, where nobody had it from there before. */
function ownRow(step: Step, depth: number): Row {
  const earliest = Math.min(...toldIn(step));
  const first = step.told.map(({ attribution }) => attribution.article).sort(byDate)[0];
  if (first && first.publishedAt.getTime() === earliest) return articleRow(step.node, first, depth);
  const ids: string[] = [];
  for (let at: Step | null = step; at; at = at.before) ids.unshift(at.node.id);
  const { name, entity } = step.node;
  return { id: ids.join("\n"), name, entity, article: null, at: earliest, depth };
}

function articleRow(node: PathNode, article: ArticleRef, depth: number): Row {
  const { name, entity } = node;
  return { id: `article ${article.id}`, name, entity, article, at: article.publishedAt.getTime(), depth };
}

function keepFirst(rows: Map<string, Row>, row: Row): void {
  const known = rows.get(row.id);
  if (!known) rows.set(row.id, row);
  else known.depth = Math.max(known.depth, row.depth);
}

function toldIn(step: Step): number[] {
  return [
    ...step.told.map(({ attribution }) => attribution.article.publishedAt.getTime()),
    ...[...step.children.values()].flatMap(toldIn),
  ];
}

const weightiest: LineStyle[] = ["confirmed", "reported", "alleged"];

/** The line of what goes on through a step: that of the weightiest word in it. */
function styleOf(step: Step): LineStyle {
  const lines = new Set(linesOf(step));
  return weightiest.find((line) => lines.has(line)) ?? "alleged";
}

function linesOf(step: Step): LineStyle[] {
  return [
    ...step.told.map(({ attribution }) => attributionLine(attribution)),
    ...[...step.children.values()].flatMap(linesOf),
  ];
}

function byDate(a: ArticleRef, b: ArticleRef): number {
  return a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1);
}
