import { createHash } from "node:crypto";
import { digested, type IdKind, idOfDigest } from "@/domain/stable-id";

/** The id of a thing of these names, as the server makes it. */
export function stableId(kind: IdKind, ...names: string[]): string {
  return idOfDigest(kind, createHash("sha256").update(digested(kind, names)).digest().readBigUInt64BE(0));
}
