import type { Database } from "@/db/connection";
import { nextLookAt } from "@/domain/follow/follow-form";
import { followOf } from "@/queries/change/follows";
import { startingNow } from "./starting-now";

/**
 * Whoever holds the word of a mail wants to follow, from now on: what could be read before is not told, and what was on its way then
 * is. Answers whether there was anybody to follow.
 */
export async function confirmFollow(db: Database, token: string, at: Date): Promise<boolean> {
  const follow = await followOf(db, token);
  if (follow === null) return false;
  const { id, path, askedOften: often } = follow;
  const data = { often, nextAt: nextLookAt(often, at) };
  if (follow.isConfirmed) return (await db.follow.updateMany({ where: { id }, data })).count === 1;
  const { since, edition, known } = await startingNow(db, path, at);
  return db.$transaction(async (tx) => {
    // One press more, or one who stopped meanwhile, changes nothing.
    const { count } = await tx.follow.updateMany({
      where: { id, confirmedAt: null },
      data: { ...data, confirmedAt: at, since, edition },
    });
    if (count === 0) return (await tx.follow.updateMany({ where: { id }, data })).count === 1;
    await tx.mailChange.createMany({
      data: (known ?? []).map((one) => ({ followId: id, ...one })),
      skipDuplicates: true,
    });
    return true;
  });
}

/** Whoever holds the word of a mail gets no more, and their address is forgotten with all that hung on it. */
export async function stopFollow(db: Database, token: string): Promise<boolean> {
  const follow = await followOf(db, token);
  if (follow === null) return false;
  return (await db.follow.deleteMany({ where: { id: follow.id } })).count === 1;
}
