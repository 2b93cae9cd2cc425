/** Numbers that look random and never change: the Lehmer generator of Park and Miller (1988). */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** From 0 up to, not including, `below`. */
  upTo: (below: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
};

export function seeded(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    next,
    upTo,
    chance: (probability) => next() < probability,
    pick: (items) => items[upTo(items.length)]!,
  };
}

/** Places from 0 up to `size` of which the first come up most: the place r with a weight of 1 / (r + `flat`) (Zipf, Mandelbrot). */
export function zipf(size: number, flat: number): (random: Random) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let place = 0; place < size; place += 1) {
    sum += 1 / (place + flat);
    sums[place] = sum;
  }
  return (random) => {
    const at = random.next() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
