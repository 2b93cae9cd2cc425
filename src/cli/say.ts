export type Say = (line: string) => void;

/** Does one step of a longer job and says its name and how long it took: "Built the pages (19.4 s)". */
export async function step<T>(
  say: Say,
  done: string | ((result: T) => string),
  work: () => Promise<T>,
): Promise<T> {
  const begun = Date.now();
  const result = await work();
  const name = typeof done === "string" ? done : done(result);
  say(`${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return result;
}
