import { createHash } from "node:crypto";

/**
 * An answer that can be asked for again at no cost: with a weak ETag of its body, and 304 with no body where the
 * client's If-None-Match names it (RFC 9110, 13.1.2: compared weakly, "*" stands for anything).
 */
export function conditional(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const isHeld = holds(request.headers.get("If-None-Match"), etag);
  const answer = new Response(isHeld ? null : body, { status: isHeld ? 304 : 200, headers });
  answer.headers.set("ETag", etag);
  if (isHeld) answer.headers.delete("Content-Type");
  return answer;
}

function holds(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return (ifNoneMatch.match(/(W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag));
}
