import { request as plainly } from "node:http";
import { type RequestOptions, request as safely } from "node:https";

/** The provider did not answer, or not with what can be read. */
export class NoAnswer extends Error {}

const mostBytes = 1_000_000;
const patience = 10_000;

type Asked = { method: string; headers: Record<string, string>; body?: unknown; signal?: AbortSignal };

/**
 * The one way to ask the provider of sign-ins: Node's own http, since a peer that closes while a body is unread has ended
 * processes with fetch. No redirect is followed, and there is an end to the wait and to the answer.
 */
export async function askIssuer(
  address: string,
  { method, headers, body, signal }: Asked,
): Promise<Response> {
  const late = AbortSignal.timeout(patience);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  const options: RequestOptions = { method, headers, signal: stop };
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(new NoAnswer(`The provider of sign-ins did not answer at ${address}`, { cause }));
    const request = (address.startsWith("https:") ? safely : plainly)(address, options, (answer) => {
      const pieces: Buffer[] = [];
      let length = 0;
      answer.on("error", fail);
      answer.on("data", (piece: Buffer) => {
        length += piece.length;
        if (length > mostBytes) return answer.destroy(new Error("It is more than a megabyte"));
        pieces.push(piece);
      });
      answer.on("end", () => {
        const { statusCode: status = 502, headers: told } = answer;
        const fields = Object.entries(told).map(([name, value]): [string, string] => [name, String(value)]);
        const isBare = status === 204 || status === 304 || status < 200;
        resolve(
          new Response(isBare ? null : Buffer.concat(pieces), {
            status: Math.max(200, status),
            headers: fields,
          }),
        );
      });
    });
    request.on("error", fail);
    request.end(body === undefined || body === null ? undefined : String(body));
  });
}
