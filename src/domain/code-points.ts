/** How many code points stand before a place (in UTF-16 units) of this text: what Python and most databases count by. */
export function codePointsBefore(text: string): (at: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return (at) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}
