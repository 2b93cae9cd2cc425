import type { Database } from "@/db/connection";
import type { SetUpForm } from "@/domain/access/account-forms";
import type { Role } from "@/domain/access/role";
import { findLink, takeLink } from "./access-link";
import { note } from "./audit/note";
import { createUser } from "./create-user";
import { hashPassword } from "./hash-password";
import { oneAfterAnother } from "./one-after-another";

export type Accepted =
  | { ok: true; role: Role }
  | { ok: false; reason: "bad-link" | "email-taken" | "other-email" };

/** Joins by an invitation, once. The role is that of the invitation, whatever a form may say. */
export async function acceptInvitation(db: Database, form: SetUpForm, at: Date): Promise<Accepted> {
  if ((await findLink(db, "invitation", form.token, at)) === null) return { ok: false, reason: "bad-link" };
  const passwordHash = await hashPassword(db, form.password);
  return oneAfterAnother(db, async (tx): Promise<Accepted> => {
    const link = await findLink(tx, "invitation", form.token, at);
    if (link === null || link.role === null) return { ok: false, reason: "bad-link" };
    if (link.email !== null && link.email !== form.email) return { ok: false, reason: "other-email" };
    const id = await createUser(tx, { ...form, role: link.role, passwordHash });
    if (id === null) return { ok: false, reason: "email-taken" };
    if (!(await takeLink(tx, link.id, at))) throw new Error("An invitation was used under the lock");
    await note(tx, {
      kind: "account",
      userId: id,
      what: `joined as ${link.role}, invited by ${link.createdBy}`,
      by: { id, name: form.name },
      at,
    });
    return { ok: true, role: link.role };
  });
}
