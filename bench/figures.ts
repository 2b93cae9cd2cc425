/** Milliseconds. */
export type Spread = { p50: number; p95: number; slowest: number };
export function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]! * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), slowest: at(1) };
}

export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; took: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, took: Math.round((performance.now() - begun) * 100) / 100 };
}

export async function median<T>(times: number, work: () => Promise<T>): Promise<{ value: T; took: number }> {
  const runs: { value: T; took: number }[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await timed(work));
  return runs.sort((a, b) => a.took - b.took)[Math.floor(times / 2)]!;
}
