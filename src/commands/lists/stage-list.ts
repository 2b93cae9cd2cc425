import type { Database } from "@/db/connection";
import type { ListFormat } from "@/domain/lists/list-format";
import type { ListRow } from "@/domain/lists/list-part";
import { LetGo } from "./let-go";

/** What a list says of itself, once all of it was read and laid ready under `reading`. */
export type Staged = {
  reading: string;
  format: ListFormat;
  records: number;
  said: { on: string | null; records: number | null };
};

type Found = AsyncIterable<ListRow | { is: "format"; format: ListFormat }>;

/** Rows of a statement, and characters of them: what is in memory at once. */
const most = { rows: 500, characters: 500_000 };
/** What somebody laid ready and never came back for, in hours. */
const forgotten = 6;

/**
 * Lays what a reader finds ready, some rows at a time, beside all that counts. Nothing of it is known to anybody before
 * `keepPublication` takes it, whole.
 */
export async function stageList(db: Database, reading: string, found: Found, at: Date): Promise<Staged> {
  await db.$executeRaw`
    DELETE FROM list_staged WHERE reading = ${reading}::uuid OR staged_at < now() - make_interval(hours => ${forgotten})`;
  const ready = new Ready(db, reading, at);
  const said: Staged["said"] = { on: null, records: null };
  let format: ListFormat | null = null;
  let records = 0;
  for await (const row of found) {
    if (row.is === "format") format = row.format;
    else if (row.is === "record") records += 1;
    else if (row.is === "said") {
      said.on = row.on ?? said.on;
      said.records = row.records ?? said.records;
    } else await ready.add(row);
  }
  await ready.flush();
  return { reading, format: format!, records, said };
}

export async function unstageList(db: Database, reading: string): Promise<void> {
  await db.listStaged.deleteMany({ where: { reading } });
}

type Kept = Exclude<ListRow, { is: "record" | "said" }>;

class Ready {
  readonly #letGo = new LetGo(5_000);
  #place = 0;
  #characters = 0;
  #rows: { place: number; kind: string; entry: string; other: string | null; content: string | null }[] = [];

  constructor(
    readonly db: Database,
    readonly reading: string,
    readonly at: Date,
  ) {}

  async add(row: Kept): Promise<void> {
    this.#place += 1;
    const one = { place: this.#place, kind: row.is, ...columnsOf(row) };
    this.#rows.push(one);
    this.#characters += one.content?.length ?? 0;
    if (this.#rows.length >= most.rows || this.#characters >= most.characters) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    if (rows.length === 0) return;
    this.#rows = [];
    this.#characters = 0;
    this.#letGo.after(rows.length);
    const of = <K extends keyof (typeof rows)[0]>(key: K) => rows.map((row) => row[key]);
    await this.db.$executeRaw`
      INSERT INTO list_staged (reading, place, staged_at, kind, entry, other, content)
      SELECT ${this.reading}::uuid, place, ${this.at}, kind, entry, other, content::jsonb
      FROM unnest(${of("place")}::int[], ${of("kind")}::text[], ${of("entry")}::text[], ${of("other")}::text[], ${of("content")}::text[])
        AS came (place, kind, entry, other, content)`;
  }
}

function columnsOf(row: Kept): { entry: string; other: string | null; content: string | null } {
  switch (row.is) {
    case "parts":
      return { entry: row.entry, other: null, content: JSON.stringify(row.parts) };
    case "holds": {
      const { is: _, entry, post, ...span } = row;
      return { entry, other: post, content: JSON.stringify(span) };
    }
    case "post":
      return { entry: row.id, other: null, content: JSON.stringify({ title: row.title }) };
    case "same":
      return { entry: row.entry, other: row.other, content: null };
    default: {
      const unknown: never = row;
      return unknown;
    }
  }
}
