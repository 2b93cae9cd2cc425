import { LRUCache } from "lru-cache";

/**
 * Answers that were worked out for one generation of the record or its index and stay right while it lasts: a reader who pages, or a
 * hundred who look at the same thing, are counted once. Anything published makes a new generation, so nothing is ever
 * stale; those asked for longest ago make room for the new.
 */
export class KeptAnswers<Answer extends object | boolean | number | string> {
  private readonly answers: LRUCache<string, Answer>;

  constructor(most: number) {
    this.answers = new LRUCache({ max: most });
  }

  find(generation: string, question: unknown): Answer | undefined {
    return this.answers.get(keyOf(generation, question));
  }

  keep(generation: string, question: unknown, answer: Answer): void {
    this.answers.set(keyOf(generation, question), answer);
  }

  /** Of a promise, a failure is told to those who asked, and the next who asks tries again. */
  get<T extends Answer>(generation: string, question: unknown, work: () => T): T {
    const key = keyOf(generation, question);
    const held = this.answers.get(key) as T | undefined;
    if (held !== undefined) return held;
    const answer = work();
    this.answers.set(key, answer);
    if (answer instanceof Promise) answer.catch(() => this.answers.delete(key));
    return answer;
  }

  clear(): void {
    this.answers.clear();
  }
}

function keyOf(generation: string, question: unknown): string {
  return `${generation} ${JSON.stringify(question)}`;
}
