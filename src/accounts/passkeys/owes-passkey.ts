import type { Database } from "@/db/connection";
import { signedIn } from "../signed-in";

/**
 * Whether somebody's role waits for a second factor in this session while they have one that they did not show: a passkey. The
 * password alone, which may be found out, is then no leave to add another: they sign in by the passkey first.
 */
export async function owesPasskey(db: Database, headers: Headers): Promise<boolean> {
  const here = await signedIn(db, headers);
  if (here === null || here.awaits === null) return false;
  return (await db.passkey.count({ where: { userId: here.viewer.id } })) > 0;
}
