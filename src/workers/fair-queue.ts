/** The most that may wait: of one person, and of all together. */
export type Room = { each: number; all: number };

/**
 * What waits for its turn, person by person: whoever brings forty texts waits for them, and nobody else does. Bounded,
 * since what waits is held in memory whole.
 */
export class FairQueue<T> {
  /** In the order of their turns; nobody is here who waits for nothing. */
  readonly #lines = new Map<string, T[]>();

  constructor(private readonly room: Room) {}

  get length(): number {
    return [...this.#lines.values()].reduce((sum, line) => sum + line.length, 0);
  }

  /** Puts it last of what this person waits for, or says why there is no room. */
  push(who: string, item: T): "waits" | "too-many-waiting" | "queue-full" {
    const line = this.#lines.get(who) ?? [];
    if (line.length >= this.room.each) return "too-many-waiting";
    if (this.length >= this.room.all) return "queue-full";
    line.push(item);
    this.#lines.set(who, line);
    return "waits";
  }

  /** Takes what is next; its person goes behind everybody else. */
  next(): T | undefined {
    const first = this.#lines.entries().next();
    if (first.done) return undefined;
    const [who, [item, ...rest]] = first.value;
    this.#lines.delete(who);
    if (rest.length > 0) this.#lines.set(who, rest);
    return item;
  }

  /** How many come before it, if nothing else is brought; null where it does not wait. */
  before(item: T): number | null {
    const lines = [...this.#lines.values()];
    const own = lines.findIndex((line) => line.includes(item));
    if (own < 0) return null;
    const round = lines[own]!.indexOf(item);
    const others = lines.map((line, at) => Math.min(line.length, round + (at < own ? 1 : 0)));
    return others.reduce((sum, count, at) => sum + (at === own ? round : count), 0);
  }

  remove(item: T): void {
    for (const [who, line] of this.#lines) {
      const left = line.filter((one) => one !== item);
      if (left.length === line.length) continue;
      if (left.length > 0) this.#lines.set(who, left);
      else this.#lines.delete(who);
    }
  }
}
