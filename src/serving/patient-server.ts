import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Handle } from "./handle";

/** What a body brings at the least, in bytes a second: slower than any line on which a page still opens. */
const leastPace = 1_000;

/**
 * The server, which waits `patience` ms for a head to be whole, and as long for more of a body. One who opens connections and
 * says nothing, or a letter at a time, holds none of them for longer; with the defaults of Node (20) it is up to 90 s for
 * a head and five minutes for a body. Whoever sends steadily has those five minutes, and an answer takes as long as it does.
 */
export function patientServer(answer: Handle, patience = 10_000): Server {
  const limits = { headersTimeout: patience, connectionsCheckingInterval: Math.ceil(patience / 4) };
  return createServer(limits, (request, response) => {
    holdToPace(request, patience);
    answer(request, response).catch((error: unknown) => {
      // Whoever went away in the midst of it waits for nothing, and is no fault of ours.
      if (response.destroyed) return;
      console.error(error);
      if (response.headersSent) return response.end();
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Something went wrong on our side. Load the page again to try.\n");
    });
  });
}

/** Hangs up where less of a body comes than `leastPace`; while some of it waits here to be read, it is not the sender's fault. */
function holdToPace(request: IncomingMessage, patience: number): void {
  const { socket } = request;
  if (request.complete) return;
  let before = socket.bytesRead;
  const look = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(look);
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    if (request.readableLength === 0 && came < (leastPace * patience) / 1_000) socket.destroy();
  }, patience);
  look.unref();
  request.once("close", () => clearInterval(look));
}
