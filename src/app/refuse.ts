import { randomUUID } from "node:crypto";
import { type Refusal, refusals } from "@/domain/api/refusals";

const mayTryAgain: number[] = [429, 503];

/** The one shape in which a machine is told no. */
export function refuse(code: Refusal, details?: unknown, message: string = refusals[code].message): Response {
  const { status } = refusals[code];
  const headers = {
    "Cache-Control": "no-store",
    ...(mayTryAgain.includes(status) && { "Retry-After": "2" }),
    ...(code === "bad-token" && { "WWW-Authenticate": 'Bearer realm="Reportedly", error="invalid_token"' }),
    ...(code === "out-of-scope" && {
      "WWW-Authenticate": 'Bearer realm="Reportedly", error="insufficient_scope"',
    }),
  };
  return Response.json(
    { error: { code, message, ...(details !== undefined && { details }) } },
    { status, headers },
  );
}

/** Says a surprise in our log, under a reference that is all a stranger is shown of it. */
export function refuseSurprise(error: unknown): Response {
  const reference = randomUUID().slice(0, 8);
  console.error(`Answering a request failed, reference ${reference}`, error);
  return refuse("internal", { reference });
}
