import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import type { Handle } from "./handle";

/** An answer that Next has made, whole, before anything of it was sent; its headers stand on the response. */
export type Captured = { status: number; body: Buffer };

/**
 * Lets Next write its answer into memory instead of to the client. This is the one place that stands between Next and a
 * response: whatever changes an answer as a whole (the cache, error pages) works on what is captured here.
 */
export function capture(next: Handle, request: IncomingMessage, response: ServerResponse): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const { write, end, writeHead, flushHeaders } = response;
    const own = { write, end, writeHead, flushHeaders };
    const take = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === "string")
        chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const callbackIn = (args: unknown[]) =>
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
      callbackIn(rest)?.();
      return true;
    }) as typeof response.write;
    response.end = ((...args: unknown[]) => {
      take(args[0], args[1]);
      Object.assign(response, own);
      const callback = callbackIn(args);
      // Next waits until what it believes to have sent is sent.
      if (callback) response.once("finish", callback);
      resolve({ status: response.statusCode, body: Buffer.concat(chunks) });
      return response;
    }) as typeof response.end;
    // A client that has gone is not waited for.
    response.once("close", () => reject(new Error("The client went away")));
    next(request, response).catch((error: unknown) => {
      Object.assign(response, own);
      reject(error);
    });
  });
}

/** Sends what was captured, under its status and the headers of the response. */
export function sendCaptured(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body }: Captured,
): void {
  response.statusCode = status;
  // To HEAD, Next answers without a body, and how long it would be is not known.
  if (request.method !== "HEAD" || body.length > 0) response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}
