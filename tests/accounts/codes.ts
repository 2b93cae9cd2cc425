import { createOTP } from "@better-auth/utils/otp";
import { symmetricEncrypt } from "better-auth/crypto";
import { auth } from "@/accounts/auth";
import { secretOf } from "@/accounts/second-factor/code-step";
import { recoveryCodes } from "@/accounts/second-factor/recovery-codes";
import type { Database } from "@/db/connection";

/** Turns somebody's second factor on, past every door; answers their recovery codes. */
export async function turnedOn(db: Database, userId: string): Promise<string[]> {
  const key = (await auth(db).$context).secretConfig;
  const codes = recoveryCodes();
  const [secret, backupCodes] = await Promise.all(
    [`secret of ${userId}`, JSON.stringify(codes)].map((data) => symmetricEncrypt({ key, data })),
  );
  await db.twoFactor.create({
    data: { id: userId, userId, secret: secret ?? "", backupCodes: backupCodes ?? "", verified: true },
  });
  await db.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
  return codes;
}

/** What somebody's app shows, so many half-minutes from now. */
export async function appCode(db: Database, userId: string, later = 0): Promise<string> {
  const { secret } = await db.twoFactor.findUniqueOrThrow({ where: { userId } });
  return createOTP(await secretOf(db, secret)).hotp(Math.floor(Date.now() / 30_000) + later);
}
