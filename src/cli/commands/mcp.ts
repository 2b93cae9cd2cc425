import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { loadEnvFile, readEnv } from "@/env";
import { type Ask, Refused } from "@/mcp/ask";
import { mcpServer } from "@/mcp/server";
import { version } from "../../../package.json";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly mcp [--url ADDRESS]

Lets a program that speaks the Model Context Protocol ask a site what it holds: claims, stories, changes, people and
organizations, each with its status and as of when, in words. It reads what is public and writes nothing. Requests come
on stdin and answers leave on stdout, as such programs expect of a command that they start. The site itself answers the
same at /mcp.

options
  --url ADDRESS     which site; left out, the one of these settings (APP_URL)`;

/** How long one question may take, in ms. */
const longest = 30_000;

export const mcpCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("mcp", { options: { url: { type: "string" } } }, args);
    if (!parsed) return 2;
    loadEnvFile();
    const site = parsed.values.url ?? readEnv().appUrl;
    if (!/^https?:$/.test(URL.parse(site)?.protocol ?? ""))
      return wrongUsage("mcp", `"${site}" is no address of a site`) ?? 2;
    const handle = serveStdio(() => mcpServer(overHttp(site), version));
    await new Promise((ended) => process.stdin.once("close", ended));
    await handle.close();
    return 0;
  },
};

function overHttp(site: string): Ask {
  return async (address) => {
    try {
      const response = await fetch(new URL(address, site), { signal: AbortSignal.timeout(longest) });
      return { status: response.status, body: await response.json().catch(() => null) };
    } catch (error) {
      const reason =
        error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : error;
      throw new Refused(`${site} does not answer: ${reason}`);
    }
  };
}
