import { createHmac, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { sendDueWebhooks } from "@/commands/follow/send-due-mail";
import { addWebhook, sendAgain, setWebhook } from "@/commands/webhooks/set-webhooks";
import { mostWebhookTries, type WebhookForm } from "@/domain/webhook/webhook";
import { doJob } from "@/jobs/do-job";
import { webhookLines } from "@/queries/desk/incoming/webhooks";
import { freshDatabase } from "../database/fresh-database";
import { oneDay, oneDayStory } from "../one-day-story";
import { localSite } from "../services/outside/local-site";
import { record } from "../two-day-story";

type Message = { headers: IncomingMessage["headers"]; body: string };

const chief = { id: "u", name: "M. Keller", email: "keller@example.org", role: "chief" as const };
const site = "https://news.example";

/** A newsroom that tells a receiver on loopback, whose answers are told. */
async function telling(form: WebhookForm, answer: (response: ServerResponse) => void, isAllowed = true) {
  const { db } = await freshDatabase();
  const got: Message[] = [];
  let says = answer;
  const receiver = await localSite((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      says(response);
    });
  });
  const url = `http://127.0.0.1:${receiver.port}/hook`;
  const outside = { ports: [], hosts: isAllowed ? [`127.0.0.1:${receiver.port}`] : [] };
  await record(db, oneDayStory(1), "2020-05-02T07:59:00Z");
  const path = `/stories/${oneDay}`;
  const id = randomUUID();
  await addWebhook(db, chief, { action: id, url, path, form }, new Date("2020-05-02T08:00:00Z"));
  return {
    ...{ db, got, id, receiver },
    answer: (next: typeof answer) => {
      says = next;
    },
    work: async (when: string | Date) => {
      const at = new Date(when);
      for (const job of await sendDueWebhooks(db, at)) await doJob(db, job, outside, () => at, { site });
    },
    line: async () => (await webhookLines(db))[0]!,
  };
}

const takes = (response: ServerResponse) => response.writeHead(204).end();
const fails =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end();

test("a change is told once, signed as Standard Webhooks has it, and nothing that was there before", async () => {
  const { db, got, work, line } = await telling("standard", takes);
  await work("2020-05-02T08:01:00Z");
  expect(got).toEqual([]);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  await work("2020-05-02T12:00:00Z");
  expect(got).toHaveLength(1);
  const [{ headers, body }] = got as [Message];
  const { secret, deliveries } = await line();
  expect(headers).toMatchObject({
    "webhook-id": `msg_${deliveries[0]!.id}`,
    "content-type": "application/json",
  });
  expect(headers["webhook-timestamp"]).toBe(String(Date.parse("2020-05-02T09:00:05Z") / 1_000));
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  expect(headers["webhook-signature"]).toBe(
    `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
  );
  expect(JSON.parse(body)).toMatchObject({
    type: "change.published",
    data: {
      kind: "status_changed",
      status: "Disputed",
      title: "Disputed (before: reported): The reeve met the envoy.",
      url: expect.stringContaining(`${site}/claims/`),
      followed: { title: "A day at Ostby", url: `${site}/stories/${oneDay}` },
    },
  });
  expect(deliveries).toMatchObject([{ how: "taken", tries: 1, said: "It answers with 204." }]);
});

test.each<[WebhookForm, (body: never) => string]>([
  [
    "slack",
    (body: { blocks: { text: { type: string; text: string } }[] }) => {
      expect(body.blocks[0]!.text.type).toBe("plain_text");
      return body.blocks[0]!.text.text;
    },
  ],
  [
    "teams",
    (body: {
      attachments: { contentType: string; content: { body: { inlines: { text: string }[] }[] } }[];
    }) => {
      expect(body.attachments[0]!.contentType).toBe("application/vnd.microsoft.card.adaptive");
      return body.attachments[0]!.content.body[0]!.inlines[0]!.text;
    },
  ],
])("%s is told in its own form, with the status in words", async (form, titleIn) => {
  const { db, got, work } = await telling(form, takes);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  expect(got).toHaveLength(1);
  expect(titleIn(JSON.parse(got[0]!.body) as never)).toBe(
    "Disputed (before: reported): The reeve met the envoy.",
  );
});

test("what is not taken is told again later and later under one id, then given up, and sent again by hand", async () => {
  const { db, got, work, line, answer } = await telling("standard", fails(500));
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  const begun = Date.parse("2020-05-02T09:00:05Z");
  for (let hour = 0; hour < 60; hour += 0.02) {
    if ((await line()).deliveries[0]?.how === "failed") break;
    const waits = await db.webhookDelivery.findFirst({ where: { isKnown: false } });
    const at = new Date(Math.max(begun + hour * 3_600_000, waits?.nextAt.getTime() ?? 0));
    await work(at);
  }
  expect(got).toHaveLength(mostWebhookTries);
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const { deliveries } = await line();
  expect(deliveries).toMatchObject([
    { how: "failed", tries: mostWebhookTries, said: "It answers with 500." },
  ]);
  answer(takes);
  const at = new Date("2020-05-09T09:00:00Z");
  const asked = { action: randomUUID(), delivery: deliveries[0]!.id };
  expect(await sendAgain(db, chief, asked, at)).toMatchObject({ ok: true });
  await work(at);
  expect(got).toHaveLength(mostWebhookTries + 1);
  expect(got.at(-1)!.headers["webhook-id"]).toBe(got[0]!.headers["webhook-id"]);
  expect((await line()).deliveries).toMatchObject([{ how: "taken", tries: 1 }]);
}, 60_000);

test("one that is gone for good rests, one that leads on is not followed, and one that rests is told nothing", async () => {
  const gone = await telling("standard", fails(410));
  await record(gone.db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await gone.work("2020-05-02T09:00:05Z");
  await record(gone.db, oneDayStory(4), "2020-05-02T10:00:00Z");
  await gone.work("2020-05-02T10:00:05Z");
  expect(gone.got).toHaveLength(1);
  expect(await gone.line()).toMatchObject({ state: "resting" });
  gone.answer(takes);
  await setWebhook(gone.db, chief, { action: randomUUID(), webhook: gone.id, to: "going" }, new Date());
  await gone.work("2020-05-02T10:05:00Z");
  expect(gone.got.length).toBeGreaterThan(1);

  const led = await telling("standard", fails(307, { Location: "http://127.0.0.1:1/secret" }));
  await record(led.db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await led.work("2020-05-02T09:00:05Z");
  expect((await led.line()).deliveries).toMatchObject([{ how: "waiting", said: "It answers with 307." }]);
});

test("nothing is sent into the house's own network, unless whoever runs it has named the host", async () => {
  const { db, work, line, receiver } = await telling("standard", takes, false);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  expect(receiver.connections()).toBe(0);
  expect((await line()).deliveries).toMatchObject([{ how: "waiting" }]);
});

test("a worker that is gone in the midst leaves what it told to be told again, under the same id", async () => {
  const { db, got, work, line } = await telling("standard", takes);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  // As it stands where the receiver had it, and nobody lived to mark that.
  await db.webhookDelivery.updateMany({
    where: { isKnown: false },
    data: { endedAt: null, isTaken: false, claimedAt: new Date("2020-05-02T09:00:05Z") },
  });
  await work("2020-05-02T09:01:00Z");
  expect(got).toHaveLength(1);
  await work("2020-05-02T09:03:00Z");
  expect(got.map(({ headers }) => headers["webhook-id"])).toEqual([
    got[0]!.headers["webhook-id"],
    got[0]!.headers["webhook-id"],
  ]);
  expect((await line()).deliveries).toHaveLength(1);
});

test("whoever answers 200 has it, however much they say, in whatever packing, or never to an end", async () => {
  const ends: ((response: ServerResponse) => unknown)[] = [
    (response) => response.writeHead(200).end("x".repeat(300_000)),
    (response) => response.writeHead(200, { "Content-Encoding": "zstd" }).end("x"),
    (response) => response.writeHead(200).write("x"),
  ];
  for (const end of ends) {
    const { db, got, work, line } = await telling("standard", end);
    await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
    await work("2020-05-02T09:00:05Z");
    await work("2020-05-02T12:00:00Z");
    expect(got).toHaveLength(1);
    expect((await line()).deliveries).toMatchObject([{ how: "taken", said: "It answers with 200." }]);
  }
});
