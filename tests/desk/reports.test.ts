import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readStamp, stampForm } from "@/accounts/form-stamp";
import { countReport, reportsAnHour } from "@/accounts/report-limit";
import { settleReport } from "@/commands/desk/incoming/settle-report";
import { takeReport } from "@/commands/reports/take-report";
import { statusLead } from "@/domain/status/told-claim";
import { Status } from "@/domain/vocabulary";
import { readerReports, reportsOpen } from "@/queries/desk/incoming/reports";
import { deskHome } from "@/queries/desk/newsroom/home";
import { pageTitle } from "@/queries/page/page-title";
import { somebody } from "../accounts/people";
import { servedDatabase } from "../app/serve";
import { importWorkedStory } from "../worked-story";
import { signedIn } from "./signed-in";

const at = new Date("2026-11-30T10:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const report = (more: object = {}) => ({
  ...{ id: randomUUID(), path: "/about", title: "What this site is", words: "It says so twice." },
  ...{ email: "reader@home.example", ...more },
});

test("one form is one report: sent again it is the same, and other words in it are not taken for it", async () => {
  const db = await servedDatabase();
  const first = report();
  expect(await takeReport(db, first, at)).toBe("taken");
  expect(await takeReport(db, first, later(1))).toBe("taken");
  expect(await takeReport(db, { ...first, words: "And a third time." }, later(1))).toBe("sent-before");
  expect(await db.readerReport.findMany()).toEqual([
    { ...first, at, state: "open", settledBy: null, settledAt: null, note: null },
  ]);
});

test("a report is settled once, its address is forgotten, and it can be opened again", async () => {
  const db = await servedDatabase();
  const [ann, ben] = [
    { ...(await somebody(db, "editor", "ann@newsroom.example")), name: "Ann" },
    { ...(await somebody(db, "editor", "ben@newsroom.example")), name: "Ben" },
  ];
  const { id, ...kept } = report();
  await takeReport(db, { id, ...kept }, at);
  const ask = (outcome: "error" | "none" | null, note: string | null = null) => ({
    ...{ action: randomUUID(), report: id, outcome, note },
  });
  const standing = () => db.readerReport.findUniqueOrThrow({ where: { id } });

  expect(await settleReport(db, ann, ask("error", "Put right."), later(5))).toEqual({ ok: true });
  const settled = { state: "error", settledBy: "Ann", settledAt: later(5), note: "Put right.", email: null };
  expect(await standing()).toMatchObject(settled);
  // Sent again after a lost answer it is the same; somebody else comes too late.
  expect(await settleReport(db, ann, ask("error", "Put right."), later(6))).toEqual({ ok: true });
  expect(await settleReport(db, ben, ask("none"), later(6))).toEqual({ ok: false, reason: "not-waiting" });
  expect(await standing()).toMatchObject(settled);

  expect(await settleReport(db, ben, ask(null), later(7))).toEqual({ ok: true });
  expect(await standing()).toMatchObject({ state: "open", settledBy: null, note: null, email: null });
  expect(await settleReport(db, ben, ask(null), later(8))).toEqual({ ok: true });
  expect(await settleReport(db, ben, { ...ask("none"), report: randomUUID() }, at)).toEqual({
    ...{ ok: false, reason: "not-found" },
  });
});

test("the desk has them newest first, open and settled apart, with what they are about", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const editor = await somebody(db, "editor");
  const { id: claim } = await db.claim.findFirstOrThrow();
  const [first, second] = [report({ path: `/claims/${claim}?asOf=2018-01-30` }), report()];
  await takeReport(db, first, at);
  await takeReport(db, second, later(1));
  const listed = async (settled: boolean) =>
    (await readerReports(db, { settled, page: 1 })).items.map(({ id }) => id);
  expect(await listed(false)).toEqual([second.id, first.id]);
  expect(await readerReports(db, { settled: false, page: 9 })).toMatchObject({
    ...{ total: 2, page: 1, pages: 1, open: 2 },
    items: [{ subject: null }, { subject: { kind: "claim", id: claim } }],
  });
  expect((await deskHome(db, editor.id, later(2))).reports).toBe(2);
  const settling = { action: randomUUID(), report: first.id, outcome: "none" as const, note: null };
  await settleReport(db, editor, settling, later(2));
  expect([await listed(false), await listed(true)]).toEqual([[second.id], [first.id]]);
  expect(await reportsOpen(db)).toBe(1);
});

test("through the door: an editor settles, a reader does not, and a note has an end", async () => {
  const db = await servedDatabase();
  const [reader, editor] = [await signedIn(db, "reader"), await signedIn(db, "editor")];
  const one = report();
  await takeReport(db, one, at);
  const request = { action: randomUUID(), report: one.id, outcome: "none" };
  expect((await reader.send("settle-report", request)).status).toBe(403);
  expect(await editor.send("settle-report", { ...request, note: "x".repeat(501) })).toMatchObject({
    status: 400,
    body: { faults: [{ path: "note" }] },
  });
  expect((await editor.send("settle-report", request)).status).toBe(200);
  const chief = await signedIn(db, "chief");
  expect(await chief.send("settle-report", { ...request, outcome: "error" })).toMatchObject({ status: 409 });
});

test("a page is called as its own head says, a claim never without its status, and what is no page not at all", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const claims = await db.claim.findMany();
  const leads = Status.options.map((status) => statusLead(status));
  for (const day of [null, new Date("2018-01-30T12:00:00Z"), new Date("2017-01-01")])
    for (const { id, text } of claims) {
      const title = (await pageTitle(db, `/claims/${id}`, day))!;
      expect(title.endsWith(`: ${text}`), title).toBe(true);
      expect(
        [...leads, "Not yet said"].some((lead) => title.startsWith(lead)),
        title,
      ).toBe(true);
    }
  const story = await db.story.findFirstOrThrow();
  expect(await pageTitle(db, `/stories/${story.slug}`, null)).toBe(story.headline);
  expect(await pageTitle(db, `/stories/${story.slug}/changes`, null)).toBe(story.headline);
  expect(await pageTitle(db, "/people/sergey-naryshkin", null)).toBe("Sergey Naryshkin");
  const article = await db.article.findFirstOrThrow();
  expect(await pageTitle(db, `/articles/${article.id}`, null)).toContain(`“${article.title}”`);
  expect(await pageTitle(db, "/", null)).toBe("Timeline");
  for (const path of [
    "/claims/c-none",
    "/stories/none",
    "/nowhere",
    "/desk",
    "/api/v1/claims/x",
    "/toString",
  ])
    expect(await pageTitle(db, path, null), path).toBeNull();
  await db.claim.update({ where: { id: claims[0]!.id }, data: { withdrawn: true } });
  expect(await pageTitle(db, `/claims/${claims[0]!.id}`, null)).toBeNull();
});

test("a form's stamp is ours alone, and each is another", async () => {
  const [one, other] = [await stampForm(at), await stampForm(at)];
  expect(await readStamp(one)).toMatchObject({ at });
  expect((await readStamp(one))!.id).not.toBe((await readStamp(other))!.id);
  const [head, body, seal] = one.split(".");
  const forged = Buffer.from(Buffer.from(body!, "base64url").toString().replace("report", "device"));
  for (const text of ["", "x", `${head}.${forged.toString("base64url")}.${seal}`, `${head}.${body}.`])
    expect(await readStamp(text), text).toBeNull();
});

test("one address sends so many in an hour, and another is heard still", async () => {
  for (let sent = 0; sent < reportsAnHour; sent += 1) expect(await countReport("192.0.2.1")).toBeNull();
  expect(await countReport("192.0.2.1")).toBeGreaterThan(3_000);
  expect(await countReport("192.0.2.2")).toBeNull();
});
