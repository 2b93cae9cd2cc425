// Loaded into the web server's process before anything else. Route handlers are not told who is at the other end of a
// connection, and every header may have been written by the sender; so the address is put into a header whose name is
// made up anew at each start, over whatever is there under that name.
import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";

const name = `x-peer-${randomBytes(12).toString("hex")}`;
process.env.REPORTEDLY_PEER_HEADER = name;

// Node says this of every request before the server hears of it.
subscribe("http.server.request.start", (message) => {
  const { request, socket } = /** @type {any} */ (message);
  request.headers[name] = socket.remoteAddress ?? "";
});
