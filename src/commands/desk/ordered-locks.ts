import type { Tx } from "@/db/connection";
import type { SubjectName } from "@/domain/draft/subject";

/** Thrown where waiting for a lock could end in a ring of transactions that wait for each other. */
export class OutOfTurn extends Error {
  constructor(readonly key: string) {
    super(`${key} is held by somebody else, and waiting for it could be for ever`);
  }
}

/** One writer of a subject at a time, also of one that has no row yet. */
export const turnOf = ({ kind, id }: SubjectName): string => `${kind} ${id}`;

/**
 * The locks of one transaction, in one order for everybody, so that no two ever wait for each other. What comes later in
 * the order is waited for; what comes earlier is tried, and where it is taken the whole transaction has to begin again
 * with that lock among those it takes at the start (`OutOfTurn`).
 */
export class Turns {
  readonly #taken = new Set<string>();
  #last = "";

  constructor(private readonly tx: Tx) {}

  async take(keys: readonly string[]): Promise<void> {
    for (const key of [...new Set(keys)].sort()) {
      if (this.#taken.has(key)) continue;
      if (key > this.#last) {
        await this.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
        this.#last = key;
      } else {
        const [row] = await this.tx.$queryRaw<{ free: boolean }[]>`
          SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS free`;
        if (!row?.free) throw new OutOfTurn(key);
      }
      this.#taken.add(key);
    }
  }
}
