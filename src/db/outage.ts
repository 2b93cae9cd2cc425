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
  return layersOf(error).some((layer) => {
    const { kind, message } = layer;
    if (codesOf(layer).some(isOutage)) return true;
    if (typeof kind === "string" && kinds.has(kind)) return true;
    if (typeof message === "string" && sentences.some((sentence) => sentence.test(message))) return true;
    return layer instanceof AggregateError && layer.errors.some(databaseIsDown);
  });
}

/** Waited for a lock as long as is allowed, or in a ring with others (Postgres, class 55 and 40; Prisma's own word for it). */
const held = new Set(["55P03", "40P01", "P2034"]);

/**
 * Whether somebody else was writing the same for so long that waiting for it was given up, as an edit does behind a long
 * publication or import. Nothing was written, and the same request later is answered.
 */
export function othersHoldIt(error: unknown): boolean {
  return layersOf(error).some((layer) => codesOf(layer).some((code) => held.has(code)));
}

const isOutage = (code: string): boolean => codes.has(code) || /^08\w{3}$/.test(code);

type Layer = Record<string, unknown>;

const isObject = (value: unknown): value is Layer => typeof value === "object" && value !== null;

function codesOf({ code, originalCode }: Layer): string[] {
  return [code, originalCode].filter((one) => typeof one === "string");
}

/** An error and what it was made of, from the outside in. */
function layersOf(error: unknown): Layer[] {
  const layers: Layer[] = [];
  for (let layer = error; isObject(layer) && layers.length < 6; layer = inside(layer)) layers.push(layer);
  return layers;
}

function inside(layer: Layer): unknown {
  if (isObject(layer.meta) && layer.meta.driverAdapterError) return layer.meta.driverAdapterError;
  return layer.cause;
}
