import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { heldSnapshots, type SubjectKind } from "@/queries/article/snapshots";

/** Who changes the record, when (recorded time), and why where they say so. */
export type Authorship = { by: string; at: Date; why?: string };

/** One subject that differs from what is held: a null `from` is new. `number` is that of the revision to come. */
export type Change<T> = { id: string; from: T | null; to: T; number: number };

/** Rows a statement: Postgres takes 32,767 parameters, and our widest row has 21. */
export const batchSize = 1_000;

export function batches<T>(items: readonly T[], size = batchSize): T[][] {
  const cut: T[][] = [];
  for (let at = 0; at < items.length; at += size) cut.push(items.slice(at, at + size));
  return cut;
}

/** The subjects that are new or differ, after `merge` has joined each with what is held. */
export async function changesOf<T extends { id: string }>(
  tx: Tx,
  kind: SubjectKind,
  schema: z.ZodType<T>,
  incoming: readonly T[],
  merge: (held: T, incoming: T) => T = (_, said) => said,
): Promise<Change<T>[]> {
  const held = await heldSnapshots(
    tx,
    kind,
    schema,
    incoming.map(({ id }) => id),
  );
  return incoming.flatMap((said): Change<T>[] => {
    const before = held.get(said.id);
    if (!before) return [{ id: said.id, from: null, to: said, number: 1 }];
    const to = merge(before.snapshot, said);
    if (isDeepStrictEqual(before.snapshot, to)) return [];
    return [{ id: said.id, from: before.snapshot, to, number: before.number + 1 }];
  });
}

/** A write and its revision are one thing: call this in the transaction of the write. */
export async function writeRevisions<T extends object>(
  tx: Tx,
  kind: SubjectKind,
  changes: readonly Change<T>[],
  { by, at, why }: Authorship,
): Promise<void> {
  for (const some of batches(changes))
    await tx.revision.createMany({
      data: some.map((change) => ({
        subjectKind: kind,
        subjectId: change.id,
        number: change.number,
        from: change.from === null ? Prisma.DbNull : (change.from as Prisma.InputJsonObject),
        to: change.to as Prisma.InputJsonObject,
        by,
        why: why ?? null,
        at,
      })),
    });
}
