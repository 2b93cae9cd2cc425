/** A stretch of rows, both ends inclusive, and the earlier stretches that it should stand to the right of. */
export type Stretch = { from: number; to: number; beside: readonly number[] };

/** A lane for each stretch, from 0, so that no two that overlap share one. In the order given, which is that of `from`. */
export function laneOf(stretches: readonly Stretch[]): number[] {
  const lanes: number[] = [];
  const freeFrom: number[] = [];
  for (const { from, to, beside } of stretches) {
    let lane = Math.max(0, ...beside.map((other) => lanes[other]! + 1));
    while ((freeFrom[lane] ?? 0) > from) lane += 1;
    freeFrom[lane] = to + 1;
    lanes.push(lane);
  }
  return lanes;
}
