// A process of its own that starts the embedded server and holds it: what a killed or a second app is to the tests.
import { startEmbeddedPostgres } from "../../src/db/embedded-postgres.ts";

const server = await startEmbeddedPostgres(process.argv[2] ?? "", { throwaway: true });
console.log(JSON.stringify({ url: server.url, reused: server.reused }));
process.on("SIGTERM", () => void server.stop().then(() => process.exit(0)));
setInterval(() => undefined, 1_000);
