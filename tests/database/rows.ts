import type { Database } from "@/db/connection";

export type Row = Record<string, unknown>;

/** Who people are and what they work with, beside the record: no import writes there, and none of it is exported. */
const besideTheRecord = [
  "access_link",
  "account_event",
  "action",
  "api_token",
  "app_credential",
  "app_session",
  "app_user",
  "app_verification",
  "article_gone",
  "article_watch",
  "desk_article",
  "model_reading",
  "desk_assignment",
  "desk_comment",
  "desk_mention",
  "draft",
  "draft_revision",
  "edition",
  "entity_merge",
  "feed",
  "feed_hub",
  "feed_item",
  "finding_answer",
  "follow",
  "follow_token",
  "job",
  "list_entry",
  "list_match",
  "list_publication",
  "list_staged",
  "mail",
  "mail_change",
  "name_sound",
  "newsroom_setting",
  "passkey",
  "page_content",
  "page_snapshot",
  "presence",
  "correction",
  "publication",
  "reader_report",
  "sanction_list",
  "saved_search",
  "second_factor",
  "sign_in_attempt",
  "source_change",
  "source_change_claim",
  "suggestion",
  "suggestion_event",
  "taken_over",
  "webhook",
  "webhook_delivery",
  "wire_article",
  "wire_file",
  "wire_item",
  "wire_version",
  "withdrawal",
  "worker",
];

/** Names of the record's tables, as Postgres has them. */
export async function tables(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
    ORDER BY 1`;
  return rows.map(({ name }) => name).filter((name) => !besideTheRecord.includes(name));
}

/** Every row of every table, in an order that does not depend on when it was written; `without` leaves columns out. */
export async function everything(
  db: Database,
  without: readonly string[] = [],
): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const table of await tables(db)) {
    const rows = await db.$queryRawUnsafe<{ row: Row }[]>(
      `SELECT to_jsonb(t) - $1::text[] AS row FROM "${table}" t ORDER BY (to_jsonb(t) - $1::text[])::text`,
      without,
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** All that is held of the record, without its history, which only grows. */
export async function standingRows(db: Database): Promise<Record<string, Row[]>> {
  const { revision: _, ...rows } = await everything(db, ["revision", "recorded_at"]);
  return rows;
}

/** How many rows there are in all tables together. */
export async function rowCount(db: Database): Promise<number> {
  const rows = await everything(db);
  return Object.values(rows).reduce((sum, table) => sum + table.length, 0);
}
