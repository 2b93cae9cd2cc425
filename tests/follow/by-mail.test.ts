import { afterEach, expect, test } from "vitest";
import { confirmFollow, stopFollow } from "@/commands/follow/confirm-follow";
import { oneDay, oneDayStory } from "../one-day-story";
import { record } from "../two-day-story";
import { type Following, following, wordOf } from "./following";

// Over SMTP, to a server of its own in this process.

let house: Following;
afterEach(() => house.close());

const ann = "ann@home.example";
const story = `/stories/${oneDay}`;

test("who follows confirms by a mail, gets one for a change, and none after one press", async () => {
  house = await following();
  const { db, server, work, got } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  await house.ask(ann, story, "at_once", "2020-05-02T08:00:00Z");
  await record(db, oneDayStory(2), "2020-05-02T08:01:00Z");
  await work("2020-05-02T08:02:00Z");
  // Nothing but the question, and nothing of what was typed in it.
  expect(server.mails).toHaveLength(1);
  const [asked] = server.mails;
  expect(asked!.headers).toMatchObject({
    subject: "Confirm that you want to follow by e-mail",
    to: ann,
    from: "Reportedly <news@news.example>",
    "auto-submitted": "auto-generated",
  });
  expect(asked!.headers).not.toHaveProperty("list-unsubscribe");
  expect(asked!.text).toContain("A day at Ostby");
  expect(asked!.raw).not.toContain("stories/");

  expect(await confirmFollow(db, wordOf(asked!), new Date("2020-05-02T08:05:00Z"))).toBe(true);
  await work("2020-05-02T08:06:00Z");
  expect(got(ann), "what was there before").toEqual([]);

  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  await work("2020-05-02T09:00:10Z");
  await work("2020-05-03T09:00:10Z");
  expect(got(ann)).toHaveLength(1);
  const [mail] = got(ann);
  expect(mail!.headers).toMatchObject({
    "auto-submitted": "auto-generated",
    "list-id": "<follow.news.example>",
    "list-unsubscribe": `<https://news.example/follow/${wordOf(mail!)}/stop>`,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  });
  expect(mail!.headers["message-id"]).toMatch(/^<change\.[0-9a-f]{40}@news\.example>$/);
  expect(mail!.headers["content-type"]).toContain("multipart/alternative");
  // Not what was published shortly before, either.
  expect(mail!.text.match(/^\* /gm)).toHaveLength(1);
  // The status in words in both, and both say the same.
  for (const words of [mail!.text, mail!.html]) {
    expect(words).toContain("Disputed (before: reported");
    expect(words).toContain("asked to follow this by e-mail, at once");
  }

  expect(await stopFollow(db, wordOf(mail!))).toBe(true);
  expect(await stopFollow(db, wordOf(mail!))).toBe(false);
  await record(db, oneDayStory(4), "2020-05-04T09:00:00Z");
  await work("2020-05-04T09:00:05Z");
  expect(server.mails).toHaveLength(2);
  for (const table of ["follow", "followToken", "mail", "mailChange"] as const)
    expect([table, await (db[table] as typeof db.mail).count()]).toEqual([table, 0]);
});

test("a mail a day has all of the day, and no day without news has one", async () => {
  house = await following();
  const { db, work, got } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  await house.follow(ann, story, "daily", "2020-05-02T08:00:00Z");
  await house.follow("ben@home.example", "/changes", "weekly", "2020-05-02T08:00:00Z");
  await record(db, oneDayStory(2), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:01:00Z");
  await record(db, oneDayStory(4), "2020-05-02T10:00:00Z");
  await work("2020-05-02T10:01:00Z");
  expect(got(ann)).toEqual([]);
  await work("2020-05-03T08:00:00Z");
  await work("2020-05-04T08:00:00Z");
  expect(got(ann)).toHaveLength(1);
  expect(got(ann)[0]!.headers.subject).toMatch(/^\d changes: A day at Ostby$/);
  expect(got("ben@home.example")).toEqual([]);
  await work("2020-05-09T08:00:00Z");
  expect(got("ben@home.example")).toHaveLength(1);
  expect(got("ben@home.example")[0]!.text).toContain("Everything that changes");
});

test("an address at which nobody is is forgotten; what is put off comes later, as the same mail", async () => {
  house = await following();
  const { db, server, work, got } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  const all = ["gone", "full", "relay"].map((name) => `${name}@home.example`);
  for (const email of all) await house.follow(email, story, "at_once", "2020-05-02T08:00:00Z");
  const answers: Record<string, string> = {
    "gone@home.example": "550 5.1.1 No such user",
    "full@home.example": "452 4.2.2 Mailbox full",
    "relay@home.example": "554 5.7.1 Relay access denied",
  };
  server.says((to) => answers[to] ?? null);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  expect((await db.follow.findMany()).map(({ email }) => email).sort()).toEqual(all.slice(1).sort());
  const names = (await db.mail.findMany({ where: { endedAt: null } })).map(({ messageId }) => messageId);
  expect(names).toHaveLength(2);
  server.says(() => null);
  await work("2020-05-02T09:00:10Z");
  expect([got(all[1]!), got(all[2]!)]).toEqual([[], []]);
  await work("2020-05-02T09:03:00Z");
  expect([...got(all[1]!), ...got(all[2]!)].map(({ headers }) => headers["message-id"]).sort()).toEqual(
    names.sort(),
  );
  expect(got(all[0]!)).toEqual([]);
});

test("nobody is forgotten for what is our fault, or will be over: the sender, too much mail, a full mailbox", async () => {
  house = await following();
  const { db, server, work } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  const stay = [
    "550 5.1.8 Sender address rejected: Domain not found",
    "553 5.1.7 The sender is not a user here",
    "550 5.4.5 Daily user sending limit exceeded",
    "552 5.2.2 Mailbox full",
    "550 5.7.26 This mail is not authenticated",
    "550 Sender unknown",
    "554 Your network is blocked",
    "550 Too many recipients",
  ];
  const go = [
    "550 5.1.10 Recipient not found",
    "551 5.1.6 Moved",
    "550 5.2.1 Disabled",
    "550 No such user here",
    "553 User unknown",
  ];
  const answers = [...stay, ...go];
  const email = (index: number) => `reader-${index}@home.example`;
  for (const index of answers.keys())
    await house.follow(email(index), story, "at_once", "2020-05-02T08:00:00Z");
  server.says((to) => answers[Number(/\d+/.exec(to))] ?? null);
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  await work("2020-05-02T09:00:05Z");
  const left = new Set((await db.follow.findMany()).map((follow) => follow.email));
  expect(answers.filter((_, index) => left.has(email(index)))).toEqual(stay);
});

test("while the server is away all waits, and the job says so without an address", async () => {
  house = await following();
  const { db, server, work } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  await house.follow(ann, story, "at_once", "2020-05-02T08:00:00Z");
  await server.close();
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  for (let minute = 0; minute < 40; minute += 1) await work(`2020-05-02T09:${String(minute + 10)}:00Z`);
  expect(await house.failure("send-mail")).toMatch(/^The mail server cannot be reached \(E\w+\)\.$/);
  expect(await db.mail.count({ where: { endedAt: null } })).toBe(1);
  expect(await db.job.count()).toBe(2);
  expect(JSON.stringify(await db.job.findMany())).not.toContain("home.example");
});

test("whoever does not confirm is forgotten in three days, and nobody is sent many questions", async () => {
  house = await following();
  const { db, server, work, ask } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  const paths = [story, "/changes", "/corrections", "/changes?q=a", "/changes?q=b", "/changes?q=c"];
  for (const path of paths) await ask(ann, path, "at_once", "2020-05-02T08:00:00Z");
  for (const path of paths) await ask(ann, path, "daily", "2020-05-02T08:05:00Z");
  await work("2020-05-02T08:06:00Z");
  expect(server.mails).toHaveLength(5);
  // What was searched for is not in it: anybody may have typed it.
  for (const { text, html } of server.mails) expect(text + html).not.toContain("?q");
  await work("2020-05-05T07:59:00Z");
  expect(await db.follow.count()).toBe(5);
  await work("2020-05-05T08:01:00Z");
  expect([await db.follow.count(), await db.mail.count(), await db.followToken.count()]).toEqual([0, 0, 0]);
});

test("who follows already is asked just so, and hears as before until they confirm another way", async () => {
  house = await following();
  const { db, server, work, got } = house;
  await record(db, oneDayStory(1), "2020-05-01T10:00:00Z");
  await house.follow(ann, story, "at_once", "2020-05-02T08:00:00Z");
  await house.ask(ann, story, "weekly", "2020-05-03T08:00:00Z");
  await record(db, oneDayStory(2), "2020-05-03T08:00:30Z");
  await work("2020-05-03T08:01:00Z");
  expect(got(ann)).toHaveLength(1);
  const question = server.mails.findLast(({ headers }) => headers["message-id"]!.startsWith("<confirm."))!;
  expect(question.text).toContain("at most once a week");
  // They get mail all the same, and their address stays: it says no other.
  expect(question.text).toContain("nothing begins or changes by this mail");
  expect(question.text).not.toMatch(/no other mail|the address is deleted/);
  await confirmFollow(db, wordOf(question), new Date("2020-05-03T08:02:00Z"));
  await record(db, oneDayStory(3), "2020-05-03T09:00:00Z");
  await work("2020-05-03T09:01:00Z");
  expect(got(ann)).toHaveLength(1);
  await work("2020-05-10T08:02:00Z");
  expect(got(ann)).toHaveLength(2);
});
