import type { LineStyle } from "../vocabulary";
import type { Tie } from "./network";

/** Between two places of a row, the lesser first: one for each line that ties the two, `beside` numbers those of one pair. */
export type Arc = { from: number; to: number; line: LineStyle; beside: number };

/** The arcs of a row of ids, the longest first, so that the short ones are drawn over them. */
export function arcsOf(row: readonly string[], ties: readonly Tie[]): Arc[] {
  const place = new Map(row.map((id, at) => [id, at]));
  const pairs = new Map<string, { from: number; to: number; lines: Set<LineStyle> }>();
  for (const tie of ties) {
    const [one, other] = [place.get(tie.from), place.get(tie.to)];
    if (one === undefined || other === undefined) continue;
    const [from, to] = one < other ? [one, other] : [other, one];
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, lines: new Set() };
    pair.lines.add(tie.line);
    pairs.set(`${from} ${to}`, pair);
  }
  return [...pairs.values()]
    .flatMap(({ from, to, lines }) => [...lines].map((line, beside) => ({ from, to, line, beside })))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || a.beside - b.beside);
}
