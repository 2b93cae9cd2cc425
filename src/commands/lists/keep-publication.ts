import type { Tx } from "@/db/connection";
import type { Kept } from "@/domain/lists/kept-words";
import { type FieldCounts, type KeptBefore, publicationFault } from "@/domain/lists/publication-faults";
import { mergeStaged } from "./merge-staged";
import { proposeMatches } from "./propose-matches";
import type { Staged } from "./stage-list";

/** A publication as it came, with who brought it in; `hash` is of its bytes. */
export type CameAs = {
  /** Of the publication. */
  id: string;
  listId: string;
  hash: string;
  /** A digest of it without the days that it is of. */
  content: string;
  source: string;
  by: string;
  at: Date;
  /** The day it is of, where it does not say so itself. */
  on?: string | null;
  anyway?: boolean;
};

export type KeptAnswer =
  | ({ kind: "kept" } & Kept)
  /** It is the one that is kept already. */
  | { kind: "same" }
  | { kind: "refused"; words: string };

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Holds a list until the transaction ends, so that of two publications that come at once one is compared with the other. */
async function lastKept(tx: Tx, listId: string) {
  await tx.$executeRaw`SELECT FROM sanction_list WHERE id = ${listId}::uuid FOR UPDATE`;
  return tx.listPublication.findFirst({
    where: { listId, number: { not: null } },
    orderBy: { number: "desc" },
  });
}

/** What is kept last: whether it is these very bytes, so that nothing of them need be read, and what it says. */
export async function keptLast(
  tx: Tx,
  listId: string,
  hash: string,
): Promise<{ isSame: boolean; content: string | null }> {
  const last = await lastKept(tx, listId);
  return { isSame: last?.hash === hash, content: last?.content ?? null };
}

/** Writes down that what came in is no list, or none that is whole. Nothing of it is kept. */
export async function refusePublication(
  tx: Tx,
  { id, listId, hash, source, by, at }: Omit<CameAs, "content">,
  words: string,
  told: {
    records: number;
    entries: number;
    fields: FieldCounts;
    format: string | null;
    publishedOn: Date | null;
  } = {
    ...{ records: 0, entries: 0, fields: {}, format: null, publishedOn: null },
  },
): Promise<KeptAnswer> {
  const row = { id, listId, hash, source, by, cameAt: at, number: null, refused: words };
  await tx.listPublication.createMany({ data: [{ ...row, ...told }], skipDuplicates: true });
  return { kind: "refused", words };
}

/**
 * Keeps what was laid ready as the list's next publication, whole, or refuses it, whole: an entry that stands unchanged is not written
 * again. What it means for those of ours is proposed in the same transaction.
 */
export async function keepPublication(tx: Tx, came: CameAs, staged: Staged): Promise<KeptAnswer> {
  const { id, listId, hash, content, source, by, at } = came;
  const before = await lastKept(tx, listId);
  if (before?.hash === hash) {
    await tx.listStaged.deleteMany({ where: { reading: staged.reading } });
    return { kind: "same" };
  }
  const { entries, fields } = await mergeStaged(tx, staged.reading);
  await tx.listStaged.deleteMany({ where: { reading: staged.reading } });
  const { format, records, said } = staged;
  const publishedOn = said.on ?? came.on ?? dayOf(at);
  const told = { format, records, entries, fields, publishedOn: new Date(publishedOn) };
  const words = publicationFault(
    { format, records, entries, fields, publishedOn, said: said.records },
    before && keptBefore(before),
    { anyway: came.anyway ?? false },
  );
  if (words !== null) return refusePublication(tx, came, words, told);
  const number = (before?.number ?? 0) + 1;
  const counts = await swapEntries(tx, listId, number);
  await tx.listPublication.create({
    data: { id, listId, number, hash, source, by, cameAt: at, content, ...told, ...counts },
  });
  const matches = await proposeMatches(tx, listId, { since: number }, at);
  return { kind: "kept", number, entries, ...counts, matches };
}

/**
 * Keeps a publication that says what the last one says, of another day, as the list's next: its entries stand as they are, and nothing is
 * proposed anew.
 */
export async function keepUnchanged(tx: Tx, came: CameAs, saidOn: string | null): Promise<KeptAnswer> {
  const { id, listId, hash, content, source, by, at } = came;
  const before = await lastKept(tx, listId);
  if (before?.hash === hash) return { kind: "same" };
  if (before?.content !== content || before.number === null)
    return refusePublication(tx, came, "Another publication came in meanwhile: bring it in again.");
  const kept = keptBefore(before);
  const { format, records, entries, fields } = kept;
  const publishedOn = saidOn ?? came.on ?? dayOf(at);
  const told = { format, records, entries, fields, publishedOn: new Date(publishedOn) };
  const words = publicationFault({ ...told, publishedOn, said: null }, kept);
  if (words !== null) return refusePublication(tx, came, words, told);
  const number = before.number + 1;
  await tx.listPublication.create({
    data: { id, listId, number, hash, source, by, cameAt: at, content, ...told },
  });
  return { kind: "kept", number, entries, added: 0, changed: 0, gone: 0, matches: 0 };
}

function keptBefore(row: {
  format: string | null;
  publishedOn: Date | null;
  records: number;
  entries: number;
  fields: unknown;
}): KeptBefore {
  const { records, entries } = row;
  const fields = row.fields as FieldCounts;
  return { format: row.format ?? "", publishedOn: dayOf(row.publishedOn!), records, entries, fields };
}

/** Closes what no longer stands as it did, and begins what is new, from the publication of that number on. */
async function swapEntries(tx: Tx, listId: string, number: number) {
  const closed = await tx.$queryRaw<{ gone: number; changed: number }[]>`
    WITH closed AS (
      UPDATE list_entry e SET until = ${number}
      WHERE e.list_id = ${listId}::uuid AND e.until IS NULL
        AND NOT EXISTS (SELECT FROM list_came c WHERE c.entry = e.entry AND c.hash = e.hash)
      RETURNING e.entry, e.parts
    ), news AS (
      UPDATE list_match m SET news = CASE WHEN c.entry IS NULL THEN 'gone' ELSE 'changed' END::list_match_news
      FROM closed LEFT JOIN list_came c ON c.entry = closed.entry
      WHERE m.list_id = ${listId}::uuid AND m.entry = closed.entry AND m.state = 'accepted'
        AND jsonb_path_query_array(closed.parts, '$[*] ? (@.t == "sanction")')
          IS DISTINCT FROM jsonb_path_query_array(c.parts, '$[*] ? (@.t == "sanction")')
    )
    SELECT count(*) FILTER (WHERE c.entry IS NULL)::int AS gone, count(c.entry)::int AS changed
    FROM closed LEFT JOIN list_came c ON c.entry = closed.entry`;
  const { gone, changed } = closed[0]!;
  // Somebody who was accepted, was taken off the list and is on it again.
  await tx.$executeRaw`
    UPDATE list_match m SET news = 'changed' FROM list_came c
    WHERE m.list_id = ${listId}::uuid AND m.entry = c.entry AND m.state = 'accepted'
      AND EXISTS (SELECT FROM list_entry e WHERE e.list_id = m.list_id AND e.entry = m.entry)
      AND NOT EXISTS (SELECT FROM list_entry e WHERE e.list_id = m.list_id AND e.entry = m.entry AND (e.until IS NULL OR e.until = ${number}))`;
  const begun = await tx.$executeRaw`
    INSERT INTO list_entry (list_id, entry, since, kind, name, is_sanctioned, parts, hash)
    SELECT ${listId}::uuid, c.entry, ${number}, c.kind, c.name, c.is_sanctioned, c.parts, c.hash FROM list_came c
    WHERE NOT EXISTS (SELECT FROM list_entry e WHERE e.list_id = ${listId}::uuid AND e.entry = c.entry AND e.until IS NULL)`;
  return { added: begun - changed, changed, gone };
}
