import { z } from "zod";

/** What became of a form, for the page that comes after it. */
export const NoticeCode = z.enum([
  "invalid",
  "no-match",
  "wrong-password",
  "too-many",
  "bad-link",
  "done-before",
  "email-taken",
  "other-email",
  "last-admin",
  "not-found",
  "database-down",
  "busy",
  "signed-out",
  "welcome",
  "renamed",
  "password-changed",
  "session-ended",
  "invited",
  "withdrawn",
  "reset-link",
  "user-changed",
  "name-taken",
  "too-many-searches",
  "search-saved",
  "search-renamed",
  "search-removed",
  "too-quick",
  "too-old",
  "sent-before",
  "report-received",
  "follow-asked",
  "follow-confirmed",
  "follow-stopped",
  "wrong-code",
  "wrong-recovery",
  "sign-in-over",
  "set-up-over",
  "unreadable-factor",
  "factor-required",
  "factor-changed",
  "factor-on",
  "factor-off",
  "factor-reset",
  "codes-renewed",
  "recovery-used",
  "token-name-taken",
  "token-made",
  "token-ended",
  "openid-refused",
  "openid-over",
  "openid-doubt",
  "openid-away",
  "openid-unverified",
  "openid-nobody",
  "openid-known-email",
  "openid-no-role",
  "openid-closed",
  "openid-of-another",
  "openid-old-session",
  "openid-connected",
]);
export type NoticeCode = z.infer<typeof NoticeCode>;

/**
 * Goes with the answer to a form in a cookie that lasts a minute and that no script reads, so that a page without
 * scripts can say what happened, give back what was typed (never a password), and show a link that is told once.
 */
export const Notice = z.object({
  /** The page that it is for. */
  page: z.string(),
  code: NoticeCode,
  faults: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
  typed: z.record(z.string(), z.string()).default({}),
  /** A path that lets somebody in, to be handed on. */
  link: z.string().nullable().default(null),
  seconds: z.number().nullable().default(null),
  /** A token for a machine, which is told once. */
  secret: z.string().nullable().default(null),
  /** Recovery codes, to be written down. */
  codes: z.array(z.string()).default([]),
});
export type Notice = z.infer<typeof Notice>;

export const isGood = (code: NoticeCode): boolean =>
  [
    "signed-out",
    "welcome",
    "renamed",
    "password-changed",
    "session-ended",
    "invited",
    "withdrawn",
    "reset-link",
    "user-changed",
    "search-saved",
    "search-renamed",
    "search-removed",
    "report-received",
    "follow-asked",
    "follow-confirmed",
    "follow-stopped",
    "factor-on",
    "factor-off",
    "factor-reset",
    "codes-renewed",
    "recovery-used",
    "token-made",
    "token-ended",
    "openid-connected",
  ].includes(code);
