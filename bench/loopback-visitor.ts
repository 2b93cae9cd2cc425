import { Agent, request } from "node:http";

/** `took` is in milliseconds, from the first byte sent to the last received. */
export type Answer = { status: number; took: number };

/** Somebody on this machine who asks from that loopback address, on so many connections. Reads each answer to its end. */
export function visitor(from: string, port: number, connections: number): (path: string) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (path) =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const sent = request({ host: "127.0.0.1", port, path, localAddress: from, agent }, (answer) => {
        answer.resume();
        answer.once("error", reject);
        answer.once("end", () =>
          resolve({ status: answer.statusCode ?? 0, took: performance.now() - begun }),
        );
      });
      sent.once("error", reject);
      sent.end();
    });
}
