import { z } from "zod";

/** Of a feed of ours, what tells that something changed. */
const Feed = z.object({ items: z.array(z.object({ id: z.string(), date_modified: z.string() })) });

/** What stands for whatever else became of a page that cannot be had any more. */
const gone = "gone";

/**
 * A page that is open somewhere, by the feed that tells of its changes. Each entry has the number of the look in which it was
 * first seen, so that what comes after a reader did is told by no clock.
 */
export class LivePage {
  private looks = 0;
  private readonly entries = new Map<string, { look: number; at: number }>();

  /** `ask` answers the text of the feed, null where there is none any more. Throws where it cannot be told just now. */
  constructor(private readonly ask: () => Promise<string | null>) {}

  /** The number of the last look. */
  get look(): number {
    return this.looks;
  }

  /** Looks once more. False where there was nothing to look at, ever. */
  async refresh(): Promise<boolean> {
    const text = await this.ask();
    if (text === null && this.looks === 0) return false;
    this.looks += 1;
    const items =
      text === null
        ? [{ id: gone, date_modified: new Date().toISOString() }]
        : Feed.parse(JSON.parse(text)).items;
    const known = new Set(items.map(({ id }) => id));
    for (const id of this.entries.keys()) if (!known.has(id)) this.entries.delete(id);
    for (const { id, date_modified } of items)
      if (!this.entries.has(id)) this.entries.set(id, { look: this.looks, at: Date.parse(date_modified) });
    return true;
  }

  /** How many entries came after that look, or were by then of a later instant than the one at which the page was drawn. */
  changesSince({ look, at }: { look: number; at: number }): number {
    let count = 0;
    for (const entry of this.entries.values()) if (entry.look > look || entry.at > at) count += 1;
    return count;
  }
}
