import { z } from "zod";

/** Sorts what the record of accounts keeps. */
export const AccountEventKind = z.enum([
  "account",
  "sign_in",
  "refused_sign_in",
  "sign_out",
  "session",
  "password",
  "second_factor",
  "role",
  "invitation",
  "token",
  "import",
]);
export type AccountEventKind = z.infer<typeof AccountEventKind>;
