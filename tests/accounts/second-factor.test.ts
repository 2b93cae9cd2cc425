import { expect, test } from "vitest";
import { manageUser } from "@/accounts/manage-user";
import { changePassword } from "@/accounts/own/change-password";
import { offerReset, resetPassword } from "@/accounts/reset-password";
import { type Given, giveCode } from "@/accounts/second-factor/give-code";
import { pendingUser } from "@/accounts/second-factor/pending";
import { type Knock, openSession, signIn } from "@/accounts/sign-in";
import { signedIn } from "@/accounts/signed-in";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { freshDatabase } from "../database/fresh-database";
import { appCode, turnedOn } from "./codes";
import { actor, anyBrowser, cookieFor, password, somebody } from "./people";

const at = () => new Date();

const knock = (email: string, said: Partial<Knock> = {}): Knock => ({
  ...{ email, password, from: "192.0.2.1", device: null, userAgent: "Firefox" },
  ...said,
});

const cookieOf = (lines: readonly string[]) =>
  lines
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");

/** The cookies of a browser in which the password was right. */
async function afterPassword(db: Database, email: string): Promise<string> {
  const came = await signIn(db, knock(email));
  if (!came.ok) throw new Error(came.reason);
  expect(came).toMatchObject({ owesCode: true, device: null });
  return cookieOf(came.setCookies);
}

async function give(
  db: Database,
  cookie: string,
  given: Given,
  from = "192.0.2.1",
  device: string | null = null,
) {
  return giveCode(db, { headers: new Headers({ cookie }), from, device, at: at() }, given);
}
const app = (code: string): Given => ({ by: "app", code });
const wrong = app("000000");

/** Somebody of a role whose second factor is on, and their recovery codes. */
async function guardedBy(
  role: "editor" | "admin" = "editor",
): Promise<{ db: Database; ann: Viewer; codes: string[] }> {
  const { db } = await freshDatabase();
  const ann = await somebody(db, role);
  return { db, ann, codes: await turnedOn(db, ann.id) };
}

/** A code that is wrong whatever the clock says. */
async function notRight(db: Database, userId: string): Promise<Given> {
  const right = await Promise.all([-2, -1, 0, 1, 2].map((later) => appCode(db, userId, later)));
  return app(
    ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !right.includes(code))!,
  );
}

test("the password opens no session where there is a second factor; the code does, in that browser", async () => {
  const { db, ann } = await guardedBy();
  const cookie = await afterPassword(db, ann.email);
  expect(await db.session.count()).toBe(0);
  expect(await signedIn(db, new Headers({ cookie }))).toBeNull();
  expect(await pendingUser(db, new Headers({ cookie }))).toMatchObject({ email: ann.email });
  const done = await give(db, cookie, app(await appCode(db, ann.id)));
  if (!done.ok) throw new Error(done.reason);
  const session = cookieOf(done.setCookies);
  expect((await signedIn(db, new Headers({ cookie: session })))?.viewer).toEqual(ann);
  // What waited is used up, and nothing of it is left.
  expect(await give(db, cookie, app(await appCode(db, ann.id, 1)))).toEqual({
    ok: false,
    reason: "sign-in-over",
  });
});

test("no cookie that was sealed for something else stands for a session, nor for a sign-in that waits", async () => {
  const { db, ann } = await guardedBy();
  const pending = await afterPassword(db, ann.email);
  const value = pending.slice(pending.indexOf("=") + 1);
  const asSession = `reportedly.session_token=${value}`;
  expect(await signedIn(db, new Headers({ cookie: asSession }))).toBeNull();
  const ben = await somebody(db, "editor", "ben@newsroom.example");
  const session = await cookieFor(db, ben.email);
  const asPending = `reportedly.two_factor=${session.slice(session.indexOf("=") + 1)}`;
  const code = await appCode(db, ann.id);
  for (const cookie of ["", asPending, `${pending}x`, "reportedly.two_factor=2fa-made.up"])
    expect(await give(db, cookie, app(code))).toEqual({ ok: false, reason: "sign-in-over" });
});

test("a sign-in that waits takes the codes of its own account alone, whoever is signed in beside it", async () => {
  const { db, ann } = await guardedBy();
  const mal = await somebody(db, "editor", "mal@newsroom.example");
  const malsCodes = await turnedOn(db, mal.id);
  const mals = await give(db, await afterPassword(db, mal.email), app(await appCode(db, mal.id)));
  if (!mals.ok) throw new Error(mals.reason);
  const waiting = await afterPassword(db, ann.email);
  const beside = `${cookieOf(mals.setCookies)}; ${waiting}`;
  for (const cookie of [waiting, beside]) {
    expect(await give(db, cookie, app(await appCode(db, mal.id, 1)))).toEqual({
      ok: false,
      reason: "wrong-code",
    });
    const recovery = { by: "recovery", recovery: malsCodes[0] ?? "" } as const;
    expect(await give(db, cookie, recovery)).toEqual({ ok: false, reason: "wrong-recovery" });
  }
  const done = await give(db, beside, app(await appCode(db, ann.id)));
  if (!done.ok) throw new Error(done.reason);
  expect((await signedIn(db, new Headers({ cookie: cookieOf(done.setCookies) })))?.viewer.id).toBe(ann.id);
});

test("a code is good once: not again, not for two at once, and none from before it", async () => {
  const { db, ann } = await guardedBy();
  const code = app(await appCode(db, ann.id));
  const before = app(await appCode(db, ann.id, -1));
  const browsers = await Promise.all(Array.from({ length: 6 }, () => afterPassword(db, ann.email)));
  const came = await Promise.all(browsers.slice(0, 4).map((cookie) => give(db, cookie, code)));
  expect(came.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.session.count()).toBe(1);
  expect(await give(db, browsers[4] ?? "", code)).toEqual({ ok: false, reason: "wrong-code" });
  expect(await give(db, browsers[5] ?? "", before)).toEqual({ ok: false, reason: "wrong-code" });
  expect(await give(db, browsers[5] ?? "", app(await appCode(db, ann.id, 1)))).toMatchObject({ ok: true });
});

test("a recovery code is good once, also for two at once, and its use is written down", async () => {
  const { db, ann, codes } = await guardedBy();
  const given = { by: "recovery", recovery: codes[3] ?? "" } as const;
  const browsers = await Promise.all(Array.from({ length: 3 }, () => afterPassword(db, ann.email)));
  const came = await Promise.all(
    browsers.slice(0, 2).map((cookie) => give(db, cookie, given).catch(() => null)),
  );
  expect(came.filter((one) => one?.ok)).toHaveLength(1);
  expect(await give(db, browsers[2] ?? "", given)).toEqual({ ok: false, reason: "wrong-recovery" });
  expect(
    await db.accountEvent.findMany({ where: { kind: "sign_in" }, select: { what: true, by: true } }),
  ).toEqual([{ what: "signed in with a recovery code, 9 left", by: ann.name }]);
});

test("wrong codes are heard ten times, however often the password is given anew between them", async () => {
  const { db, ann } = await guardedBy();
  const guess = await notRight(db, ann.id);
  const came: string[] = [];
  for (let n = 0; n < 11; n += 1) {
    const done = await give(db, await afterPassword(db, ann.email), guess);
    came.push(done.ok ? "in" : done.reason);
  }
  expect(came).toEqual([...Array(10).fill("wrong-code"), "too-many"]);
  const right = app(await appCode(db, ann.id));
  expect(await give(db, await afterPassword(db, ann.email), right)).toMatchObject({ reason: "too-many" });
}, 60_000);

test("many wrong codes at once are not heard more often", async () => {
  const { db, ann } = await guardedBy();
  const guess = await notRight(db, ann.id);
  const browsers: string[] = [];
  for (let n = 0; n < 20; n += 1) browsers.push(await afterPassword(db, ann.email));
  const came = await Promise.all(browsers.map((cookie) => give(db, cookie, guess)));
  expect(came.filter((done) => !done.ok && done.reason === "wrong-code").length).toBeLessThanOrEqual(10);
}, 60_000);

test("a guesser with many addresses has thirty codes a day, and keeps out no device of whose account it is", async () => {
  const { db, ann } = await guardedBy();
  const first = await give(db, await afterPassword(db, ann.email), app(await appCode(db, ann.id, -1)));
  if (!first.ok) throw new Error(first.reason);
  const guess = await notRight(db, ann.id);
  const came: string[] = [];
  for (let n = 0; n < 32; n += 1) {
    const done = await give(db, await afterPassword(db, ann.email), guess, `203.0.113.${n}`);
    came.push(done.ok ? "in" : done.reason);
  }
  expect(came.filter((one) => one === "wrong-code")).toHaveLength(30);
  const right = app(await appCode(db, ann.id));
  const waiting = await afterPassword(db, ann.email);
  expect(await give(db, waiting, right, "198.51.100.1")).toMatchObject({ reason: "too-many" });
  expect(await give(db, waiting, right, "203.0.113.1", first.device)).toMatchObject({ ok: true });
}, 120_000);

test("a sign-in waits ten minutes", async () => {
  const { db, ann } = await guardedBy();
  const late = await afterPassword(db, ann.email);
  const { expiresAt } = await db.verification.findFirstOrThrow({ where: { value: ann.id } });
  expect(Math.round((expiresAt.getTime() - Date.now()) / 60_000)).toBe(10);
  await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  const right = app(await appCode(db, ann.id));
  expect(await give(db, late, right)).toEqual({ ok: false, reason: "sign-in-over" });
});

test("a link for a new password does not spare the code, and ends what waited for one", async () => {
  const { db, ann } = await guardedBy();
  const waiting = await afterPassword(db, ann.email);
  const token = await offerReset(db, ann.id, actor("Ada"), at());
  const chosen = "another long password";
  expect(await resetPassword(db, { token: token ?? "", password: chosen }, at())).toMatchObject({ ok: true });
  expect(await give(db, waiting, app(await appCode(db, ann.id)))).toEqual({
    ok: false,
    reason: "sign-in-over",
  });
  const entered = await openSession(db, { email: ann.email, password: chosen }, anyBrowser);
  expect(entered).toMatchObject({ owesCode: true, device: null });
  expect(await db.session.count()).toBe(0);
});

test("what ends somebody's sessions ends their sign-ins that wait, too", async () => {
  const { db, ann } = await guardedBy();
  const done = await give(db, await afterPassword(db, ann.email), app(await appCode(db, ann.id, -1)));
  if (!done.ok) throw new Error(done.reason);
  const code = app(await appCode(db, ann.id));
  const over = { ok: false, reason: "sign-in-over" };
  const first = await afterPassword(db, ann.email);
  const headers = new Headers({ cookie: cookieOf(done.setCookies) });
  await changePassword(db, { viewer: ann, headers, at: at() }, { current: password, password });
  expect(await give(db, first, code)).toEqual(over);
  const second = await afterPassword(db, ann.email);
  await manageUser(db, ann.id, { act: "end-sessions" }, actor("Ada"), at());
  expect(await give(db, second, code)).toEqual(over);
  const third = await afterPassword(db, ann.email);
  await manageUser(db, ann.id, { act: "close" }, actor("Ada"), at());
  expect(await give(db, third, code)).toEqual(over);
  expect(await db.session.count()).toBe(0);
});

test("an administrator takes a second factor away: sessions end, it is written down, the password lets in", async () => {
  const { db, ann } = await guardedBy();
  const done = await give(db, await afterPassword(db, ann.email), app(await appCode(db, ann.id)));
  expect(done.ok).toBe(true);
  expect(await manageUser(db, ann.id, { act: "reset-factor" }, actor("Ada"), at())).toEqual({ ok: true });
  expect(await db.session.count()).toBe(0);
  expect(await db.twoFactor.count()).toBe(0);
  const which = { where: { kind: "second_factor" }, select: { userId: true, what: true, by: true } } as const;
  expect(await db.accountEvent.findMany(which)).toEqual([
    { userId: ann.id, what: "second factor taken away", by: "Ada" },
  ]);
  expect(await signIn(db, knock(ann.email))).toMatchObject({ ok: true, owesCode: false });
  const again = await manageUser(db, ann.id, { act: "reset-factor" }, actor("Ada"), at());
  expect(again).toEqual({ ok: false, reason: "not-found" });
});

test("a house that was moved without what it seals with says so", async () => {
  const { db, ann } = await guardedBy();
  await db.twoFactor.updateMany({ data: { secret: "00".repeat(40) } });
  const waiting = await afterPassword(db, ann.email);
  for (const given of [wrong, { by: "recovery", recovery: "aaaaa-bbbbb" } as const])
    expect(await give(db, waiting, given)).toEqual({ ok: false, reason: "unreadable-factor" });
});
