import { createHash } from "node:crypto";
import { isHeld } from "@/domain/api/etag";

/**
 * An answer that can be asked for again at no cost: with a weak ETag of its body, and 304 with no body where the
 * client's If-None-Match names it. It says how long it is, since a short one is not worth compressing.
 */
export function conditional(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = `W/${etagOf(body)}`;
  if (isHeld(request.headers.get("If-None-Match"), etag)) {
    const { "Content-Type": _, ...rest } = headers;
    return new Response(null, { status: 304, headers: { ...rest, ETag: etag } });
  }
  const length = String(Buffer.byteLength(body));
  return new Response(body, { headers: { ...headers, ETag: etag, "Content-Length": length } });
}

/** Stands for these very words, and changes with any of them. */
export function etagOf(words: string): string {
  return `"${createHash("sha256").update(words).digest("base64url").slice(0, 27)}"`;
}
