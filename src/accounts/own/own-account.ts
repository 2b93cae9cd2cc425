import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { note } from "../audit/note";

/** What one is called from now on. What was signed before keeps the name of its time. */
export async function rename(
  db: Database,
  { id, name: before }: Viewer,
  name: string,
  at: Date,
): Promise<void> {
  if (name === before) return;
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { name } });
    await note(tx, {
      kind: "account",
      userId: id,
      what: `renamed from ${before} to ${name}`,
      by: { id, name: before },
      at,
    });
  });
}
