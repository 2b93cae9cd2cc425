import type { ServerResponse } from "node:http";
import { createGzip } from "node:zlib";
import type { Handle } from "./handle";
import { acceptsGzip } from "./send";

const lines = "application/jsonl";

/**
 * Packs an export as JSON lines for whoever can unpack it. Next (16.4) packs what it takes for text, and JSON lines are
 * not among it, though they are the longest answer that we have; and from a route's own answer it strikes out the
 * header that says so. As fast as the client takes it: what waits here is what zlib holds.
 */
export function packedLines(next: Handle): Handle {
  return async (request, response) => {
    if (!/^\/api\/v1\/claims\.jsonl(?:$|\?)/.test(request.url ?? "")) return next(request, response);
    const { write, end, writeHead } = response;
    const own = { write, end, writeHead };
    const wanted = request.method === "GET" && acceptsGzip(request.headers["accept-encoding"]);
    const gzip = wanted ? packer(response, own) : null;
    /** Known with the first that is sent: a refusal is no export. */
    let isLines: boolean | null = null;
    const target = () => {
      if (isLines === null) {
        isLines = String(response.getHeader("content-type")).startsWith(lines);
        if (isLines) response.appendHeader("Vary", "Accept-Encoding");
        if (isLines && gzip) response.setHeader("Content-Encoding", "gzip");
      }
      return isLines ? gzip : null;
    };
    response.writeHead = ((...args: unknown[]) => {
      target();
      return Reflect.apply(own.writeHead, response, args);
    }) as typeof response.writeHead;
    response.write = ((...args: unknown[]) => {
      const packs = target();
      return Reflect.apply(packs?.write ?? own.write, packs ?? response, args);
    }) as typeof response.write;
    response.end = ((...args: unknown[]) => {
      const packs = target();
      Reflect.apply(packs?.end ?? own.end, packs ?? response, args);
      return response;
    }) as typeof response.end;
    return next(request, response);
  };
}

/** What is written to it goes on to the client; whoever waits for room hears of it from the answer, as ever. */
function packer(response: ServerResponse, own: Pick<ServerResponse, "write" | "end">) {
  const gzip = createGzip();
  gzip.on("data", (packed: Buffer) => {
    if (!own.write.call(response, packed, "utf8")) gzip.pause();
  });
  gzip.on("end", () => Reflect.apply(own.end, response, []));
  gzip.on("drain", () => response.emit("drain"));
  response.on("drain", () => gzip.resume());
  response.on("close", () => gzip.destroy());
  return gzip;
}
