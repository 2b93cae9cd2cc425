import type { Server } from "node:http";

/** How often it looks for connections that have fallen silent meanwhile, in ms. */
const often = 50;

/**
 * Ends a server so that nothing that is under way is lost: it takes no new connection, answers what it has begun, and hangs
 * up on whoever keeps a connection open without asking anything. What is not done after `patience` ms is cut off.
 */
export function drain(server: Server, patience: number): Promise<void> {
  return new Promise((done) => {
    // Node closes those that are silent now; one that is answered in a moment would be kept for seconds.
    const silent = setInterval(() => server.closeIdleConnections(), often);
    const late = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(silent);
      clearTimeout(late);
      done();
    });
  });
}
