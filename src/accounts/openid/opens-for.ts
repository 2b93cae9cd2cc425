import { randomUUID } from "node:crypto";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { pendingLasts } from "../second-factor/reads-pending";

/**
 * Opens a session for somebody who came by another way than a password, or has them wait for their code; a passkey is the second
 * factor as well. Asked by us alone.
 */
export const opensFor = {
  id: "opens-for",
  endpoints: {
    openFor: createAuthEndpoint.serverOnly(
      {
        method: "POST",
        requireHeaders: true,
        body: z.object({ userId: z.string(), passkeyId: z.string().optional() }),
      },
      async (ctx) => {
        const { internalAdapter, secret } = ctx.context;
        const user = (await internalAdapter.findUserById(ctx.body.userId)) as
          | (NonNullable<Awaited<ReturnType<typeof internalAdapter.findUserById>>> & {
              twoFactorEnabled?: boolean;
            })
          | null;
        if (user === null) throw new APIError("UNAUTHORIZED");
        const { passkeyId } = ctx.body;
        if (user.twoFactorEnabled === true && passkeyId === undefined) {
          // As the plugin of the second factor has it (better-auth 1.7): what waits, and how many codes it was given.
          const identifier = `2fa-${randomUUID()}`;
          const expiresAt = new Date(Date.now() + pendingLasts * 1_000);
          await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt });
          await internalAdapter.createVerificationValue({
            value: "0",
            identifier: `2fa-attempts-${identifier}`,
            expiresAt,
          });
          const cookie = ctx.context.createAuthCookie("two_factor", { maxAge: pendingLasts });
          await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
          return { owesCode: true };
        }
        const session = await internalAdapter.createSession(
          user.id,
          false,
          passkeyId === undefined ? {} : { passkeyId },
        );
        if (!session) throw new APIError("UNAUTHORIZED");
        await setSessionCookie(ctx, { session, user });
        return { owesCode: false };
      },
    ),
  },
} satisfies BetterAuthPlugin;
