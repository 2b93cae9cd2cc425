import { request as ask, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressed } from "@/serving/compressed";
import { listening } from "./listening";

const address = "/api/v1/claims.jsonl?q=a";
/** Nothing that could be packed to much less, so that what is sent is known by what is written. */
const line = () => `${JSON.stringify(Array.from({ length: 5_000 }, () => Math.random()))}\n`;

/** A server that writes `parts` as fast as they are taken, as Next does, and counts them. */
async function house({ parts = 5, type = "application/jsonl; charset=utf-8", breaks = false } = {}) {
  const state = { written: [] as string[], left: false };
  const answer = compressed(async (_request, response) => {
    let goOn = () => undefined as void;
    response.on("drain", () => goOn());
    response.on("close", () => {
      state.left = true;
      goOn();
    });
    response.setHeader("Content-Type", type);
    response.setHeader("Vary", "rsc");
    response.flushHeaders();
    while (state.written.length < parts && !state.left) {
      state.written.push(line());
      if (!response.write(state.written.at(-1)))
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
    }
    if (breaks) response.destroy();
    else response.end();
  });
  const port = await listening((request, response) => void answer(request, response));
  const get = (accepted: string, method = "GET") =>
    new Promise<{ headers: IncomingMessage["headers"]; body: Buffer }>((resolve, reject) => {
      const headers = { "Accept-Encoding": accepted };
      const sent = ask({ port, path: address, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      });
      sent.on("error", reject);
      sent.end();
    });
  return { state, get, port };
}

test("lines are packed for whoever can unpack them, whole", async () => {
  const { state, get } = await house();
  const { headers, body } = await get("gzip");
  expect(headers["content-encoding"]).toBe("gzip");
  expect(headers.vary).toBe("rsc, Accept-Encoding");
  expect(gunzipSync(body).toString()).toBe(state.written.join(""));
});

test("for anybody else they are as they were written, and so is a picture", async () => {
  const { state, get } = await house();
  const { headers, body } = await get("identity");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(headers.vary).toBe("rsc, Accept-Encoding");
  expect(body.toString()).toBe(state.written.join(""));
  const picture = await (await house({ type: "image/png" })).get("gzip");
  expect(picture.headers["content-encoding"]).toBeUndefined();
});

test("who takes nothing is written no more than there is room for on the way, and who leaves ends it", async () => {
  const { state, port } = await house({ parts: 2_000 });
  const client = connect(port, "127.0.0.1", () =>
    client.write(`GET ${address} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n`),
  );
  client.pause();
  await expect.poll(() => state.written.length, { timeout: 10_000 }).toBeGreaterThan(10);
  let before = 0;
  await expect
    .poll(
      () => {
        const stands = before === state.written.length;
        before = state.written.length;
        return stands;
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(true);
  expect(state.written.length).toBeLessThan(1_000);
  client.destroy();
  await expect.poll(() => state.left).toBe(true);
});

test("what breaks off in the midst is not taken for whole", async () => {
  const { get } = await house({ breaks: true });
  await expect(get("gzip")).rejects.toThrow();
});
