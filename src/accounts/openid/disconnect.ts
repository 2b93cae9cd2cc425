import type { Tx } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import type { Actor } from "@/domain/access/actor";
import { note } from "../audit/note";
import { openIdPrefix } from "./identity";

/** For a query of accounts: the connections with providers, whichever issuer is set now. */
export const connections = {
  where: { providerId: { startsWith: openIdPrefix } },
} satisfies Prisma.User$accountsArgs;

/** Takes away every connection of an account with a provider, whichever issuer is set now. Answers whether there was one. */
export async function disconnect(
  tx: Tx,
  userId: string,
  { what, by, at }: { what: string; by: Actor; at: Date },
): Promise<boolean> {
  const { count } = await tx.account.deleteMany({
    where: { userId, ...connections.where },
  });
  if (count > 0) await note(tx, { kind: "account", userId, what, by, at });
  return count > 0;
}
