import { afterEach, expect, test, vi } from "vitest";
import { offerReset } from "@/accounts/reset-password";
import { POST as takeUp } from "@/app/api/account/invitation/route";
import { POST as rename } from "@/app/api/account/name/route";
import { POST as changePassword } from "@/app/api/account/password/route";
import { POST as reset } from "@/app/api/account/reset/route";
import { POST as keepSearch } from "@/app/api/account/searches/route";
import { POST as changeFactor } from "@/app/api/account/second-factor/route";
import { POST as endSessions } from "@/app/api/account/sessions/route";
import { POST as setUp } from "@/app/api/account/set-up/route";
import { POST as giveCode } from "@/app/api/account/sign-in/code/route";
import { POST as enter } from "@/app/api/account/sign-in/route";
import { POST as leave } from "@/app/api/account/sign-out/route";
import { POST as manage } from "@/app/api/desk/users/[id]/route";
import { POST as invite } from "@/app/api/desk/users/invitations/route";
import { Notice } from "@/domain/access/notice";
import { appCode, turnedOn } from "../accounts/codes";
import { actor, cookieFor, password, somebody } from "../accounts/people";
import { at, servedDatabase } from "./serve";

const here = "http://127.0.0.1:3000";
afterEach(() => vi.unstubAllEnvs());

function form(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  const body = new URLSearchParams(fields);
  return new Request(`${here}${path}`, { method: "POST", headers: { origin: here, ...headers }, body });
}

type Handler = typeof enter;
const cookies = (answer: Response) => answer.headers.getSetCookie();

function noticeOf(answer: Response): Notice {
  const text = /notice=([\w-]+)/.exec(cookies(answer).join("\n"))?.[1] ?? "";
  return Notice.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
}

const signIn = (fields: Record<string, string>, headers?: Record<string, string>) =>
  enter(form("/api/account/sign-in", fields, headers), at({}));

test("signing in gives a session that no script reads and no other site sends", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "editor");
  const answer = await signIn({ email: ` ${email.toUpperCase()}`, password, next: "/desk/stories" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/desk/stories"]);
  const [session, device] = ["session_token", "device"].map((name) =>
    cookies(answer).find((line) => line.startsWith(`reportedly.${name}=`)),
  );
  for (const line of [session, device]) expect(line).toMatch(/HttpOnly; SameSite=Lax$/i);
  expect(await db.session.count()).toBe(1);
});

test("behind TLS the cookies go nowhere else, and carry a name that says so", async () => {
  const db = await servedDatabase();
  vi.stubEnv("APP_URL", "https://news.example");
  const { email } = await somebody(db, "editor");
  expect((await signIn({ email, password })).status).toBe(403);
  const answer = await signIn({ email, password }, { origin: "https://news.example" });
  const given = cookies(answer).filter((line) => !/Max-Age=0/.test(line));
  expect(given.map((line) => line.split("=")[0])).toEqual([
    "__Secure-reportedly.session_token",
    "__Secure-reportedly.device",
  ]);
  for (const line of given) expect(line).toMatch(/; Secure/i);
});

test("a refusal gives back what was typed, and never a password", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "editor");
  const answer = await signIn({ email, password: "hush hush hush" });
  expect(noticeOf(answer)).toMatchObject({ page: "/sign-in", code: "no-match", typed: { email } });
  expect(Buffer.from(cookies(answer).join(), "utf8").toString()).not.toContain("hush");
  expect(noticeOf(await signIn({ email: "nobody", password: "" }))).toMatchObject({
    code: "invalid",
    faults: [
      { field: "email", message: "is not an email address" },
      { field: "password", message: "is empty" },
    ],
  });
  expect(
    noticeOf(
      await enter(
        new Request(`${here}/x`, { method: "POST", headers: { origin: here }, body: "{}" }),
        at({}),
      ),
    ),
  ).toMatchObject({
    code: "invalid",
  });
});

test("a null character, which Postgres cannot keep, stops no form", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "admin");
  const cookie = await cookieFor(db, email);
  const odd = "a\0b";
  const forms: [Handler, string[], Record<string, string>][] = [
    [enter, ["email", "password", "next"], {}],
    [setUp, ["token", "name", "email", "password"], {}],
    [takeUp, ["token", "name", "email", "password"], {}],
    [reset, ["token", "password"], {}],
    [rename, ["name"], {}],
    [changePassword, ["current", "password"], {}],
    [endSessions, ["end"], {}],
    [giveCode, ["code", "next"], { by: "app" }],
    [giveCode, ["recovery"], { by: "recovery" }],
    [changeFactor, ["code"], { act: "confirm" }],
    [invite, ["role", "email", "name"], { act: "invite", role: "editor" }],
    [invite, ["link"], { act: "withdraw" }],
    [keepSearch, ["search", "name", "openedAt"], { search: "q=envoy", name: "Envoys" }],
  ];
  for (const [send, fields, right] of forms)
    for (const field of fields) {
      const typed = { ...Object.fromEntries(fields.map((one) => [one, "what somebody typed"])), ...right };
      const answer = await send(form("/x", { ...typed, [field]: odd }, { cookie }), at({}));
      expect(answer.status, `${fields.join(" ")}: ${field}`).toBe(303);
    }
});

test("after signing out the session is gone, not only its cookie", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  const answer = await leave(form("/api/account/sign-out", {}, { cookie }), at({}));
  expect(answer.headers.get("location")).toBe("/sign-in");
  expect(await db.session.count()).toBe(0);
  expect(cookies(answer).find((line) => line.startsWith("reportedly.session_token="))).toMatch(/Max-Age=0/);
});

test("an administrator who is the last is told so, and nothing is changed", async () => {
  const db = await servedDatabase();
  const { id, email } = await somebody(db, "admin");
  const cookie = await cookieFor(db, email);
  const answer = await manage(form(`/api/desk/users/${id}`, { act: "close" }, { cookie }), at({ id }));
  expect(noticeOf(answer)).toMatchObject({ page: "/desk/users", code: "last-admin" });
  expect(await db.user.count({ where: { disabledAt: null } })).toBe(1);
  const wrong = await manage(form(`/api/desk/users/${id}`, { act: "explode" }, { cookie }), at({ id }));
  expect(noticeOf(wrong).code).toBe("invalid");
});

const sentBack = (answer: Response) =>
  cookies(answer)
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");

test("after the password the code is asked for; where one was going is kept, and no other site is gone to", async () => {
  const db = await servedDatabase();
  const { id, email } = await somebody(db, "editor");
  const [first = ""] = await turnedOn(db, id);
  const came = await signIn({ email, password, next: "/desk/stories" });
  expect(came.headers.get("location")).toBe("/sign-in/code?next=%2Fdesk%2Fstories");
  expect(sentBack(came)).toMatch(/^reportedly\.two_factor=[^;]+$/);
  expect(cookies(came).find((line) => line.startsWith("reportedly.two_factor="))).toMatch(
    /HttpOnly; SameSite=Lax/i,
  );
  const cookie = sentBack(came);
  const give = (fields: Record<string, string>) =>
    giveCode(form("/api/account/sign-in/code", { next: "/desk/stories", ...fields }, { cookie }), at({}));
  const unread = await give({ by: "app", code: "12 34" });
  expect(unread.headers.get("location")).toBe("/sign-in/code?next=%2Fdesk%2Fstories");
  expect(noticeOf(unread)).toMatchObject({
    code: "invalid",
    faults: [{ field: "code", message: "has six digits" }],
  });
  const recovery = await give({ by: "recovery", recovery: "aaaaa bbbbb" });
  expect(noticeOf(recovery)).toMatchObject({ page: "/sign-in/code", code: "wrong-recovery" });
  const shown = await appCode(db, id);
  const right = await give({ by: "app", code: `${shown.slice(0, 3)} ${shown.slice(3)}` });
  expect(right.headers.get("location")).toBe("/desk/stories");
  expect(sentBack(right)).toMatch(/reportedly\.session_token=.*reportedly\.device=/);
  const over = await give({ by: "app", code: shown });
  expect([over.headers.get("location"), noticeOf(over).code]).toEqual([
    "/sign-in?next=%2Fdesk%2Fstories",
    "sign-in-over",
  ]);
  for (const next of ["//evil.example", "https://evil.example"]) {
    const again = await signIn({ email, password, next });
    expect(again.headers.get("location")).toBe("/sign-in/code");
    const asked = form(
      "/x",
      { by: "recovery", recovery: first.toUpperCase(), next },
      { cookie: sentBack(again) },
    );
    expect((await giveCode(asked, at({}))).headers.get("location")).toMatch(
      /^\/(account\/second-factor|sign-in\/code)$/,
    );
  }
});

test("a link for a new password leads to the code, and not in", async () => {
  const db = await servedDatabase();
  const { id } = await somebody(db, "editor");
  await turnedOn(db, id);
  const token = (await offerReset(db, id, actor("Ada"), new Date())) ?? "";
  const answer = await reset(form("/x", { token, password: "another long password" }), at({}));
  expect(answer.headers.get("location")).toBe("/sign-in/code");
  expect(sentBack(answer)).toMatch(/^reportedly\.two_factor=[^;]+$/);
  expect(await db.session.count()).toBe(0);
});

test("recovery codes are told once, in a cookie that no script reads, and nothing that was typed is told back", async () => {
  const db = await servedDatabase();
  const { id, email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  const send = (fields: Record<string, string>) =>
    changeFactor(form("/x", { next: "/desk", ...fields }, { cookie }), at({}));
  const begun = await send({ act: "begin", current: password });
  expect(begun.headers.get("location")).toBe("/account/second-factor?next=%2Fdesk");
  const wrong = await send({ act: "confirm", code: "12345" });
  expect(noticeOf(wrong)).toMatchObject({ code: "invalid", typed: { act: "confirm", next: "/desk" } });
  const done = await send({ act: "confirm", code: await appCode(db, id) });
  expect(noticeOf(done)).toMatchObject({ page: "/account/second-factor", code: "factor-on" });
  expect(noticeOf(done).codes).toHaveLength(10);
  expect(cookies(done).find((line) => line.includes("notice="))).toMatch(/Max-Age=60; HttpOnly/);
});
