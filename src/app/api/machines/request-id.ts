import { createHash } from "node:crypto";

/** The id of a request, made of who sent it and what: the same sent again after a lost answer is the same request. */
export function requestId(machine: string, text: string): string {
  const hash = createHash("sha256").update(`${machine}\n${text}`).digest("hex");
  // A UUID of version 8, which is for ids of one's own making (RFC 9562).
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
