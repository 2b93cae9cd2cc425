import type { Reader } from "@/db/connection";

/** Whether nothing was ever recorded. A newsroom that took everything out again is not empty: its history stands. */
export async function newsroomIsEmpty(db: Reader): Promise<boolean> {
  const [first] = await db.revision.findMany({ take: 1, select: { id: true } });
  return first === undefined;
}
