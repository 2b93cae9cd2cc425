import { createHash, randomBytes } from "node:crypto";
import { signJWT, verifyJWT } from "better-auth/crypto";
import { z } from "zod";
import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { sealingKey } from "../sealing";

/** How long a device may take to answer, in seconds. */
export const challengeLasts = 5 * 60;

const Challenge = z.object({
  use: z.literal("passkey"),
  challenge: z.string(),
  /** Whose passkey is to be made; null for a sign-in, where nobody is known yet. */
  adds: z.string().nullable(),
});
export type Challenge = z.infer<typeof Challenge>;

/** What a device is to sign, and the same sealed for the browser to bring back. No row is written: anybody may ask for one. */
export async function newChallenge(adds: string | null): Promise<{ challenge: string; sealed: string }> {
  const challenge = randomBytes(32).toString("base64url");
  const sealed = await signJWT(
    { use: "passkey", challenge, adds } satisfies Challenge,
    sealingKey(),
    challengeLasts,
  );
  return { challenge, sealed };
}

/** What a browser brings back of ours, unless it is too old, forged, or of another use. */
export async function readChallenge(sealed: string | null, adds: string | null): Promise<string | null> {
  if (sealed === null) return null;
  const read = Challenge.safeParse(await verifyJWT(sealed, sealingKey()));
  return read.success && read.data.adds === adds ? read.data.challenge : null;
}

/** Uses a challenge up: of all who come with it, however many at once, one is told yes. */
export async function spendChallenge(db: Database, challenge: string, at: Date): Promise<boolean> {
  const id = `passkey-${createHash("sha256").update(challenge).digest("hex")}`;
  await db.verification.deleteMany({ where: { value: spent, expiresAt: { lt: at } } });
  try {
    // Kept for longer than the seal holds, so that clocks that differ make no gap.
    const expiresAt = new Date(at.getTime() + 2 * challengeLasts * 1_000);
    await db.verification.create({ data: { id, identifier: id, value: spent, expiresAt } });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return false;
    throw error;
  }
}

/** What the rows of this kind have for a value. */
const spent = "passkey";
