import type { Network } from "./network";

/**
 * So many of a network in a row that those who are tied stand near each other: after the one with the most ties, always the
 * one that is tied most closely to those who stand already, of whom the last count most. The same network gives the same
 * row. `most` of those with the most ties are in it.
 */
export function inARow({ nodes, ties }: Network, most: number): string[] {
  const rest = nodes.slice(0, most).map(({ id }) => id);
  const others = new Map(rest.map((id) => [id, new Set<string>()]));
  for (const { from, to } of ties) {
    others.get(from)?.add(to);
    others.get(to)?.add(from);
  }
  const row: string[] = [];
  while (rest.length > 0) {
    const nearness = rest.map((id) =>
      row.reduce((sum, before, at) => sum + (others.get(id)!.has(before) ? 1 / (row.length - at) : 0), 0),
    );
    const next = nearness.indexOf(Math.max(...nearness));
    row.push(...rest.splice(next, 1));
  }
  return row;
}
