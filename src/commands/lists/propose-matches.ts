import type { Tx } from "@/db/connection";
import { OursByName } from "@/domain/lists/find-matches";
import { listedEntry } from "@/domain/lists/list-entry";
import type { MatchReason } from "@/domain/lists/match-reason";
import { oursToMatch } from "@/queries/desk/incoming/ours-to-match";
import { LetGo } from "./let-go";

/** Entries that are looked at at once. */
const together = 500;
/** More namesakes than these tell an editor nothing. */
const mostOfOne = 5;

/**
 * Proposes who of ours the entries of a list may be that stand since the publication of that number, or since ever. What an editor
 * decided of an entry and one of ours is not asked again, under whatever name that one was then. Answers how many are new.
 */
export async function proposeMatches(
  tx: Tx,
  listId: string,
  { since }: { since: number },
  at: Date,
): Promise<number> {
  const { key } = await tx.sanctionList.findUniqueOrThrow({ where: { id: listId } });
  const ours = new OursByName(await oursToMatch(tx));
  const letGo = new LetGo(5_000);
  let after = "";
  let proposed = 0;
  for (;;) {
    const rows = await tx.$queryRaw<{ entry: string; parts: unknown }[]>`
      SELECT entry, parts FROM list_entry
      WHERE list_id = ${listId}::uuid AND until IS NULL AND since >= ${since} AND is_sanctioned AND entry > ${after}
      ORDER BY entry LIMIT ${together}`;
    const last = rows.at(-1);
    if (!last) return proposed;
    after = last.entry;
    letGo.after(rows.length);
    const found = rows.flatMap(({ entry, parts }) =>
      ours
        .find(key, entry, listedEntry(parts))
        .slice(0, mostOfOne)
        .map((match) => ({ entry, ...match })),
    );
    proposed += await insertMatches(tx, listId, found, at);
  }
}

type Row = { entry: string; entityId: string; score: number; reasons: MatchReason[] };

/** An open one takes over new reasons; what was decided stays. */
async function insertMatches(tx: Tx, listId: string, found: readonly Row[], at: Date): Promise<number> {
  if (found.length === 0) return 0;
  const rows = await tx.$queryRaw<{ isNew: boolean }[]>`
    INSERT INTO list_match AS m (list_id, entry, entity_id, score, reasons, found_at)
    SELECT ${listId}::uuid, f.entry, f."entityId", f.score, f.reasons, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS f (entry text, "entityId" text, score int, reasons jsonb)
    WHERE NOT EXISTS (
      SELECT FROM list_match o JOIN entity_merge g ON g.from_id = o.entity_id AND g.undone_at IS NULL
      WHERE o.list_id = ${listId}::uuid AND o.entry = f.entry AND g.into_id = f."entityId" AND o.state <> 'open')
    ON CONFLICT (list_id, entry, entity_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
      WHERE m.state = 'open'
    RETURNING xmax = 0 AS "isNew"`;
  return rows.filter(({ isNew }) => isNew).length;
}
