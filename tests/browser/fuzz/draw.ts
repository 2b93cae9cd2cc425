import fc from "fast-check";

/** What is drawn at random, the same again for the same seed. */
export type Draw = {
  from: <T>(arbitrary: fc.Arbitrary<T>) => T;
  pick: <T>(items: readonly T[]) => T;
  /** True in so many of a hundred draws. */
  percent: (share: number) => boolean;
};

export function drawBy(seed: number): Draw {
  const [value] = fc.sample(fc.gen(), { seed, numRuns: 1 });
  if (value === undefined) throw new Error("fast-check gave nothing to draw from");
  const from = <T>(arbitrary: fc.Arbitrary<T>): T => value(() => arbitrary);
  return {
    from,
    pick: <T>(items: readonly T[]) => items[value(fc.nat, { max: items.length - 1 })] as T,
    percent: (share) => value(fc.nat, { max: 99 }) < share,
  };
}
