import type { Database, Tx } from "@/db/connection";

/** Changes somebody's saved searches after those of theirs that are under way: how many there are, and which names are taken, hangs on all of them. */
export function ownTurn<T>(db: Database, userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reportedly searches'), hashtext(${userId}))`;
    return work(tx);
  });
}

/** Whether another of their searches has this name. */
export async function isTaken(tx: Tx, userId: string, nameKey: string, but: string | null): Promise<boolean> {
  const bearer = await tx.savedSearch.findUnique({ where: { userId_nameKey: { userId, nameKey } } });
  return bearer !== null && bearer.id !== but;
}
