import type { Database, Reader } from "@/db/connection";
import { findLink, makeLink } from "./access-link";
import { oneAfterAnother } from "./one-after-another";

/** Whether there is an administrator, so that there is nothing to set up any more. */
export async function isSetUp(db: Reader): Promise<boolean> {
  return (await db.user.findFirst({ where: { role: "admin" }, select: { id: true } })) !== null;
}

/**
 * Makes the link by which the first administrator is made, and voids those of earlier starts. Answers its secret, or
 * null where there is an administrator.
 */
export function openSetup(db: Database, at: Date): Promise<string | null> {
  return oneAfterAnother(db, async (tx) => {
    await tx.accessLink.deleteMany({ where: { kind: "setup" } });
    return (await isSetUp(tx)) ? null : makeLink(tx, { kind: "setup" }, { id: null, name: "Reportedly" }, at);
  });
}

/** What the page of the set-up has to offer to who comes with this secret. */
export async function setupState(db: Reader, token: string, at: Date): Promise<"open" | "bad-link" | "done"> {
  if (await isSetUp(db)) return "done";
  return (await findLink(db, "setup", token, at)) === null ? "bad-link" : "open";
}
