/**
 * Counts that were worked out for one generation of the index and stay right while it lasts: a reader who pages, or a
 * hundred who look at the same thing, are counted once. Anything published makes a new generation, so nothing is ever
 * stale; the oldest answers make room for the new.
 */
const answers = new Map<string, Promise<unknown>>();
const most = 1_000;

export function kept<T>(generation: string, question: unknown, work: () => Promise<T>): Promise<T> {
  const key = `${generation} ${JSON.stringify(question)}`;
  const held = answers.get(key) as Promise<T> | undefined;
  answers.delete(key);
  const answer = held ?? work();
  answers.set(key, answer);
  // A failure is told to those who asked, and the next who asks tries again.
  if (!held) answer.catch(() => answers.delete(key));
  if (answers.size > most) answers.delete(answers.keys().next().value!);
  return answer;
}

/** For measuring what an answer costs that nobody has asked for yet. */
export function forgetAnswers(): void {
  answers.clear();
}
