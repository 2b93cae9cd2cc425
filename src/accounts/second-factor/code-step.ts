import { createOTP } from "@better-auth/utils/otp";
import { symmetricDecrypt } from "better-auth/crypto";
import type { Database } from "@/db/connection";
import { auth } from "../auth";

/** How long a code is good, in seconds; the one before and the one after are taken too, since clocks differ. */
const period = 30;

/** What a secret was sealed with is not what this house seals with: it was restored without its AUTH_SECRET. */
export class Unreadable extends Error {}

/** The secret that somebody's app makes its codes of. */
export async function secretOf(db: Database, sealed: string): Promise<string> {
  const { secretConfig } = await auth(db).$context;
  try {
    return await symmetricDecrypt({ key: secretConfig, data: sealed });
  } catch (error) {
    throw new Unreadable("A second factor cannot be read", { cause: error });
  }
}

/** The address by which an app takes the secret over; it is what the picture says. */
export const otpAddress = (secret: string, email: string): string =>
  createOTP(secret, { period }).url("Reportedly", email);

/**
 * Takes a code that is right, once: from then on neither it nor one before it is taken, however many come with it at once.
 * The library compares codes and does not remember them (better-auth 1.7).
 */
export async function takeCode(db: Database, userId: string, code: string, at: Date): Promise<boolean> {
  const factor = await db.twoFactor.findUnique({ where: { userId } });
  if (factor === null) return false;
  const step = await stepOf(await secretOf(db, factor.secret), code, at);
  if (step === null) return false;
  const { count } = await db.twoFactor.updateMany({
    where: { userId, secret: factor.secret, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** The half-minute that a code is of; null for one that is of none about now. */
async function stepOf(secret: string, code: string, at: Date): Promise<number | null> {
  const now = Math.floor(at.getTime() / 1_000 / period);
  const otp = createOTP(secret, { period });
  const steps = [now - 1, now, now + 1];
  const codes = await Promise.all(steps.map((step) => otp.hotp(step)));
  // The latest, so that no code that is the same by chance is taken twice.
  return steps.findLast((_, n) => codes[n] === code) ?? null;
}
