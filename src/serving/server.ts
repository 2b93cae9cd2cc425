import type { IncomingMessage } from "node:http";
import next from "next";
import { editionReader } from "@/db/edition";
import { noticesOf } from "@/db/notices";
import { readEnv } from "@/env";
import { fetchOwnPage, isOwnRequest } from "@/env/own-page";
import { asker } from "./asker";
import { mayBePage } from "./cacheable";
import { sendCaptured } from "./capture-response";
import { compressed } from "./compressed";
import { drain } from "./drain";
import { withErrorPages } from "./error-pages";
import { gate } from "./gate";
import type { Handle } from "./handle";
import { isLive, live } from "./live";
import { openMetrics } from "./metrics";
import { pageCache } from "./page-cache";
import { patientServer } from "./patient-server";
import { rejectMalformed } from "./reject-malformed";
import { logServed, openLog, withRequestId } from "./request-log";
import { tooMany } from "./too-many";

// The process that serves the pages: Next behind a cache of what has not changed. `npm start` starts it;
// `npm run dev` runs Next alone.

/** A timer holds no more than some 24 days. */
const longestTimer = 86_400_000;

const env = readEnv();
const { host, port, databaseUrl } = env;
if (databaseUrl === undefined) throw new Error("DATABASE_URL is not set: start through `npm start`");
const app = next({ dev: false, hostname: host, port });
await app.prepare();
const edition = editionReader(databaseUrl);
const nextAnswers: Handle = app.getRequestHandler();
const render = withErrorPages(nextAnswers, fetchOwnPage, () =>
  edition.read().then(
    () => false,
    () => true,
  ),
);
const uncached: Handle = async (request, response) =>
  mayBePage(request.method, request.url ?? "", request.headers)
    ? sendCaptured(request, response, await render(request, response))
    : nextAnswers(request, response);
let isTold = false;
const askerOf = ({ socket, headers }: IncomingMessage) => {
  const found = asker(socket.remoteAddress, headers, env);
  if (!found.isLimited) tellOfProxy();
  return found;
};
const limits = gate(
  env.questionLimit,
  askerOf,
  tooMany(() => fetchOwnPage("/too-many", null)),
);
const open = live({
  feedOf: async (path) => {
    const answer = await fetchOwnPage(path, null);
    if (answer.ok) return answer.text();
    if (answer.status >= 500) throw new Error(`${path} was answered with ${answer.status}`);
    return null;
  },
  askerOf,
  gate: limits,
});
const notices = noticesOf(databaseUrl, () => {
  open.changed();
  void waitForDue();
});
const questions = compressed(pageCache(render, uncached, edition.read, limits));
/** What this server asks of itself is part of an answer that has had its turn, and must not wait for one of its own. */
const answer = rejectMalformed((request, response) => {
  if (isOwnRequest({ get: (name) => request.headers[name] })) return uncached(request, response);
  // As it comes, and neither kept nor compressed.
  if (isLive(request.url ?? "")) return open.answer(request, response);
  return questions(request, response);
});

let due: NodeJS.Timeout | undefined;
/** What is on record already and becomes public later is told when its time comes, which nobody publishes. */
async function waitForDue(): Promise<void> {
  clearTimeout(due);
  const known = await edition.read().catch(() => null);
  if (!known?.due) return;
  const wait = Math.min(known.due.getTime() - Date.now() + 1_000, longestTimer);
  due = setTimeout(() => {
    open.changed();
    void waitForDue();
  }, wait);
}

/** Once, to whoever runs the site. */
function tellOfProxy(): void {
  if (isTold) return;
  isTold = true;
  console.error(
    "Requests come through a proxy and TRUSTED_PROXIES is 0: QUESTION_LIMIT is not applied to them. Set TRUSTED_PROXIES.",
  );
}

const metrics = env.metricsPort === null ? null : await openMetrics(env.metricsPort, host, databaseUrl);
const listeners = [logServed(openLog(env.logLevel)), ...(metrics ? [metrics.served] : [])];
const server = patientServer(withRequestId(answer, env, listeners));
server.listen(port, host);

/** What was asked before we are to end is answered; whoever runs us gives that a little longer than this (src/cli/serve.ts). */
const longestDrain = 12_000;
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    open.close();
    void notices.close();
    void drain(server, longestDrain).then(() => process.exit(0));
  });
