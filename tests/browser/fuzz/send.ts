import { Agent, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Cookies } from "../everybody";
import type { Shot } from "./shot";

export type Answered = { status: number; type: string; isToTryAgain: boolean; body: string };

/** Each request has a connection of its own: one that is kept may be closed by the server just as it is used again. */
const agent = new Agent({ maxSockets: 64 });

/** Sends it past everything that `fetch` would put right, and answers what came; half a minute without an answer throws. */
export function send(
  url: string,
  cookies: Cookies,
  { visitor, method, path, headers, body }: Shot,
): Promise<Answered> {
  const own = { Origin: url, ...(cookies[visitor] && { Cookie: cookies[visitor] }) };
  const all: Record<string, string> = Object.fromEntries(
    Object.entries({ ...own, ...headers }).map(([name, value]) => [name.toLowerCase(), value]),
  );
  // What is odd in a cookie is sent beside the session, so that it gets as far as the page.
  if (headers.cookie && own.Cookie) all.cookie = `${own.Cookie}; ${headers.cookie}`;
  if (body !== null) all["content-length"] = String(Buffer.byteLength(body));
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent, hostname, port, method, path, headers: all, timeout: 30_000 },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers["content-type"] ?? "",
            isToTryAgain: "retry-after" in answer.headers,
            body: unpacked(Buffer.concat(pieces), answer.headers["content-encoding"]).toString(),
          }),
        );
      },
    );
    asked.on("timeout", () => asked.destroy(new Error("no answer within half a minute")));
    asked.on("error", reject);
    asked.end(body ?? undefined);
  });
}

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0 || encoding === undefined) return bytes;
  return encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes);
}
