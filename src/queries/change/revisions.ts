import type { z } from "zod";
import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Revised } from "@/domain/dossier/recorded-claim";
import type { SubjectKind } from "../article/snapshots";

/**
 * Every revision of these subjects up to an instant of recorded time (inclusive; null for all), by id, first to last.
 * `parts` is what of the snapshot `"to"` is read.
 */
export async function revisionsBy<T>(
  db: Reader,
  kind: SubjectKind,
  schema: z.ZodType<T>,
  ids: readonly string[],
  recorded: Date | null,
  parts: Prisma.Sql = Prisma.sql`"to"`,
): Promise<Map<string, Revised<T>[]>> {
  const rows = await db.$queryRaw<{ id: string; number: number; at: Date; to: unknown }[]>`
    SELECT subject_id AS id, number, at, CASE WHEN "to" IS NOT NULL THEN ${parts} END AS "to" FROM revision
    WHERE subject_kind = ${kind}::subject_kind AND subject_id = ANY(${[...new Set(ids)]})
      ${recorded === null ? Prisma.empty : Prisma.sql`AND at <= ${recorded}`}
    ORDER BY subject_id, number`;
  const found = new Map<string, Revised<T>[]>();
  for (const { id, number, at, to } of rows) {
    const revisions = found.get(id) ?? [];
    revisions.push({ number, at, snapshot: to === null ? null : schema.parse(to) });
    found.set(id, revisions);
  }
  return found;
}

/** The last snapshot of each subject of a kind, as held at an instant of recorded time, that meets a condition on it. */
export async function snapshotsWhere<T>(
  db: Reader,
  kind: SubjectKind,
  schema: z.ZodType<T>,
  condition: Prisma.Sql,
  recorded: Date,
): Promise<T[]> {
  const rows = await db.$queryRaw<{ to: unknown }[]>`
    SELECT "to" FROM (
      SELECT DISTINCT ON (subject_id) subject_id, "to" FROM revision
      WHERE subject_kind = ${kind}::subject_kind AND at <= ${recorded}
      ORDER BY subject_id, number DESC
    ) AS held
    WHERE "to" IS NOT NULL AND ${condition}
    ORDER BY subject_id`;
  return rows.map(({ to }) => schema.parse(to));
}

/** For `snapshotsWhere`: subjects with one of these ids. */
export function withId(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`subject_id = ANY(${[...new Set(ids)]})`;
}

/** When the revision was recorded that a page tells; of one without it, when its subject was. */
export async function revisedAt(
  db: Reader,
  kind: SubjectKind,
  id: string,
  told: { revision: number; recordedAt: Date },
): Promise<Date> {
  const found = await db.revision.findUnique({
    where: {
      subjectKind_subjectId_number: { subjectKind: kind, subjectId: id, number: told.revision },
    },
    select: { at: true },
  });
  return found?.at ?? told.recordedAt;
}
