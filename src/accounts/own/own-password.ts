import { isAPIError } from "better-auth/api";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { countAttempt, forgiveAttempt } from "../throttle";

export type ByOwnPassword<T> =
  | ({ ok: true } & T)
  | { ok: false; reason: "wrong-password" | "factor-changed" }
  | { ok: false; reason: "too-many"; seconds: number };

/** Does what somebody who is signed in is asked their password for once more; `work` hands it to the library. */
export async function byOwnPassword<T extends object>(
  db: Database,
  viewer: Viewer,
  work: () => Promise<T>,
): Promise<ByOwnPassword<T>> {
  // Somebody at an open screen has no more tries than at the door. Nobody else's tries fill this bucket.
  const attempt = { email: viewer.email, from: null, device: `own password of ${viewer.id}` };
  const seconds = await countAttempt(db, attempt);
  if (seconds !== null) return { ok: false, reason: "too-many", seconds };
  try {
    const done = await work();
    await forgiveAttempt(db, attempt);
    return { ok: true, ...done };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return {
      ok: false,
      reason: error.body?.code === "INVALID_PASSWORD" ? "wrong-password" : "factor-changed",
    };
  }
}
