import { randomUUID } from "node:crypto";
import type { Fault } from "@/domain/dossier/faults";
import { type Query, read } from "@/queries/read";
import { conditional } from "../../conditional";

/** Why a request is not answered with what it asked for; the one map to a status and a sentence. */
const refusals = {
  "bad-request": { status: 400, message: "The request cannot be read." },
  "not-found": { status: 404, message: "There is nothing at this address." },
  "database-down": { status: 503, message: "The database does not answer just now. Try again in a moment." },
  internal: { status: 500, message: "Something went wrong on our side." },
} as const;
type Refusal = keyof typeof refusals;

/** Public, and short: what is asked "as of now" changes with the next claim. */
export const publicHeaders = {
  "Cache-Control": "public, max-age=5, stale-while-revalidate=30",
  "Access-Control-Allow-Origin": "*",
};

export function refuse(code: Refusal, details?: unknown, message: string = refusals[code].message): Response {
  const { status } = refusals[code];
  const headers = {
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
    ...(status === 503 && { "Retry-After": "2" }),
  };
  return Response.json(
    { error: { code, message, ...(details !== undefined && { details }) } },
    { status, headers },
  );
}

export function refuseParams(faults: Fault[]): Response {
  const details = faults.map(({ path, message }) => ({ parameter: path, message }));
  const [first] = faults;
  return refuse("bad-request", details, first ? `${first.path}: ${first.message}` : undefined);
}

/**
 * Answers with what the query finds; null is 404, a database that is away 503, a surprise 500 with a reference. An
 * answer that the client already holds is 304.
 */
export function answer(request: Request, query: Query<object | null>): Promise<Response> {
  return answerWith(query, (found) =>
    conditional(request, JSON.stringify(found), { ...publicHeaders, "Content-Type": "application/json" }),
  );
}

/** The same for an answer in another form than plain JSON. */
export async function answerWith<T>(
  query: Query<T | null>,
  write: (found: T) => Response,
): Promise<Response> {
  try {
    const result = await read(query);
    if (!result.ok) return refuse(result.reason);
    return result.value === null ? refuse("not-found") : write(result.value);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    console.error(`Answering a request failed, reference ${reference}`, error);
    return refuse("internal", { reference });
  }
}
