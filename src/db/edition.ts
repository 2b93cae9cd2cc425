import pg from "pg";

/**
 * How the published record stands: `writer` names the transaction that published last, and `due` is the next instant at
 * which something already on record becomes public, takes effect or ends; null where nothing does.
 */
export type Edition = { writer: string; due: Date | null };

/** One row, by primary key and by the ends of indexes. */
const question = {
  name: "edition",
  text: `
    SELECT writer::text, (SELECT min(at) FROM (
      SELECT min(published_at) AS at FROM attribution WHERE published_at > now()
      UNION ALL SELECT min(published_at) FROM evidence WHERE published_at > now()
      UNION ALL SELECT min(effective_at) FROM determination WHERE effective_at > now()
      UNION ALL SELECT min(ends_at) FROM determination WHERE ends_at > now()
      UNION ALL SELECT min(published_at) FROM open_question WHERE published_at > now()
      UNION ALL SELECT min(published_at) FROM article WHERE published_at > now()) AS ahead) AS due
    FROM edition`,
};

/**
 * Reads the edition on a connection of its own, so that it is known at once also when all others are busy. Whoever asks
 * while an answer is under way waits for the next one: what comes back was true after the asking, never before. So ten
 * readers at once cost the database one question. Throws when the database is away.
 */
export function editionReader(connectionString: string): {
  read: () => Promise<Edition>;
  close: () => Promise<void>;
} {
  const pool = new pg.Pool({ connectionString, max: 1, keepAlive: true, connectionTimeoutMillis: 5_000 });
  // A connection that is cut while idle is replaced by the next question.
  pool.on("error", () => undefined);
  let underWay: Promise<unknown> | null = null;
  let next: Promise<Edition> | null = null;

  async function ask(): Promise<Edition> {
    const { rows } = await pool.query<Edition>(question);
    if (!rows[0]) throw new Error("The record has lost its edition");
    return rows[0];
  }
  function begin(): Promise<Edition> {
    next = null;
    const asked = ask();
    underWay = asked.then(
      () => undefined,
      () => undefined,
    );
    const mine = underWay;
    void underWay.then(() => {
      if (underWay === mine) underWay = null;
    });
    return asked;
  }
  return {
    read: () => {
      if (next) return next;
      if (!underWay) return begin();
      next = underWay.then(begin);
      return next;
    },
    close: () => pool.end(),
  };
}
