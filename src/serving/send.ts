import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isHeld } from "@/domain/api/etag";
import type { Kept } from "./kept";
import { bytesOf, gzipped, plain } from "./parts";

/** Smaller than this, a body is sent as it is: packed, it would take as many bytes on the way. */
const worthPacking = 1_000;

/** Answers with what is kept: with a nonce that nobody had before, or with 304 where the client holds it already. */
export function send(request: IncomingMessage, response: ServerResponse, kept: Kept): void {
  const nonce = freshNonce();
  for (const [name, value] of kept.headers)
    response.setHeader(name, kept.nonce === null ? value : value.replaceAll(kept.nonce, nonce));
  response.setHeader("ETag", kept.etag);
  if (isHeld(request.headers["if-none-match"], kept.etag)) {
    // The policy of the page that the client holds goes with the nonce in it, and both stay as they are.
    for (const name of ["Content-Security-Policy", "Content-Type", "Link"]) response.removeHeader(name);
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = 200;
  const packs = kept.parts.sum.size >= worthPacking && acceptsGzip(request.headers["accept-encoding"]);
  const body = packs ? gzipped(kept.parts, nonce) : plain(kept.parts, nonce);
  if (packs) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", bytesOf(body));
  // Together, and none of them copied: what is kept is given to everybody as it lies.
  response.cork();
  if (request.method !== "HEAD") for (const part of body) response.write(part);
  response.end();
  response.uncork();
}

/** As long as those that pages are drawn with. */
export function freshNonce(): string {
  return randomBytes(18).toString("base64");
}

/** RFC 9110, 12.5.3: named, or meant by a star, and not with a weight of nought. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  const named = new Map(
    String(header ?? "")
      .toLowerCase()
      .split(",")
      .map((one) => {
        const [name = "", ...rest] = one.split(";").map((part) => part.trim());
        const weight = rest.find((part) => part.startsWith("q="));
        return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
      }),
  );
  return (named.get("gzip") ?? named.get("*") ?? 0) > 0;
}
