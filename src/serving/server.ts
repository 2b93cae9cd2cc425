import next from "next";
import { editionReader } from "@/db/edition";
import { readEnv } from "@/env";
import { fetchOwnPage } from "@/env/own-page";
import { front } from "./front";
import { shelf } from "./kept";
import { withWords } from "./nothing-here";
import { packedLines } from "./packed-lines";
import { patientServer } from "./patient-server";
import { readable } from "./readable";

// The process that serves the pages: Next behind a front that gives again what has not changed. `npm start` starts it;
// `npm run dev` runs Next alone.

const { host, port, databaseUrl } = readEnv();
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
const answer = readable(front(packedLines(pages), edition.read, shelf()));

const server = patientServer(answer);
server.listen(port, host);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
