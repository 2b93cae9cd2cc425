import { PassThrough, Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { extractCommand } from "@/cli/commands/extract";
import { extract } from "@/extraction/extract";

async function run(args: string[], input: string) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const read = async (stream: PassThrough) => {
    let text = "";
    for await (const chunk of stream) text += chunk;
    return text;
  };
  const out = read(stdout);
  const err = read(stderr);
  const code = await extractCommand(args, Readable.from([Buffer.from(input)]), stdout, stderr);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

const article = "“The dam held,” Ines Okafor said.";

describe("reportedly extract", () => {
  test("prints what it finds in the article on standard input", async () => {
    const { code, out } = await run([], article);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(extract(article));
  });

  test("answers each line with its id", async () => {
    const lines = [
      { id: "a", text: article },
      { id: 7, text: "" },
    ];
    const { code, out } = await run(
      ["--ndjson"],
      `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`,
    );
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: "a", ...extract(article) },
      { id: 7, attributions: [], mentions: [] },
    ]);
  });

  test("a line that cannot be read is named, and the others are answered", async () => {
    const { code, out, err } = await run(
      ["--ndjson"],
      `nonsense\n{"id":"b"}\n${JSON.stringify({ id: "c", text: article })}`,
    );
    expect(code).toBe(1);
    expect(err).toContain("line 1");
    expect(err).toContain("line 2");
    expect(JSON.parse(out).id).toBe("c");
  });

  test("a letter cut in two by the stream is put together again", async () => {
    const bytes = Buffer.from("Zoë said the café was shut.");
    const stdout = new PassThrough();
    const code = await extractCommand([], Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), stdout);
    stdout.end();
    let out = "";
    for await (const chunk of stdout) out += chunk;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(extract("Zoë said the café was shut."));
  });

  test("an unknown argument is wrong usage", async () => {
    const { code, err } = await run(["--xml"], article);
    expect(code).toBe(2);
    expect(err).toContain("--xml");
  });

  test("help says what it does", async () => {
    const { code, out } = await run(["--help"], "");
    expect(code).toBe(0);
    expect(out).toContain("usage: reportedly extract");
  });
});
