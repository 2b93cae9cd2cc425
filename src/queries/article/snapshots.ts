import type { z } from "zod";
import type { Reader } from "@/db/connection";

export type SubjectKind = "story" | "article" | "entity" | "claim" | "open_question";

/** What is held of a subject: its last snapshot, how many revisions led to it, and who made the last one when. */
export type Held<T> = { number: number; snapshot: T; by: string; at: Date };

/** Ids a statement: the array of one parameter, so only the answer's size matters. */
const idsAtOnce = 5_000;

/**
 * What is held of these subjects now: the last revision of each, by id. A snapshot that does not parse is a broken
 * promise of ours and throws.
 */
export async function heldSnapshots<T>(
  db: Reader,
  kind: SubjectKind,
  schema: z.ZodType<T>,
  ids: readonly string[],
): Promise<Map<string, Held<T>>> {
  const held = new Map<string, Held<T>>();
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const rows = await db.$queryRaw<{ id: string; number: number; to: unknown; by: string; at: Date }[]>`
      SELECT DISTINCT ON (subject_id) subject_id AS id, number, "to", by, at
      FROM revision
      WHERE subject_kind = ${kind}::subject_kind AND subject_id = ANY(${ids.slice(at, at + idsAtOnce)})
      ORDER BY subject_id, number DESC`;
    for (const { id, number, to, by, at } of rows)
      if (to !== null) held.set(id, { number, snapshot: schema.parse(to), by, at });
  }
  return held;
}
