import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";

/** What one is called from now on. What was signed before keeps the name of its time. */
export async function rename(
  db: Database,
  { id, name: before }: Viewer,
  name: string,
  at: Date,
): Promise<void> {
  if (name === before) return;
  await db.$transaction([
    db.user.update({ where: { id }, data: { name } }),
    db.accountEvent.create({
      data: { userId: id, what: `renamed from ${before} to ${name}`, by: before, at },
    }),
  ]);
}
