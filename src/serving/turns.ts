import { FairQueue } from "@/domain/fair-queue";

/** A turn that came: `done` gives it back, and answers the milliseconds of work that it took. Doing it twice is nothing. */
export type Turn = { done: () => number };

/** A turn that was asked for: null once who asked has left the line. */
export type Asked = { turn: Promise<Turn | null>; leave: () => void };

type Waiting = { address: string; each: number; begin: (turn: Turn | null) => void };

/** How many turns an address may have at once, and how many it may wait for. */
export type Share = { each: number; waiting: number };

/** Each question says itself how many of its address may wait. */
const unbounded = { each: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };

/**
 * Lets so many through at once, and the others wait: addresses take turns, however many questions each of them has in
 * line. What one turn costs is the time that passed, shared among those that had a turn at the same time.
 */
export class Turns {
  private readonly waiting = new FairQueue<Waiting>(unbounded);
  private readonly running = new Map<string, number>();
  private taken = 0;
  /** Milliseconds of work that each of those under way has had so far, counted from the first of all. */
  private share = 0;
  private sharedAt = 0;

  constructor(
    private readonly atOnce: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Null: too many wait for that address already. Who does not wait any longer leaves, and has null for a turn. */
  take(address: string, { each, waiting }: Share): Asked | null {
    let begin: Waiting["begin"] = () => undefined;
    const turn = new Promise<Turn | null>((resolve) => {
      begin = resolve;
    });
    const mine = { address, each, begin };
    if (this.waiting.push(address, mine, { ...unbounded, each: waiting }) !== "waits") return null;
    this.next();
    return { turn, leave: () => this.waiting.remove(mine) && mine.begin(null) };
  }

  private next(): void {
    while (this.taken < this.atOnce) {
      const found = this.waiting.next(({ address, each }) => (this.running.get(address) ?? 0) < each);
      if (!found) return;
      found.begin(this.begun(found.address));
    }
  }

  private begun(address: string): Turn {
    this.pass();
    this.taken += 1;
    this.running.set(address, (this.running.get(address) ?? 0) + 1);
    const from = this.share;
    let isOver = false;
    const done = () => {
      if (isOver) return 0;
      isOver = true;
      this.pass();
      this.taken -= 1;
      const others = this.running.get(address)! - 1;
      if (others === 0) this.running.delete(address);
      else this.running.set(address, others);
      const cost = this.share - from;
      this.next();
      return cost;
    };
    return { done };
  }

  private pass(): void {
    const now = this.clock();
    if (this.taken > 0) this.share += (now - this.sharedAt) / this.taken;
    this.sharedAt = now;
  }
}
