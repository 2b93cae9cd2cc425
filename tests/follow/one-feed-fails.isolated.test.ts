import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { sendDueWebhooks } from "@/commands/follow/send-due-mail";
import { addWebhook } from "@/commands/webhooks/set-webhooks";
import { doJob } from "@/jobs/do-job";
import { webhookLines } from "@/queries/desk/incoming/webhooks";
import { oneDay, oneDayStory } from "../one-day-story";
import { expectConsoleError } from "../quiet";
import { localSite } from "../services/outside/local-site";
import { record } from "../two-day-story";
import { type Following, following, site } from "./following";

const slow = "/changes?q=slow";
const failing = vi.hoisted(() => ({ path: null as string | null }));

// The real one, but for one page while that cannot be worked out.
vi.mock("@/queries/change/followed-feed", async (original) => {
  const { followedFeed } = await original<typeof import("@/queries/change/followed-feed")>();
  const mayFail: typeof followedFeed = (db, path, asked) => {
    if (path === failing.path) throw new Error("canceling statement due to statement timeout");
    return followedFeed(db, path, asked);
  };
  return { followedFeed: mayFail };
});

let house: Following;
afterEach(() => house.close());

const story = `/stories/${oneDay}`;
const fault = /^What is new for those who follow a page could not be worked out/;

test("a page whose news cannot be worked out holds up no mail about another, and has its own later", async () => {
  house = await following();
  const { db, work, got } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  await house.follow("ann@home.example", story, "at_once", "2020-05-02T08:00:00Z");
  await house.follow("ben@home.example", slow, "at_once", "2020-05-02T08:00:00Z");
  await house.ask("eve@home.example", slow, "at_once", "2020-05-02T08:59:00Z");
  failing.path = slow;
  expectConsoleError(fault);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  expect(got("ann@home.example")).toHaveLength(1);
  expect(await db.mail.count({ where: { endedAt: null, claimedAt: null } })).toBe(1);
  failing.path = null;
  await work("2020-05-02T10:00:06Z");
  expect(await db.mail.count({ where: { endedAt: null } })).toBe(0);
});

test("nor a webhook about another", async () => {
  house = await following();
  const { db } = house;
  const got: string[] = [];
  const receiver = await localSite((request, response) => {
    got.push(request.url ?? "");
    request.resume();
    response.writeHead(204).end();
  });
  const outside = { ports: [], hosts: [`127.0.0.1:${receiver.port}`] };
  const work = async (when: string) => {
    const at = new Date(when);
    for (const job of await sendDueWebhooks(db, at)) await doJob(db, job, outside, () => at, { site });
  };
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  const chief = { id: "u", name: "M. Keller", email: "keller@example.org", role: "chief" as const };
  for (const [name, path] of [
    ["story", story],
    ["all", "/changes"],
  ] as const) {
    const url = `http://127.0.0.1:${receiver.port}/${name}`;
    const asked = { action: randomUUID(), url, path, form: "standard" as const };
    await addWebhook(db, chief, asked, new Date("2020-05-02T08:00:00Z"));
  }
  failing.path = "/changes";
  expectConsoleError(fault);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  expect(got).toEqual(["/story"]);
  failing.path = null;
  await work("2020-05-02T10:00:06Z");
  expect(got).toEqual(["/story", "/all"]);
  // And one that is on its way already is put off, and says so.
  await db.webhookDelivery.updateMany({
    where: { isKnown: false },
    data: { endedAt: null, isTaken: false, nextAt: new Date("2020-05-02T10:00:00Z") },
  });
  failing.path = "/changes";
  await work("2020-05-02T10:01:00Z");
  expect(got).toEqual(["/story", "/all", "/story"]);
  const said = (await webhookLines(db)).flatMap(({ deliveries }) => deliveries.map((one) => one.said));
  expect(said.sort()).toEqual([
    "It answers with 204.",
    "It could not be written, by a fault of ours, which is in the log.",
  ]);
  failing.path = null;
});
