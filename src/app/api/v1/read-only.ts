import { leaveToAsk } from "../../open-to-all";
import { refuse } from "./answer";

const methods = "GET, HEAD, OPTIONS";

/** Whoever writes to the API is told, as JSON, that it is only read. */
function readOnly(): Response {
  const answer = refuse("method-not-allowed");
  answer.headers.set("Allow", methods);
  return answer;
}

export { readOnly as DELETE, readOnly as PATCH, readOnly as POST, readOnly as PUT };

/** Scripts of any site may ask, also whether what they hold still stands, which a browser first asks leave for. */
export function OPTIONS(): Response {
  return leaveToAsk(methods, "If-None-Match");
}
