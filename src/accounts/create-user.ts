import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";
import type { Role } from "@/domain/access/role";

/** Somebody new, with a password that is hashed already; null where the address has an account. */
export async function createUser(
  tx: Tx,
  { name, email, role, passwordHash }: { name: string; email: string; role: Role; passwordHash: string },
): Promise<string | null> {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return null;
  const id = randomUUID();
  await tx.user.create({
    data: {
      id,
      name,
      email,
      role,
      accounts: { create: credentialOf(id, passwordHash) },
    },
  });
  return id;
}

/** The way in by a password, which is hashed already. */
export function credentialOf(userId: string, passwordHash: string) {
  return { id: randomUUID(), accountId: userId, providerId: "credential", password: passwordHash };
}
