import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { auditTrail } from "@/accounts/audit/audit-trail";
import { addFeed } from "@/commands/desk/incoming/add-feed";
import { addList } from "@/commands/desk/incoming/add-list";
import { importFeeds } from "@/commands/desk/incoming/import-feeds";
import { setFeed } from "@/commands/desk/incoming/set-feed";
import { setList } from "@/commands/desk/incoming/set-list";
import { undoAction } from "@/commands/desk/undo-action";
import { addWebhook, setWebhook } from "@/commands/webhooks/set-webhooks";
import type { Database } from "@/db/connection";
import { AuditQuery } from "@/domain/access/audit";
import { deskHome } from "@/queries/desk/newsroom/home";
import { freshDatabase } from "../database/fresh-database";
import { oneDay, oneDayStory } from "../one-day-story";
import { record } from "../two-day-story";
import { keller as viewer } from "./at-the-desk";

// What is done at the desk to nothing that has a history of its own stands in the audit all the same.

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 6, minute));
const act = () => ({ action: randomUUID() });
const gone = { ok: false, reason: "not-found" };

/** Oldest first. */
const told = async (db: Database) =>
  (await auditTrail(db, AuditQuery.parse({ who: viewer.id }), 50)).entries
    .map(({ what, by }) => {
      expect(by).toBe(viewer.name);
      return what;
    })
    .reverse();

test("what is done to feeds and sanction lists is told, without what lets one in; undo is not for it", async () => {
  const { db } = await freshDatabase();
  const added = await addFeed(
    db,
    viewer,
    { ...act(), url: "https://u:pw@gazette.example/feed?key=s" },
    at(0),
  );
  if (!added.ok) throw new Error(added.reason);
  const { feed } = added;
  await setFeed(db, viewer, { ...act(), feed, to: "paused" }, at(1));
  await setFeed(db, viewer, { ...act(), feed, to: "followed" }, at(2));
  await setFeed(db, viewer, { ...act(), feed, to: "removed" }, at(3));
  expect(await setFeed(db, viewer, { ...act(), feed: randomUUID(), to: "removed" }, at(3))).toEqual(gone);
  const feeds = [{ url: "https://one.example/feed", title: "One" }];
  await importFeeds(db, viewer, { ...act(), feeds }, at(4));
  const listed = { key: "un", title: "UN list", authority: "", url: "https://un.example/" };
  const list = await addList(db, viewer, { ...act(), ...listed }, at(5));
  if (!list.ok) throw new Error(list.reason);
  await setList(db, viewer, { ...act(), list: list.list, to: "removed" }, at(6));
  expect(await told(db)).toEqual([
    "Followed the feed gazette.example/feed",
    "Let rest the feed gazette.example/feed",
    "Asked the feed gazette.example/feed",
    "Took off the feed gazette.example/feed",
    "Took over a list of feeds: 1",
    "Had the sanction list “UN list” from un.example",
    "Took off the sanction list “UN list”",
  ]);
  const { id: undoes } = await db.action.findFirstOrThrow({ where: { at: at(3) } });
  expect(await undoAction(db, viewer, { ...act(), undoes }, at(7))).toEqual(gone);
  expect((await deskHome(db, viewer.id, at(7))).undoable).toEqual([]);
});

test("what is done to a webhook is told once, with its host and nothing of what follows", async () => {
  const { db } = await freshDatabase();
  await record(db, oneDayStory(1), "2020-05-02T07:59:00Z");
  const made = {
    url: "https://hooks.example/T1/secret",
    path: `/stories/${oneDay}`,
    form: "standard",
  } as const;
  const webhook = randomUUID();
  await addWebhook(db, viewer, { action: webhook, ...made }, at(0));
  const rests = { ...act(), webhook, to: "resting" } as const;
  for (let n = 0; n < 2; n += 1)
    expect(await setWebhook(db, viewer, rests, at(1))).toEqual({ ok: true, webhook });
  await setWebhook(db, viewer, { ...act(), webhook, to: "going" }, at(2));
  for (const minute of [3, 4])
    expect(await setWebhook(db, viewer, { ...act(), webhook, to: "removed" }, at(minute))).toMatchObject({
      ok: true,
    });
  expect(await setWebhook(db, viewer, { ...act(), webhook, to: "going" }, at(5))).toEqual(gone);
  expect(await told(db)).toEqual([
    `Made a webhook to hooks.example for /stories/${oneDay}`,
    `Let rest the webhook to hooks.example for /stories/${oneDay}`,
    `Had go on the webhook to hooks.example for /stories/${oneDay}`,
    `Took away the webhook to hooks.example for /stories/${oneDay}`,
    "Took away a webhook that was gone",
  ]);
});
