import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { attributeByHand } from "@/commands/desk/claim/attribute-by-hand";
import { freshDatabase } from "../database/fresh-database";
import { at, keller } from "../desk/at-the-desk";
import { accept, decide, must, onTheBench, saying } from "../desk/tagging";

vi.setConfig({ testTimeout: 120_000 });

/** The command as a person runs it, on this database. */
function evalDesk(url: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: url };
    execFile(process.execPath, ["src/cli/main.mjs", "eval", ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

test("the desk's own decisions measure the suggestions", async () => {
  const { db, url } = await freshDatabase();
  const on = await onTheBench(db);
  const { form } = must(await accept(db, on, saying(on, "taken to hospital"))).suggestion;
  const second = saying(on, "spillway was closed");
  const claim = { ...second.form.claim, text: "The spillway of the Karsk dam was closed." };
  must(await accept(db, on, second, { ...second.form, claim }));
  must(await decide(db, on.suggestions[0]!, { kind: "dismiss", reason: "not_news", note: null }));
  const { article, versionId, story } = on;
  const hand = { action: randomUUID(), article: article.id, versionId, story: story!.id, into: null, form };
  must(await attributeByHand(db, keller, hand, at));

  const counts = JSON.parse((await evalDesk(url, "--desk", "--json")).out);
  expect(counts).toMatchObject({
    articles: 1,
    outcomes: { accepted: 1, changed: 1, dismissed: 1, open: on.suggestions.length - 3 },
    dismissed: { not_news: 1 },
    precision: { of: 2, from: 3 },
    asItWas: { of: 1, from: 3 },
    recall: { of: 2, from: 3 },
    byHand: 1,
  });
  expect(counts.fields[0]).toEqual({ field: "claim.text", changed: 1, from: 2 });
  const { out, code } = await evalDesk(url, "--desk");
  expect(code).toBe(0);
  expect(out).toContain(`1 article, ${on.suggestions.length} suggestions: 3 decided`);
  expect(out).toContain("kept, changed or not:      66.7 % (2 of 3)");
  expect(out).toMatch(/not news\s+1\n/);
  expect(out).toMatch(/claim\.text\s+1 of 2\n/);
  expect(out).toMatch(/corrected, by kind:\n +claim: [a-z ]+ 1(?:\n|$)/);
  expect(counts).toMatchObject({ model: { asked: 0 }, byModel: { precision: { of: 0, from: 0 } } });
});

test("wrong usage is said, and help says what is measured", async () => {
  const { url } = await freshDatabase();
  const wrong = await evalDesk(url);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("--desk is needed");
  const help = await evalDesk(url, "--help");
  expect(help).toMatchObject({
    code: 0,
    out: expect.stringContaining("usage: reportedly eval --desk [--json]"),
  });
});
