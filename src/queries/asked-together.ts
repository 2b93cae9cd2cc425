import type { Reader } from "@/db/connection";

/**
 * One statement for all who ask the same while it is under way: what a page reads side by side would ask it once each. What
 * it answers is kept for nobody who asks later.
 */
export class AskedTogether<Answer> {
  private readonly underWay = new WeakMap<Reader, Map<string, Promise<Answer>>>();

  ask(db: Reader, question: string, work: () => Promise<Answer>): Promise<Answer> {
    const own = this.underWay.get(db) ?? new Map<string, Promise<Answer>>();
    this.underWay.set(db, own);
    const asked = own.get(question);
    if (asked) return asked;
    const answer = work().finally(() => own.delete(question));
    own.set(question, answer);
    return answer;
  }
}
