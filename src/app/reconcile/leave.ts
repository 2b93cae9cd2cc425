import { leaveToAsk } from "../open-to-all";

/** Scripts of any site may ask. */
export function OPTIONS(): Response {
  return leaveToAsk("GET, HEAD, POST, OPTIONS", "Content-Type, If-None-Match");
}
