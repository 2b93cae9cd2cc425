import type { Reader } from "@/db/connection";
import type { AccountEventKind } from "@/domain/access/account-event";
import type { Actor } from "@/domain/access/actor";
import { networkOf } from "@/domain/access/network";
import type { Browser } from "../sessions/browser";

/** Something that was done to an account, or at its door. `what` is in words and in the past; `path` shows more of it. */
export type Noted = {
  kind: AccountEventKind;
  /** Whose account it is about; null where it is about none. */
  userId: string | null;
  what: string;
  by: Actor;
  at: Date;
  from?: Browser;
  path?: string;
};

/** Writes it into the record of accounts, in the transaction that does it where there is one. */
export async function note(db: Reader, { from, path, by, ...noted }: Noted): Promise<void> {
  const place = from && { network: networkOf(from.from), browser: from.userAgent };
  await db.accountEvent.create({
    data: { ...noted, by: by.name, byId: by.id, ...place, ...(path !== undefined && { path }) },
  });
}
