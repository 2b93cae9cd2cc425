import { leaveToAsk } from "../open-to-all";

/** A program in a browser first asks leave for what it sends. */
export function OPTIONS(): Response {
  return leaveToAsk(
    "POST, OPTIONS",
    "Accept, Content-Type, Mcp-Protocol-Version, Mcp-Session-Id, Mcp-Method, Mcp-Name",
  );
}
