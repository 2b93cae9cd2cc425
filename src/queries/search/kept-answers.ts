/**
 * Counts that were worked out for one generation of the index and stay right while it lasts: a reader who pages, or a
 * hundred who look at the same thing, are counted once. Anything published makes a new generation, so nothing is ever
 * stale; the oldest answers make room for the new.
 */
const answers = new Map<string, unknown>();
const most = 1_000;

export async function kept<T>(generation: string, question: unknown, work: () => Promise<T>): Promise<T> {
  const key = `${generation} ${JSON.stringify(question)}`;
  if (answers.has(key)) {
    const answer = answers.get(key) as T;
    answers.delete(key);
    answers.set(key, answer);
    return answer;
  }
  const answer = await work();
  answers.set(key, answer);
  if (answers.size > most) answers.delete(answers.keys().next().value!);
  return answer;
}

/** For measuring what an answer costs that nobody has asked for yet. */
export function forgetAnswers(): void {
  answers.clear();
}
