import pg from "pg";

/** Sent by `next_edition` with each transaction that publishes, once it is committed. */
export const publishedChannel = "reportedly_edition";

/** How long it is waited before a connection that broke is made again, in ms: at first, and at most. */
const patience = { first: 500, most: 30_000 };

/**
 * Listens on a connection of its own for what is published, and `tell`s of it. One that breaks is made anew, at ever longer
 * intervals; then it is told too, since nobody knows what was missed. `close` ends it.
 */
export function noticesOf(connectionString: string, tell: () => void): { close: () => Promise<void> } {
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | undefined;
  let wait = patience.first;
  let isOver = false;

  async function listen(): Promise<void> {
    const own = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = own;
    own.on("notification", tell);
    own.on("error", () => later(own));
    own.on("end", () => later(own));
    try {
      await own.connect();
      await own.query(`LISTEN ${publishedChannel}`);
    } catch {
      // The database is away: that is seen by everything else too, and it is asked again.
      await own.end().catch(() => undefined);
      return later(own);
    }
    wait = patience.first;
    tell();
  }

  function later(own: pg.Client): void {
    if (isOver || client !== own) return;
    client = null;
    again = setTimeout(() => void listen(), wait);
    wait = Math.min(wait * 2, patience.most);
  }

  void listen();
  return {
    close: async () => {
      isOver = true;
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
