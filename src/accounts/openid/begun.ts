import { createHash, randomUUID } from "node:crypto";
import { signJWT, verifyJWT } from "better-auth/crypto";
import { z } from "zod";
import type { Database } from "@/db/connection";
import { sealingKey } from "../sealing";

/** How long somebody has to sign in at the provider, in seconds. */
export const begunLasts = 10 * 60;

const Begun = z.object({
  use: z.literal("openid"),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go on to. */
  next: z.string(),
  /** Whose account is to be connected; null for a sign-in. */
  connects: z.string().nullable(),
});
export type Begun = z.infer<typeof Begun>;

/** Notes that somebody has left for the provider; answers what their browser brings back, sealed. */
export async function leave(db: Database, begun: Omit<Begun, "use">, at: Date): Promise<string> {
  const expiresAt = new Date(at.getTime() + begunLasts * 1_000);
  // Who never came back. Anybody may leave, as often as they like.
  await db.verification.deleteMany({ where: { value: left, expiresAt: { lt: at } } });
  await db.verification.create({
    data: { id: randomUUID(), identifier: keyOf(begun.state), value: left, expiresAt },
  });
  return signJWT({ ...begun, use: "openid" } satisfies Begun, sealingKey(), begunLasts);
}

/** What this browser left with, once: sent again, with the same cookie and by whomever, it is null. */
export async function comeBack(db: Database, sealed: string | null, at: Date): Promise<Begun | null> {
  if (sealed === null) return null;
  const begun = Begun.safeParse(await verifyJWT(sealed, sealingKey()));
  if (!begun.success) return null;
  const { count } = await db.verification.deleteMany({
    where: { identifier: keyOf(begun.data.state), expiresAt: { gt: at } },
  });
  return count === 1 ? begun.data : null;
}

/** What the rows of this kind have for a value. */
const left = "openid";

const keyOf = (state: string): string => `openid-${createHash("sha256").update(state).digest("hex")}`;
