import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { TakeWireAnswer } from "@/domain/outbox/answers";
import type { TakeWireRequest } from "@/domain/outbox/requests";
import { takeWire } from "../../wires/receive-wire";

/** Has a file of a wire come in that was looked at: a worker puts its items into the inbox. Sent again it changes nothing. */
export async function takeWireFile(
  db: Database,
  viewer: Viewer,
  { file: hash }: TakeWireRequest,
  at: Date,
): Promise<TakeWireAnswer> {
  const taken = await takeWire(db, { hash, byId: viewer.id, by: viewer.name, at });
  return taken === null ? { ok: false, reason: "not-found" } : { ok: true };
}
