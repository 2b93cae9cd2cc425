import { createInterface } from "node:readline";
import { z } from "zod";
import { jsonOrNull } from "@/domain/json-or-null";
import { extract } from "@/extraction/extract";

export const extractUsage = `usage: reportedly extract [--ndjson] < article.txt

Reads one article as plain text and prints the attributions and the people and organizations that it finds, as JSON.
With --ndjson each line in is {"id","text"} and each line out {"id","attributions","mentions"}.
Offsets are UTF-16 units into the text, end exclusive.
`;

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * `reportedly extract`. Exit codes: 0 done, 1 a line that could not be read (said on standard error, the other lines
 * are still answered), 2 wrong usage.
 */
export async function extractCommand(
  args: string[],
  stdin: NodeJS.ReadableStream,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream = process.stderr,
): Promise<number> {
  if (args.includes("--help")) {
    await write(stdout, extractUsage);
    return 0;
  }
  const unknown = args.find((arg) => arg !== "--ndjson");
  if (unknown !== undefined) {
    await write(stderr, `unknown argument: ${unknown}\n${extractUsage}`);
    return 2;
  }
  if (args.includes("--ndjson")) return extractLines(stdin, stdout, stderr);
  await write(stdout, `${JSON.stringify(extract(await readAll(stdin)))}\n`);
  return 0;
}

async function extractLines(
  stdin: NodeJS.ReadableStream,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const parsed = readLine(line);
    if (parsed === null) {
      await write(stderr, `line ${number}: expected {"id","text"}\n`);
      code = 1;
      continue;
    }
    await write(stdout, `${JSON.stringify({ id: parsed.id, ...extract(parsed.text) })}\n`);
  }
  return code;
}

function readLine(line: string): z.infer<typeof Line> | null {
  const parsed = Line.safeParse(jsonOrNull(line));
  return parsed.success ? parsed.data : null;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Waits for a slow reader, so that a long run holds one article at a time. */
function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
