import type { Database } from "@/db/connection";
import type { SetUpForm } from "@/domain/access/account-forms";
import { findLink } from "./access-link";
import { note } from "./audit/note";
import { createUser } from "./create-user";
import { hashPassword } from "./hash-password";
import { oneAfterAnother } from "./one-after-another";
import { isSetUp } from "./open-setup";

export type SetUp = { ok: true } | { ok: false; reason: "done-before" | "bad-link" | "email-taken" };

/** Makes the first administrator. However many come with the link at once, there is one: the others are told so. */
export async function setUp(db: Database, form: SetUpForm, at: Date): Promise<SetUp> {
  // A stranger without a link is not worth the time that a hash takes.
  if ((await findLink(db, "setup", form.token, at)) === null)
    return { ok: false, reason: (await isSetUp(db)) ? "done-before" : "bad-link" };
  const passwordHash = await hashPassword(db, form.password);
  // Somebody else may be done by now; then there is no need to queue for the lock.
  if (await isSetUp(db)) return { ok: false, reason: "done-before" };
  return oneAfterAnother(db, async (tx): Promise<SetUp> => {
    if (await isSetUp(tx)) return { ok: false, reason: "done-before" };
    if ((await findLink(tx, "setup", form.token, at)) === null) return { ok: false, reason: "bad-link" };
    const id = await createUser(tx, { ...form, role: "admin", passwordHash });
    if (id === null) return { ok: false, reason: "email-taken" };
    await tx.accessLink.deleteMany({ where: { kind: "setup" } });
    await note(tx, {
      kind: "account",
      userId: id,
      what: "set up the newsroom",
      by: { id, name: form.name },
      at,
    });
    return { ok: true };
  });
}
