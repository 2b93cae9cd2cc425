import type { Database } from "@/db/connection";
import type { Actor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/role";
import { makeLink } from "./access-link";
import { note } from "./audit/note";

export type Invited = { ok: true; token: string } | { ok: false; reason: "email-taken" };

/** Makes a link that lets one person join in a role, within a week. With an address, only that address may use it. */
export function invite(
  db: Database,
  whom: { role: Role; email?: string | undefined; name?: string | undefined },
  by: Actor,
  at: Date,
): Promise<Invited> {
  return db.$transaction(async (tx): Promise<Invited> => {
    const { role, email, name } = whom;
    if (email && (await tx.user.findUnique({ where: { email }, select: { id: true } })))
      return { ok: false, reason: "email-taken" };
    const what = `invited ${name ?? email ?? "whoever has the link"} as ${role}`;
    await note(tx, { kind: "invitation", userId: null, what, by, at });
    return { ok: true, token: await makeLink(tx, { kind: "invitation", role, email, name }, by, at) };
  });
}

/** Takes an invitation back that nobody has used. Answers whether there was one. */
export function withdrawInvitation(db: Database, id: string, by: Actor, at: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.accessLink.deleteMany({ where: { id, kind: "invitation", usedAt: null } });
    if (count === 1)
      await note(tx, { kind: "invitation", userId: null, what: "withdrew an invitation", by, at });
    return count === 1;
  });
}
