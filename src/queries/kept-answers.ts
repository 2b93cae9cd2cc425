/**
 * Answers that were worked out for one generation of the record or its index and stay right while it lasts: a reader who pages, or a
 * hundred who look at the same thing, are counted once. Anything published makes a new generation, so nothing is ever
 * stale; the oldest answers make room for the new.
 */
export class KeptAnswers<Answer = unknown> {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  find(generation: string, question: unknown): Answer | undefined {
    return this.answers.get(keyOf(generation, question));
  }

  keep(generation: string, question: unknown, answer: Answer): void {
    this.put(keyOf(generation, question), answer);
  }

  /** Of a promise, a failure is told to those who asked, and the next who asks tries again. */
  get<T extends Answer>(generation: string, question: unknown, work: () => T): T {
    const key = keyOf(generation, question);
    const held = this.answers.get(key) as T | undefined;
    const answer = held ?? work();
    this.put(key, answer);
    if (held === undefined && answer instanceof Promise) answer.catch(() => this.answers.delete(key));
    return answer;
  }

  /** From then on it is the one that was asked for last. */
  private put(key: string, answer: Answer): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value!);
  }

  clear(): void {
    this.answers.clear();
  }
}

function keyOf(generation: string, question: unknown): string {
  return `${generation} ${JSON.stringify(question)}`;
}
