import { attributionLine, weightiestLine } from "../attribution-words";
import type { ArticleRef, ClaimRecord, EntityRef } from "../claim";
import { type AttributionPath, attributionPaths, type PathNode } from "../sourcing/attribution-path";
import { publicRecordAsOf } from "../sourcing/public-record";
import type { LineStyle } from "../vocabulary";
import { laneOf } from "./lanes";

/** From whom a row had it: the number of that row, and the line of what came along. */
export type SpreadFrom = { row: number; style: LineStyle };

/** An origin or a go-between of which we hold no earlier article, or an article with the instant at which it told the claim. */
export type SpreadRow = {
  id: string;
  name: string;
  entity: EntityRef | null;
  article: ArticleRef | null;
  at: Date;
  /** Whether an article tells it of its own, from whomever else it has it too. */
  isOwn: boolean;
  from: SpreadFrom[];
  lane: number;
  /** The last row that had it from here, and the line that leads on to those; its own number and null where none had. */
  until: number;
  style: LineStyle | null;
};

/** `articles` is how many tell it; the chart has the first of them. */
export type SpreadChart = { rows: SpreadRow[]; lanes: number; articles: number };

/** Articles that one chart shows: what comes after that hangs on the same beginnings. */
const mostArticles = 60;

type Found = Pick<SpreadRow, "id" | "name" | "entity" | "article" | "isOwn"> & { at: number; depth: number };
type Way = { from: string; to: string; style: LineStyle };

/**
 * How a claim spread by an instant: the articles that tell it, first to last, each with from whom its own words say that it had
 * it. Of those who say that it is so and stand by it; who denies it spreads nothing. A go-between is the article of its own that told the
 * same before; where we hold none that is earlier for certain, it is told as somebody.
 */
export function spreadChart(claim: ClaimRecord, asOf: Date): SpreadChart {
  const all = attributionPaths(publicRecordAsOf(claim, asOf).asserting).sort(byTime);
  const ids = [...new Set(all.map(({ attribution }) => attribution.article.id))];
  const shown = new Set(ids.slice(0, mostArticles));
  const paths = all.filter(({ attribution }) => shown.has(attribution.article.id));
  const firsts = firstTold(paths);
  const rows = new Map<string, Found>();
  const ways: Way[] = [];
  for (const path of paths) {
    const style = attributionLine(path.attribution);
    let before: string | null = null;
    for (const depth of path.nodes.keys()) {
      const row = depth === path.nodes.length - 1 ? articleRow(path) : hopRow(path, depth, firsts);
      keepRow(rows, row);
      if (before !== null && before !== row.id) ways.push({ from: before, to: row.id, style });
      before = row.id;
    }
  }
  return { ...inRows([...rows.values()], ways), articles: ids.length };
}

function byTime(a: AttributionPath, b: AttributionPath): number {
  return timeOf(a) - timeOf(b) || (a.attribution.id < b.attribution.id ? -1 : 1);
}

/** When it was to be read there: words may come into an article later than it came out. */
function timeOf({ attribution }: AttributionPath): number {
  return attribution.publishedAt.getTime();
}

/** Of each way to an article, and of each outlet alone, the first that was told so. */
function firstTold(paths: readonly AttributionPath[]): Map<string, AttributionPath> {
  const firsts = new Map<string, AttributionPath>();
  for (const path of paths) {
    const key = wayTo(path.nodes);
    if (!firsts.has(key)) firsts.set(key, path);
    // "The Courier" as whoever says so is the Courier's own article, from whomever that one had it.
    const outlet = path.nodes.at(-1)!.id;
    if (!firsts.has(outlet)) firsts.set(outlet, path);
  }
  return firsts;
}

function wayTo(nodes: readonly PathNode[]): string {
  return nodes.map(({ id }) => id).join("\n");
}

function articleRow(path: AttributionPath): Found {
  const { article } = path.attribution;
  const { name, entity } = path.nodes.at(-1)!;
  const own = { isOwn: path.nodes.length === 1, at: timeOf(path), depth: articleDepth };
  return { id: `article ${article.id}`, name, entity, article, ...own };
}

/** After all through whom it came at the same instant. */
const articleDepth = 1_000;

function hopRow(path: AttributionPath, depth: number, firsts: ReadonlyMap<string, AttributionPath>): Found {
  const way = wayTo(path.nodes.slice(0, depth + 1));
  const told = firsts.get(way);
  if (told && timeOf(told) < timeOf(path)) return articleRow(told);
  const { name, entity } = path.nodes[depth]!;
  return { id: way, name, entity, article: null, isOwn: false, at: timeOf(path), depth };
}

/** Paths come by time, so that a row that is known has the earliest already. */
function keepRow(rows: Map<string, Found>, row: Found): void {
  const known = rows.get(row.id);
  if (!known) rows.set(row.id, row);
  else known.isOwn ||= row.isOwn;
}

function inRows(found: Found[], ways: readonly Way[]): Pick<SpreadChart, "rows" | "lanes"> {
  const ordered = found.sort((a, b) => a.at - b.at || a.depth - b.depth || (a.id < b.id ? -1 : 1));
  const numbers = new Map(ordered.map(({ id }, number) => [id, number]));
  const into = ordered.map(() => new Map<number, LineStyle[]>());
  const until = ordered.map((_, number) => number);
  for (const { from, to, style } of ways) {
    const [before, after] = [numbers.get(from)!, numbers.get(to)!];
    into[after]!.set(before, [...(into[after]!.get(before) ?? []), style]);
    until[before] = Math.max(until[before]!, after);
  }
  const onward = ordered.map((): LineStyle[] => []);
  for (const { from, style } of ways) onward[numbers.get(from)!]!.push(style);
  const lanes = laneOf(
    into.map((from, number) => ({ from: number, to: until[number]!, beside: [...from.keys()] })),
  );
  const rows = ordered.map(({ at, depth: _, ...row }, number) => ({
    ...row,
    at: new Date(at),
    from: [...into[number]!].map(([before, styles]) => ({ row: before, style: weightiestLine(styles)! })),
    lane: lanes[number]!,
    until: until[number]!,
    style: weightiestLine(onward[number]!),
  }));
  return { rows, lanes: lanes.reduce((most, lane) => Math.max(most, lane + 1), 0) };
}
