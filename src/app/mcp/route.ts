import { createMcpHandler } from "@modelcontextprotocol/server";
import { asking } from "@/app/gate";
import { openToAll } from "@/app/open-to-all";
import { inTurn } from "@/mcp/in-turn";
import { mcpServer } from "@/mcp/server";
import { version } from "../../../package.json";
import { askHere } from "./ask-here";

/** A question is a name and a few words; in bytes. */
const longest = 64_000;

const handler = createMcpHandler(() => mcpServer(inTurn(askHere), version), {
  responseMode: "json",
  // Who waits to be told of changes would hold one of the few turns for as long as they like.
  maxSubscriptions: 0,
});

/** POST /mcp: a message of the Model Context Protocol. Each is answered for itself; no session is kept. */
export const POST = asking(async (request) => openToAll(await handler.fetch(request)), longest);

export { OPTIONS } from "./leave";
