import { expect, test } from "vitest";
import { gated } from "@/app/gate";
import type { Permission } from "@/domain/access/may";
import { roles } from "@/domain/access/roles";
import { cookieFor, somebody } from "../accounts/people";
import { at, servedDatabase } from "./serve";

const here = "http://127.0.0.1:3000";

function send(permission: Permission, headers: Record<string, string>, body = "{}") {
  const handler = gated(permission, async (request, viewer) =>
    Response.json({ name: viewer.name, said: await request.json() }),
  );
  const request = new Request(`${here}/api/desk/edits`, { method: "POST", headers, body });
  return handler(request, at({}));
}

test("a handler is reached by those who may, and knows who they are", async () => {
  const db = await servedDatabase();
  const answers: Record<string, number> = {};
  for (const role of roles) {
    await somebody(db, role);
    const cookie = await cookieFor(db, `${role}@newsroom.example`);
    const response = await send("chief", { cookie, origin: here }, '"x"');
    answers[role] = response.status;
    if (response.ok) expect(await response.json()).toEqual({ name: `A ${role}`, said: "x" });
    expect(response.headers.get("Cache-Control")).toMatch(/no-store/);
  }
  expect(answers).toEqual({ reader: 403, editor: 403, chief: 200, admin: 200 });
});

test("a handler is given the open parts of its path, and none where there are none", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "reader");
  const handler = gated("read", async (_request, _viewer, { params }) => Response.json(await params));
  const request = () => new Request(here, { headers: { cookie } });
  const cookie = await cookieFor(db, email);
  expect(await (await handler(request(), at({ id: "c-1" }))).json()).toEqual({ id: "c-1" });
  // As Next does where the path has none.
  const none = { params: undefined } as unknown as ReturnType<typeof at>;
  expect(await (await handler(request(), none)).json()).toEqual({});
});

test("without a session, or with one that is forged, the answer is 401 in the one shape", async () => {
  await servedDatabase();
  for (const cookie of ["", "reportedly.session_token=made.up", "reportedly.session_token="]) {
    const response = await send("account", { cookie, origin: here });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: { code: "signed-out", message: "You are signed out. Sign in to go on." },
    });
  }
});

test("closing an account ends its sessions at the next request", async () => {
  const db = await servedDatabase();
  const { id, email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  expect((await send("edit", { cookie, origin: here })).status).toBe(200);
  await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
  expect((await send("edit", { cookie, origin: here })).status).toBe(401);
  await expect(cookieFor(db, email)).rejects.toThrow();
});

test("what somebody's page kept is not saved in the name of who signed in there since", async () => {
  const db = await servedDatabase();
  const { id, email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  expect((await send("edit", { cookie, origin: here, "x-reportedly-as": id })).status).toBe(200);
  expect((await send("edit", { cookie, origin: here, "x-reportedly-as": "u-other" })).status).toBe(401);
});

test("a session ends when its time is over", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  expect((await send("edit", { cookie, origin: here })).status).toBe(401);
});

test("what does not come from a page of this site is refused, whoever sends it", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "admin");
  const cookie = await cookieFor(db, email);
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    {},
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    { origin: here, "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    const response = await send("edit", { cookie, ...headers });
    expect({ headers, status: response.status }).toEqual({ headers, status: 403 });
    expect(await response.json()).toMatchObject({ error: { code: "foreign-origin" } });
  }
});

test("a body that is too long is refused, whatever it says of its length", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "admin");
  const cookie = await cookieFor(db, email);
  const long = JSON.stringify("x".repeat(2_000_001));
  expect((await send("edit", { cookie, origin: here }, long)).status).toBe(413);
  expect((await send("edit", { cookie, origin: here, "content-length": "2" }, long)).status).toBe(413);
});

test("what others write for too long is answered with another try, and not as a fault of ours", async () => {
  const db = await servedDatabase();
  const { email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  const lock = "SELECT pg_advisory_xact_lock(4711)";
  const handler = gated("edit", async () => {
    await db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe("SET LOCAL lock_timeout = '50ms'");
      await tx.$executeRawUnsafe(lock);
    });
    return Response.json({ ok: true });
  });
  const edit = () =>
    handler(new Request(here, { method: "POST", headers: { cookie, origin: here }, body: "{}" }), at({}));
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(lock);
    const response = await edit();
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toBe("2");
    expect(await response.json()).toMatchObject({ error: { code: "busy" } });
  });
  expect((await edit()).status).toBe(200);
});

test("whose role needs a second factor and who has none reaches nothing of the desk, and is told what to do", async () => {
  const db = await servedDatabase();
  const { id, email } = await somebody(db, "chief");
  const cookie = await cookieFor(db, email);
  const require = (secondFactorFrom: "admin" | "editor") =>
    db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom } });
  const statuses = async () => {
    const asked = (["account", "edit", "publish", "chief", "administer"] as const).map(
      async (permission) => (await send(permission, { cookie, origin: here })).status,
    );
    return (await Promise.all(asked)).join(" ");
  };
  expect(await statuses()).toBe("200 200 200 200 403");
  await require("admin");
  expect(await statuses()).toBe("200 200 200 200 403");
  await require("editor");
  expect(await statuses()).toBe("200 403 403 403 403");
  const told = async (permission: Permission) =>
    (await (await send(permission, { cookie, origin: here })).json()).error;
  expect(await told("edit")).toMatchObject({ code: "factor-needed" });
  expect(await told("administer")).toMatchObject({ code: "forbidden" });
  await db.user.update({ where: { id }, data: { twoFactorEnabled: true } });
  expect(await statuses()).toBe("200 200 200 200 403");
});
