import pg from "pg";

/**
 * Opens one connection for `work` and closes it. A connection that is cut while nobody asks anything makes itself heard
 * as an event, and an event without a listener ends the process; here the next question fails instead.
 */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
