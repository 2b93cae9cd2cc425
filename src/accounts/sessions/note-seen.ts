import type { Database } from "@/db/connection";
import { networkOf } from "@/domain/access/network";
import type { Browser } from "./browser";

/** How exactly it is known when a session was last seen, in ms: a write for each page would be many for little. */
const apart = 5 * 60 * 1_000;

/** Notes that a session is used, and where; of many pages at once one writes. */
export async function noteSeen(
  db: Database,
  session: { id: string; seenAt?: Date | null | undefined },
  { from }: Browser,
): Promise<void> {
  const now = new Date();
  const before = new Date(now.getTime() - apart);
  if (session.seenAt && session.seenAt > before) return;
  const network = networkOf(from);
  try {
    await db.session.updateMany({
      where: { id: session.id, seenAt: { lte: before } },
      data: { seenAt: now, ...(network !== null && { ipAddress: network }) },
    });
  } catch (error) {
    // A database that can only be read for a while still shows its pages.
    console.error("When a session was last seen could not be noted", error);
  }
}
