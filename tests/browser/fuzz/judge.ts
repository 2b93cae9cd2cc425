import { z } from "zod";
import { rulesForPath } from "@/domain/access/rule-for-path";
import type { Answered } from "./send";
import type { Shot } from "./shot";

/** What a stranger has no use for but to break in: where files lie, what the database was asked, and by what. */
const inside = [
  /\bat [^\n<]{1,200}[:/](?:\d+):(?:\d+)\b/,
  /node_modules|\.next\/server|file:\/\/\//,
  /prisma/i,
  /\bSELECT\b.{1,200}\bFROM\b|\bINSERT INTO\b|\brelation "|\bviolates \w+ constraint|invalid input syntax/,
  new RegExp(process.cwd().replaceAll(/[.\\]/g, "\\$&")),
];

/** What is wrong with an answer, in words; null where nothing is. */
export function faultOf(
  { method, path }: Shot,
  { status, type, isToTryAgain, body }: Answered,
): string | null {
  // Node's own word to an address or headers of more than 16 KB, before any of us sees them.
  if (status === 431) return null;
  // Others were before it for too long: nothing is broken, and it says when to come again.
  if (status === 503 && isToTryAgain && !body.includes('"code":"database-down"')) return null;
  if (status >= 500) return `answered ${status}`;
  const leak = inside.map((pattern) => pattern.exec(body)?.[0]).find(Boolean);
  if (leak) return `shows “${leak.slice(0, 120)}”`;
  // Next's own word, without a body, to a method that a route does not have.
  if (status === 405) return null;
  // As Next reads it: "/api/desk/history/%2e%2e/x" is no address of ours.
  const { pathname } = new URL(path, "http://localhost");
  const isOfMachines = pathname.startsWith("/api/") && rulesForPath(pathname) !== undefined;
  return isOfMachines && status >= 400 && method !== "HEAD" ? faultOfRefusal(type, body) : null;
}

/** Lines of the server's log that tell of an error which nobody expected. */
export function surprisesIn(log: string): string[] {
  return log
    .split("\n")
    .filter((line) => /⨯|\bError\b|unhandled|^\s+at .+:\d+:\d+|request failed/i.test(line));
}

/** Machines are told no in one shape. */
function faultOfRefusal(type: string, body: string): string | null {
  if (!type.startsWith("application/json")) return `refuses as “${type}”: ${body.slice(0, 80)}`;
  const isOurs = refusal.safeParse(JSON.parse(body)).success;
  return isOurs ? null : `refuses with ${body.slice(0, 120)}`;
}

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
