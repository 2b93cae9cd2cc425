import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** A page's bytes as they are kept: by their SHA-256, and packed. */
export function packed(bytes: Buffer): { hash: string; packed: Uint8Array<ArrayBuffer>; size: number } {
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { hash, packed: new Uint8Array(gzipSync(bytes)), size: bytes.length };
}

/** The bytes again; throws where they are not those that the hash is of. */
export function unpacked(kept: Uint8Array, hash: string): Buffer {
  const bytes = gunzipSync(kept, { maxOutputLength: 20_000_000 });
  if (createHash("sha256").update(bytes).digest("hex") !== hash)
    throw new Error(`What is kept as ${hash} has other bytes than it had`);
  return bytes;
}
