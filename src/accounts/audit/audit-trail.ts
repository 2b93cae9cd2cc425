import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { AuditCursor, AuditEntry, AuditQuery, WhoActs } from "@/domain/access/audit";
import { machineName } from "@/domain/access/token-name";

type Row = AuditEntry & { key: string };

export type AuditPage = { entries: AuditEntry[]; older: AuditCursor | null };

const dayLong = 24 * 60 * 60 * 1_000;

/** What was done to accounts, at their door and at the desk, newest first. */
export async function auditTrail(db: Reader, query: AuditQuery, limit: number): Promise<AuditPage> {
  const name = query.who === undefined ? null : await nameOf(db, query.who);
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      (SELECT e.at, ('e' || lpad(e.id::text, 19, '0')) COLLATE "C" AS key, e.kind::text AS kind, e.what, e."by",
          e.by_id AS "byId",
          CASE WHEN u.id <> e.by_id OR e.by_id IS NULL AND u.name <> e."by" THEN u.name END AS about,
          e.network, e.browser, e.path
        FROM account_event e LEFT JOIN app_user u ON u.id = e.user_id
        WHERE ${eventsOf(query, name)} ORDER BY e.at DESC, e.id DESC LIMIT ${limit + 1})
      UNION ALL
      (SELECT a.at, ('a' || a.id::text) COLLATE "C", 'desk', a.words, a."by", a.by_id, NULL, NULL, NULL,
          coalesce((SELECT '/desk/history/' || r.kind || '/' || r.subject_id FROM draft_revision r
            WHERE r.action_id = a.id ORDER BY r.id LIMIT 1), '/desk/articles/' || a.article_id)
        FROM action a WHERE ${actionsOf(query)} ORDER BY a.at DESC, a.id DESC LIMIT ${limit + 1})
    ) trail ORDER BY at DESC, key DESC LIMIT ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const older = rows.length > limit && last !== undefined ? { at: last.at, key: last.key } : null;
  return { entries: shown.map(({ key: _, ...entry }) => entry), older };
}

const all = (conditions: (Prisma.Sql | null)[]): Prisma.Sql =>
  Prisma.join([Prisma.sql`true`, ...conditions.filter((one) => one !== null)], " AND ");

function eventsOf({ who, kind, day, before }: AuditQuery, name: string | null): Prisma.Sql {
  return all([
    kind === undefined ? null : Prisma.sql`e.kind::text = ${kind}`,
    who === undefined
      ? null
      : Prisma.sql`(e.user_id = ${who} OR e.by_id = ${who} OR e.by_id IS NULL AND e."by" = ${name})`,
    onDay("e", day),
    below("e", Prisma.sql`('e' || lpad(e.id::text, 19, '0')) COLLATE "C"`, before),
  ]);
}

function actionsOf({ who, kind, day, before }: AuditQuery): Prisma.Sql {
  return all([
    kind === undefined || kind === "desk" ? null : Prisma.sql`false`,
    who === undefined ? null : Prisma.sql`a.by_id = ${who}`,
    onDay("a", day),
    below("a", Prisma.sql`('a' || a.id::text) COLLATE "C"`, before),
  ]);
}

const atOf = { e: Prisma.sql`e.at`, a: Prisma.sql`a.at` };

function onDay(table: keyof typeof atOf, day: string | undefined): Prisma.Sql | null {
  if (day === undefined) return null;
  const from = new Date(`${day}T00:00:00Z`);
  const to = new Date(from.getTime() + dayLong);
  return Prisma.sql`${atOf[table]} >= ${from} AND ${atOf[table]} < ${to}`;
}

function below(
  table: keyof typeof atOf,
  key: Prisma.Sql,
  cursor: AuditCursor | undefined,
): Prisma.Sql | null {
  if (cursor === undefined) return null;
  return Prisma.sql`${atOf[table]} <= ${cursor.at} AND (${atOf[table]} < ${cursor.at} OR ${key} < ${cursor.key})`;
}

/** What somebody, or a token, is called, by which the record has who did something before it kept their id. */
async function nameOf(db: Reader, who: string): Promise<string | null> {
  return (await whoActs(db)).find(({ id }) => id === who)?.name ?? null;
}

/** Whoever can have done something here: people by name, then machines. No two machines have one name. */
export async function whoActs(db: Reader): Promise<WhoActs[]> {
  const select = { id: true, name: true, email: true };
  const people = await db.user.findMany({ select, orderBy: [{ name: "asc" }, { id: "asc" }] });
  const tokens = await db.apiToken.findMany({
    select: { id: true, name: true },
    orderBy: { nameKey: "asc" },
  });
  const shared = (name: string) => people.filter((one) => one.name === name).length > 1;
  return [
    ...people.map(({ email, ...one }) => ({ ...one, email: shared(one.name) ? email : null })),
    ...tokens.map(({ id, name }) => ({ id: `token-${id}`, name: machineName(name), email: null })),
  ];
}
