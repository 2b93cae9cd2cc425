/** In ms. */
const betweenLooks = 400;
/** So many looks in a row that nobody answers, and it is given up. */
const mostUnanswered = 25;

/** Looks again and again until what is found is an end (`isEnd`); in a word where they left, or nobody answers any more. */
export async function lookUntil<T>(
  look: () => Promise<T | null>,
  isEnd: (found: T) => boolean,
  { isLeft, most = Number.POSITIVE_INFINITY }: { isLeft: () => boolean; most?: number },
): Promise<T | "left" | "unanswered"> {
  let unanswered = 0;
  for (let looks = 0; looks < most && unanswered < mostUnanswered; looks += 1) {
    const found = await look();
    if (isLeft()) return "left";
    if (found !== null && isEnd(found)) return found;
    unanswered = found === null ? unanswered + 1 : 0;
    await new Promise((done) => setTimeout(done, betweenLooks));
    if (isLeft()) return "left";
  }
  return "unanswered";
}
