import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";
import { isHeld } from "@/domain/api/etag";

/** An answer as the cache has it; `compressed` fills as somebody asks for each encoding. */
export type CachedAnswer = {
  headers: [string, string][];
  etag: string;
  body: Buffer;
  compressed: Map<Encoding, Promise<Buffer>>;
};
type Encoding = keyof typeof compress;

/** Smaller than this, a body is sent as it is: compressed, it would take as many bytes on the way. */
const worthCompressing = 1_000;

/** Once for as long as an answer stands, so a little more is spent on it than on one that is sent once. */
const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** Answers with what is cached, or with 304 where the client holds it already. */
export async function sendCached(
  request: IncomingMessage,
  response: ServerResponse,
  cached: CachedAnswer,
): Promise<void> {
  for (const [name, value] of cached.headers) response.setHeader(name, value);
  response.setHeader("ETag", cached.etag);
  if (isHeld(request.headers["if-none-match"], cached.etag)) {
    for (const name of ["Content-Type", "Link"]) response.removeHeader(name);
    response.statusCode = 304;
    response.end();
    return;
  }
  const encoding = encodingFor(request, cached.body);
  const body = encoding === null ? cached.body : await compressedBy(encoding, cached);
  if (encoding !== null) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.statusCode = 200;
  response.end(request.method === "HEAD" ? undefined : body);
}

function encodingFor(request: IncomingMessage, body: Buffer): Encoding | null {
  if (body.length < worthCompressing) return null;
  const accepted = new Negotiator(request).encodings(["br", "gzip"]);
  return accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : null;
}

function compressedBy(encoding: Encoding, { body, compressed }: CachedAnswer): Promise<Buffer> {
  const known = compressed.get(encoding);
  if (known) return known;
  const fresh = compress[encoding](body);
  compressed.set(encoding, fresh);
  return fresh;
}
