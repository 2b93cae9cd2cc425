import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";

/** How long a sign-in waits for its code after the password was right, in seconds. */
export const pendingLasts = 10 * 60;

/** What the library keeps to itself: whose sign-in the sealed cookie of a browser stands for. Asked by us alone. */
export const readsPending = {
  id: "reads-pending",
  endpoints: {
    pendingUserId: createAuthEndpoint.serverOnly({ method: "GET", requireHeaders: true }, async (ctx) => {
      const { name } = ctx.context.createAuthCookie("two_factor");
      const sealed = await ctx.getSignedCookie(name, ctx.context.secret);
      if (!sealed) return null;
      const found = await ctx.context.internalAdapter.findVerificationValue(sealed);
      return found && found.expiresAt > new Date() ? found.value : null;
    }),
  },
} satisfies BetterAuthPlugin;
