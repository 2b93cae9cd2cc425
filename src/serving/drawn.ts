import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";

/** An answer that Next has made, whole, before anything of it was sent. */
export type Drawn = { status: number; body: Buffer };

/** What a server has to be told of any request. */
const needed = new Set(["host", "connection"]);

/**
 * Lets Next write its answer into memory instead of to the client; its headers then stand on `response`. It is drawn for
 * nobody in particular: of what the client says of itself, of what it holds and of how it wants to be answered, Next
 * hears nothing, so that one client's headers never make what the next one is given.
 */
export function draw(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Drawn> {
  for (const name of Object.keys(request.headers)) if (!needed.has(name)) delete request.headers[name];
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const own = { write: response.write, end: response.end, writeHead: response.writeHead };
    const take = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === "string")
        chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const done = (...args: unknown[]) =>
      args.find((arg) => typeof arg === "function") as (() => void) | undefined;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const headers = rest.find((arg) => typeof arg === "object" && arg !== null);
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value !== undefined) response.setHeader(name, value as OutgoingHttpHeader);
      return response;
    }) as typeof response.writeHead;
    response.flushHeaders = () => undefined;
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      take(chunk, rest[0]);
      done(...rest)?.();
      return true;
    }) as typeof response.write;
    response.end = ((...args: unknown[]) => {
      take(args[0], args[1]);
      Object.assign(response, own);
      const callback = done(...args);
      if (callback) response.once("finish", callback);
      resolve({ status: response.statusCode, body: Buffer.concat(chunks) });
      return response;
    }) as typeof response.end;
    // A client that has gone is not waited for.
    response.once("close", () => reject(new Error("The client went away")));
    handle(request, response).catch((error: unknown) => {
      Object.assign(response, own);
      reject(error);
    });
  });
}
