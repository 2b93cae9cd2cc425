import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { Duplex, Readable, Writable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { type Checked, NotAsked } from "./checked-address";

export type Answer = { status: number; headers: http.IncomingHttpHeaders; bytes: Buffer };

type Asking = {
  accept: string;
  most: number;
  headers: Record<string, string>;
  /** What is sent, by POST; without it the address is asked by GET. */
  body?: Buffer;
  stop: AbortSignal;
  /** Where the body of the answer goes as it comes; null holds it. */
  into: Writable | null;
};

const packings: Record<string, () => Duplex> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/** What a host that is not there, or not by this family of addresses, ends in: another of its addresses may be. */
const notThere = new Set(["ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL", "ETIMEDOUT"]);
const mostTried = 3;

/** One request to an address that was looked at, by the first of its IP addresses that is there. */
export async function askOnce(url: URL, { ips, ...where }: Checked, asking: Asking): Promise<Answer> {
  const [ip = "", ...others] = ips.slice(0, mostTried);
  try {
    return await askAt(url, { ip, ...where }, asking);
  } catch (error) {
    if (others.length === 0 || !notThere.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return askOnce(url, { ips: others, ...where }, asking);
  }
}

/**
 * Asks over a connection of its own to that very IP address. The name goes into Host
 * and into the handshake alone: Node looks no name up that is an address already, so nothing can answer otherwise.
 *
 * Rejects with `NotAsked` where what comes is more than `most` bytes or packed in a way that is not read, and with the error
 * of Node where there is no answer.
 */
function askAt(
  url: URL,
  { ip, host, port }: Omit<Checked, "ips"> & { ip: string },
  { accept, most, headers, body, stop, into }: Asking,
): Promise<Answer> {
  return new Promise((done, fail) => {
    let isAnswered = false;
    const { request } = url.protocol === "https:" ? https : http;
    const asking = request(
      {
        host: ip,
        port,
        path: url.pathname + url.search,
        method: body === undefined ? "GET" : "POST",
        agent: false,
        signal: stop,
        maxHeaderSize: 16_384,
        ...(isIP(host) === 0 && { servername: host }),
        headers: {
          ...headers,
          ...(body !== undefined && { "Content-Length": body.length }),
          Host: url.host,
          "User-Agent": "Mozilla/5.0 (compatible; Reportedly)",
          Accept: accept,
          "Accept-Encoding": "gzip, deflate, br",
          Connection: "close",
        },
      },
      (answer) => {
        isAnswered = true;
        const { statusCode: status = 0, headers: said } = answer;
        const isRedirect = status >= 300 && status < 400;
        // What stands in a redirect is not read, nor what is said to what was sent: with its status it was taken or not, however long or
        // slow the rest is. A listener for errors has to be there before it is dropped.
        if (isRedirect || body !== undefined) {
          answer.on("error", () => undefined);
          answer.destroy();
          return done({ status, headers: said, bytes: Buffer.alloc(0) });
        }
        bodyOf(answer, most, status === 200 ? into : null).then(
          (bytes) => done({ status, headers: said, bytes }),
          fail,
        );
      },
    );
    asking.on("socket", (socket) =>
      socket.on("connect", () => {
        if (socket.remoteAddress === undefined || !sameAddress(socket.remoteAddress, ip))
          asking.destroy(new NotAsked("The connection led elsewhere than where it was to lead."));
      }),
    );
    // A host that switches to another protocol, or hangs up before it answers, is told of by no error.
    asking.on("upgrade", (_, socket) => socket.destroy());
    asking.on("close", () => {
      if (!isAnswered) fail(Object.assign(new Error("hung up"), { code: "ECONNRESET" }));
    });
    asking.on("error", fail);
    asking.end(body);
  });
}

/** A socket of both families tells an IPv4 address as IPv6. */
const sameAddress = (remote: string, ip: string): boolean => remote.replace(/^::ffff:(?=\d+\.)/i, "") === ip;

/** What is written into something else, as it comes, is not held. */
async function bodyOf(answer: http.IncomingMessage, most: number, into: Writable | null): Promise<Buffer> {
  const packing = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  answer.on("error", () => undefined);
  if (packing !== "identity" && !Object.hasOwn(packings, packing)) {
    answer.destroy();
    throw new NotAsked("The page is packed in a way that is not read.");
  }
  const body: Readable = packing === "identity" ? answer : unpacked(answer, packings[packing]!());
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) throw new NotAsked(`The page is longer than ${Math.floor(most / 1_000_000)} MB.`);
      if (into === null) parts.push(part);
      else if (!into.write(part)) await once(into, "drain");
    }
  } finally {
    answer.destroy();
    body.destroy();
  }
  return Buffer.concat(parts);
}

function unpacked(answer: Readable, unpack: Duplex): Duplex {
  unpack.on("error", () => undefined);
  answer.on("error", (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}
