import { createServer } from "node:http";
import next from "next";
import { senderAddress } from "@/accounts/sender-address";
import { editionReader } from "@/db/edition";
import { readEnv } from "@/env";
import { fetchOwnPage, isOwnRequest } from "@/env/own-page";
import { front } from "./front";
import { gate } from "./gate";
import { shelf } from "./kept";
import { withWords } from "./nothing-here";
import { packedLines } from "./packed-lines";
import { readable } from "./readable";
import { tooMany } from "./too-many";

// The process that serves the pages: Next behind a front that gives again what has not changed. `npm start` starts it;
// `npm run dev` runs Next alone.

const { host, port, databaseUrl, trustedProxies, questionLimit } = readEnv();
if (databaseUrl === undefined) throw new Error("DATABASE_URL is not set: start through `npm start`");
const app = next({ dev: false, hostname: host, port });
await app.prepare();
const edition = editionReader(databaseUrl);
const pages = withWords(app.getRequestHandler(), fetchOwnPage, () =>
  edition.read().then(
    () => false,
    () => true,
  ),
);
let isWarned = false;
const limits = gate(
  questionLimit,
  ({ socket, headers }) => {
    const forwardedFor = [headers["x-forwarded-for"]].flat().join(", ") || null;
    const address = senderAddress(socket.remoteAddress ?? null, forwardedFor, trustedProxies);
    if (trustedProxies === 0 && forwardedFor !== null && address === "127.0.0.1") warnOfProxy();
    return address;
  },
  tooMany(() => fetchOwnPage("/too-many", null)),
);
const questions = front(packedLines(pages), edition.read, shelf(), limits);
/** What this server asks of itself is part of an answer that has had its turn, and must not wait for one of its own. */
const answer = readable((request, response) =>
  isOwnRequest({ get: (name) => request.headers[name] })
    ? pages(request, response)
    : questions(request, response),
);

/** Says so once: many of a proxy's visitors would be taken for one, and share what one address may ask. */
function warnOfProxy(): void {
  if (isWarned) return;
  isWarned = true;
  console.error(
    "A proxy on this machine passes requests on: set TRUSTED_PROXIES, or all visitors share one QUESTION_LIMIT.",
  );
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    if (response.headersSent) return response.end();
    response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("Something went wrong on our side. Load the page again to try.\n");
  });
});
server.listen(port, host);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
