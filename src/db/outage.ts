/**
 * Codes that mean "there is no database to talk to just now". From the system: refused, reset, unreachable, no such
 * host, timed out. From Postgres (Appendix A): class 08, shutting down, crashed, starting up, too many connections.
 * From Prisma: cannot reach, timed out reaching, closed the connection, pool exhausted, too many connections.
 */
const codes = new Set([
  ...[
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EAI_AGAIN",
  ],
  ...["57P01", "57P02", "57P03", "53300"],
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"],
]);

/** Errors of the driver and its adapter that carry no code at all; only their text tells them apart. */
const sentences = [
  /^timeout exceeded when trying to connect$/,
  /^Connection terminated\b/,
  /^Client has encountered a connection error and is not queryable$/,
];

const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);

/**
 * Whether an error says that the database is down, rather than that a query was wrong. Such an error is answered with
 * 503 and a later try. Looks through the layers that Prisma and its adapter wrap around the driver's own error.
 */
export function databaseIsDown(error: unknown): boolean {
  for (let layer = error, depth = 0; isObject(layer) && depth < 6; layer = inside(layer), depth += 1) {
    const { code, originalCode, kind, message } = layer;
    if ([code, originalCode].some((value) => typeof value === "string" && isOutage(value))) return true;
    if (typeof kind === "string" && kinds.has(kind)) return true;
    if (typeof message === "string" && sentences.some((sentence) => sentence.test(message))) return true;
    if (layer instanceof AggregateError && layer.errors.some(databaseIsDown)) return true;
  }
  return false;
}

const isOutage = (code: string): boolean => codes.has(code) || /^08\w{3}$/.test(code);

type Layer = Record<string, unknown>;

const isObject = (value: unknown): value is Layer => typeof value === "object" && value !== null;

function inside(layer: Layer): unknown {
  if (isObject(layer.meta) && layer.meta.driverAdapterError) return layer.meta.driverAdapterError;
  return layer.cause;
}
