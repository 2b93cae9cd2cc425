/** The most that may wait: of one owner, and of all together. */
export type Room = { each: number; all: number };

/**
 * What waits for its turn, owner by owner (a person, an address): whoever brings forty things waits for them, and nobody else
 * does. Bounded, since what waits is held in memory whole.
 */
export class FairQueue<T> {
  /** In the order of their turns; nobody is here who waits for nothing. */
  readonly #lines = new Map<string, T[]>();

  constructor(private readonly room: Room) {}

  get length(): number {
    return [...this.#lines.values()].reduce((sum, line) => sum + line.length, 0);
  }

  /** Puts it last of what this owner waits for, or says why there is no room. */
  push(owner: string, item: T, room = this.room): "waits" | "too-many-waiting" | "queue-full" {
    const line = this.#lines.get(owner) ?? [];
    if (line.length >= room.each) return "too-many-waiting";
    if (this.length >= room.all) return "queue-full";
    line.push(item);
    this.#lines.set(owner, line);
    return "waits";
  }

  /** Takes what is next of those that may have their turn now; its owner goes behind everybody else. */
  next(mayNow: (item: T) => boolean = () => true): T | undefined {
    for (const [owner, line] of this.#lines) {
      const item = line[0]!;
      if (!mayNow(item)) continue;
      line.shift();
      this.#lines.delete(owner);
      if (line.length > 0) this.#lines.set(owner, line);
      return item;
    }
    return undefined;
  }

  /** How many come before it, if nothing else is brought and each may have its turn; null where it does not wait. */
  before(item: T): number | null {
    const lines = [...this.#lines.values()];
    const own = lines.findIndex((line) => line.includes(item));
    if (own < 0) return null;
    const round = lines[own]!.indexOf(item);
    const others = lines.map((line, at) => Math.min(line.length, round + (at < own ? 1 : 0)));
    return others.reduce((sum, count, at) => sum + (at === own ? round : count), 0);
  }

  /** Whether it was waiting. */
  remove(item: T): boolean {
    for (const [owner, line] of this.#lines) {
      const at = line.indexOf(item);
      if (at < 0) continue;
      line.splice(at, 1);
      if (line.length === 0) this.#lines.delete(owner);
      return true;
    }
    return false;
  }
}
