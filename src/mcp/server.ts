import { McpServer } from "@modelcontextprotocol/server";
import { type Ask, Refused } from "./ask";
import { tools } from "./tools";
import { asOfLine } from "./words";

const instructions =
  "A newsroom's record of who said what, and of how far it is confirmed. Each answer says in words what its statuses are and as " +
  "of when. Never tell a claim without its status: what is reported or corroborated is not confirmed. Who would not comment has " +
  "denied nothing. Credit words only to those whom the answer names.";

/**
 * A server of the Model Context Protocol that reads the public API and writes nothing. Each answer is twice there: in words that
 * lead with status and as-of, and as the JSON that the API publishes.
 */
export function mcpServer(ask: Ask, version: string): McpServer {
  const server = new McpServer({ name: "reportedly", title: "Reportedly", version }, { instructions });
  for (const [name, { title, description, input, output, run }] of Object.entries(tools)) {
    const config = {
      title,
      description,
      inputSchema: input,
      outputSchema: output as never,
      annotations: { readOnlyHint: true, openWorldHint: false },
    };
    server.registerTool(name, config, async (typed: Record<string, unknown>) => {
      try {
        const { answer, words } = await run(ask, typed);
        const asked = typed.asOf ?? typed.until;
        const lines = [asOfLine(typeof asked === "string" ? asked : undefined, new Date()), ...words];
        return { content: [{ type: "text", text: lines.join("\n") }], structuredContent: answer };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return { content: [{ type: "text", text: error.message }], isError: true };
      }
    });
  }
  return server;
}
