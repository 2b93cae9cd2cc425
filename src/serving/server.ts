import next from "next";
import { editionReader } from "@/db/edition";
import { readEnv } from "@/env";
import { fetchOwnPage, isOwnRequest } from "@/env/own-page";
import { asker } from "./asker";
import { front } from "./front";
import { gate } from "./gate";
import { shelf } from "./kept";
import { withWords } from "./nothing-here";
import { packedLines } from "./packed-lines";
import { patientServer } from "./patient-server";
import { readable } from "./readable";
import { tooMany } from "./too-many";

// The process that serves the pages: Next behind a front that gives again what has not changed. `npm start` starts it;
// `npm run dev` runs Next alone.

const env = readEnv();
const { host, port, databaseUrl } = env;
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
let isTold = false;
const limits = gate(
  env.questionLimit,
  ({ socket, headers }) => {
    const found = asker(socket.remoteAddress, headers, env);
    if (!found.isLimited) tellOfProxy();
    return found;
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

/** Once, to whoever runs the site. */
function tellOfProxy(): void {
  if (isTold) return;
  isTold = true;
  console.error(
    "Requests come through a proxy and TRUSTED_PROXIES is 0: QUESTION_LIMIT is not applied to them. Set TRUSTED_PROXIES.",
  );
}

const server = patientServer(answer);
server.listen(port, host);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
