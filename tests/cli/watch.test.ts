import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { watchArticle } from "@/commands/watching/watch-article";
import { freshDatabase } from "../database/fresh-database";
import { karsk } from "../desk/karsk-article";
import { onTheBench } from "../desk/tagging";
import { page } from "../jobs/watched-site";
import { localSite } from "../services/outside/local-site";

/** The command as a person runs it, on this database, with one host of the own network allowed. */
function watch(database: string, port: number, ...args: string[]) {
  return new Promise<{ code: number; out: string; told: string }>((done) => {
    const env = { ...process.env, DATABASE_URL: database, OUTSIDE_HOSTS: `127.0.0.1:${port}` };
    execFile(process.execPath, ["src/cli/main.mjs", "watch", ...args], { env }, (error, out, told) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out: out.trim(), told: told.trim() }),
    );
  });
}

test("followed articles are listed, looked at now, and each says what became of it", {
  timeout: 240_000,
}, async () => {
  const { db, url: database } = await freshDatabase();
  let text = karsk.text;
  let isThere = true;
  const { port } = await localSite((_, response) =>
    isThere
      ? response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page(text))
      : response.writeHead(500).end(),
  );
  const url = `http://127.0.0.1:${port}/dam`;
  const { article } = await onTheBench(db, { url });
  await db.$transaction((tx) =>
    watchArticle(tx, { articleId: article.id, url, snapshot: null, by: "U", at: new Date() }),
  );
  expect(await watch(database, port)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/not looked at yet · next/),
  });
  expect(await watch(database, port, "now")).toMatchObject({ code: 0, out: `${url}: nothing changed` });
  text = karsk.text.replace(/said/, "denied");
  expect(await watch(database, port, "now", url, "https://nobody.example/")).toEqual({
    ...{ code: 1, out: `${url}: changed: /desk/articles/${article.id}/details` },
    told: "https://nobody.example/: no followed article has this address.",
  });
  isThere = false;
  expect(await watch(database, port, "now", url)).toMatchObject({
    code: 1,
    told: expect.stringMatching(/500/),
  });
  expect(await watch(database, port, "then")).toMatchObject({ code: 2 });
});
