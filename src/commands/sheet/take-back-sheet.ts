import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Viewer } from "@/domain/access/viewer";
import { contentFrom, type DeskKind } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import type { TakeBackSheetAnswer } from "@/domain/outbox/answers";
import type { TakeBackSheetRequest } from "@/domain/outbox/requests";
import { sheetImport } from "@/domain/sheet/sheet-import";
import { lowerFirst } from "@/domain/status/wording";
import { atDesk, type Desk } from "../desk/run-action";
import { takeBackSubject } from "../desk/undo-action";

type Held = { kind: DeskKind; id: string; why: "published" | "changed" | "named"; content: unknown };

/**
 * Takes an import back as a whole: its drafts end, and what it changed goes back. Where readers see any of it, somebody has
 * worked on one of its drafts, or other work names one, nothing is taken back, and the answer says which.
 */
export async function takeBackSheet(
  db: Database,
  viewer: Viewer,
  { action, undoes }: TakeBackSheetRequest,
  at: Date,
): Promise<TakeBackSheetAnswer> {
  const before = await db.action.findUnique({ where: { id: undoes } });
  const words = before ? `Took back: ${lowerFirst(before.words)}` : "Took back an import";
  const doing = { viewer, action, kind: "sheet-taken-back", words, at };
  return atDesk<TakeBackSheetAnswer>(
    db,
    doing,
    async (desk) => {
      const target = await desk.tx.action.findUnique({ where: { id: undoes }, include: { undoneBy: true } });
      if (target?.kind !== sheetImport) return { ok: false, reason: "not-found" };
      if (target.undoneBy) return { ok: false, reason: "already-undone" };
      const [held] = await inTheWay(desk, undoes);
      if (held) return { ok: false, reason: "invalid", faults: [{ path: "import", message: whyNot(held) }] };
      await desk.tx.action.update({ where: { id: action }, data: { undoesId: undoes } });
      for (const { kind, subjectId, from, to, published } of await changedBy(desk, undoes)) {
        const refusal = await takeBackSubject(desk, { kind, id: subjectId }, from, { to, published });
        if (refusal) return refusal;
      }
      return { ok: true, dropped: await dropMade(desk, undoes, action) };
    },
    { publishes: true },
  );
}

function whyNot({ kind, content, why }: Held): string {
  const what = `“${titleOf(kind, contentFrom(kind, content))}”`;
  switch (why) {
    case "published":
      return `Readers see ${what} by now, so the import stays.`;
    case "changed":
      return `Somebody has worked on ${what} since, so the import stays. Drop what is not wanted one by one.`;
    case "named":
      return `Other work names ${what} by now, so the import stays.`;
    default: {
      const unknown: never = why;
      return unknown;
    }
  }
}

/** What was there before the import and was changed by it: the story that its claims went to, an outlet that publishes. */
function changedBy(desk: Desk, undoes: string) {
  return desk.tx.draftRevision.findMany({
    where: { actionId: undoes, NOT: { from: { equals: Prisma.DbNull } } },
    orderBy: { id: "asc" },
  });
}

/**
 * The first draft that keeps an import from being taken back. Ids are found in the documents as they are written; whatever
 * the import itself wrote may name what it made.
 */
function inTheWay(desk: Desk, undoes: string): Promise<Held[]> {
  return desk.tx.$queryRaw<Held[]>`
    WITH own AS MATERIALIZED (
      SELECT kind, subject_id AS id, number, "to" AS content, "from" IS NULL AS made
      FROM draft_revision WHERE action_id = ${undoes}::uuid
    ), made AS MATERIALIZED (
      SELECT o.kind, o.id, o.content, d.id IS NOT NULL AS drafted, d.content IS NOT DISTINCT FROM o.content AS untouched,
        coalesce(d.published, 0) > 0 AS published
      FROM own o LEFT JOIN draft d ON d.kind = o.kind AND d.id = o.id WHERE o.made
    ), names AS MATERIALIZED (
      SELECT kind, id, content, id AS name FROM made
      UNION ALL
      SELECT m.kind, m.id, m.content, v ->> 'id' FROM made m, jsonb_array_elements(m.content -> 'versions') AS v
      WHERE m.kind = 'article'
    ), named AS MATERIALIZED (
      SELECT DISTINCT found.part[1] AS name
      FROM draft d, regexp_matches(d.content::text, '"([a-z]+-[0-9a-z]{12})"', 'g') AS found(part)
      WHERE NOT EXISTS (SELECT FROM own o WHERE o.kind = d.kind AND o.id = d.id)
    )
    (SELECT kind, id, content, 'published' AS why FROM made m
      WHERE published OR EXISTS (SELECT FROM revision r WHERE r.subject_kind::text = m.kind::text AND r.subject_id = m.id)
      LIMIT 1)
    UNION ALL
    (SELECT kind, id, content, 'changed' FROM made WHERE NOT (drafted AND untouched) LIMIT 1)
    UNION ALL
    (SELECT n.kind, n.id, n.content, 'named' FROM names n JOIN named o ON o.name = n.name LIMIT 1)`;
}

/** Ends the drafts that an import made, and leaves that in the history. Answers how many. */
async function dropMade(desk: Desk, undoes: string, action: string): Promise<number> {
  const { tx, at } = desk;
  await tx.$executeRaw`
    INSERT INTO draft_revision (kind, subject_id, number, published, "from", "to", action_id, by, why, at)
    SELECT d.kind, d.id, d.number + 1, 0, d.content, NULL, ${action}::uuid, ${desk.viewer.name}, 'taken back', ${at}
    FROM draft_revision r JOIN draft d ON d.kind = r.kind AND d.id = r.subject_id
    WHERE r.action_id = ${undoes}::uuid AND r."from" IS NULL`;
  return tx.$executeRaw`
    DELETE FROM draft d USING draft_revision r
    WHERE r.action_id = ${undoes}::uuid AND r."from" IS NULL AND d.kind = r.kind AND d.id = r.subject_id`;
}
