import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Database } from "@/db/connection";
import { passwordLength } from "@/domain/access/account-forms";
import { readEnv } from "@/env";
import { forgivingUndefined } from "./forgiving-undefined";
import { opensFor } from "./openid/opens-for";
import { sealingKey } from "./sealing";
import { pendingLasts, readsPending } from "./second-factor/reads-pending";
import { recoveryCodes } from "./second-factor/recovery-codes";
import { networkHeader } from "./sessions/browser";

/** How long a sign-in lasts, in seconds: a month, not prolonged by use. */
export const sessionLasts = 30 * 24 * 60 * 60;

/**
 * The library that keeps passwords (scrypt) and sessions (a row each). Its own routes are mounted nowhere: our handlers
 * call `auth(db).api`, so that every address of ours is in the table of rules. It does not throttle, since it would by
 * address alone (`throttle.ts` does), and it checks no origins, since the gate has by then.
 */
function open(db: Database) {
  const { appUrl } = readEnv();
  return betterAuth({
    appName: "Reportedly",
    baseURL: appUrl,
    secret: sealingKey(),
    database: prismaAdapter(forgivingUndefined(db), { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false, defaultValue: "reader" },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      expiresIn: sessionLasts,
      disableSessionRefresh: true,
      additionalFields: {
        seenAt: { type: "date", required: false, input: false },
        passkeyId: { type: "string", required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            const ipAddress = context?.headers?.get(networkHeader) ?? null;
            return (await isOpen(db, userId)) && { data: { ipAddress } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: pendingLasts,
        // It would count by account alone: whoever knows a password could keep out whose it is. `throttle.ts` counts.
        accountLockout: { enabled: false },
        backupCodeOptions: { storeBackupCodes: "encrypted", customBackupCodesGenerate: recoveryCodes },
      }),
      readsPending,
      opensFor,
    ],
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "reportedly",
      useSecureCookies: appUrl.startsWith("https:"),
      // It would keep whole addresses.
      ipAddress: { disableIpTracking: true },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

/** A closed account gets no session, however it comes by one. */
async function isOpen(db: Database, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user !== null && user.disabledAt === null;
}

const opened = new WeakMap<Database, ReturnType<typeof open>>();

/** One for each database: tests have many. Throws where AUTH_SECRET is not set. */
export function auth(db: Database): ReturnType<typeof open> {
  const before = opened.get(db);
  if (before) return before;
  const made = open(db);
  opened.set(db, made);
  return made;
}
