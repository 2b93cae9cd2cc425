import { refuse } from "../api/v1/answer";
import { asking } from "../gate";
import { answered } from "./answers";

/** Fifty queries, each a name and what it may be told apart by; in bytes. */
const longest = 256_000;

/** GET /reconcile: our people and organizations by the Reconciliation Service API 0.2, for OpenRefine and other tools. */
export function GET(request: Request): Response | Promise<Response> {
  return answered(request, new URL(request.url).searchParams);
}

/** POST /reconcile: the same, sent as a form, as the protocol has it for batches. */
export const POST = asking(async (request) => {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    return refuse("bad-request", [{ parameter: "Content-Type", message: "should be that of a form" }]);
  return answered(request, new URLSearchParams(await request.text()));
}, longest);

export { OPTIONS } from "./leave";
