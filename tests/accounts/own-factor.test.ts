import { expect, test, vi } from "vitest";
import { giveCode } from "@/accounts/second-factor/give-code";
import { changeFactor, ownFactor } from "@/accounts/second-factor/own-factor";
import { signIn } from "@/accounts/sign-in";
import { signedIn } from "@/accounts/signed-in";
import type { Database } from "@/db/connection";
import type { SecondFactorForm } from "@/domain/access/account-forms";
import type { Role } from "@/domain/access/role";
import { freshDatabase } from "../database/fresh-database";
import { appCode, turnedOn } from "./codes";
import { cookieFor, password, somebody } from "./people";

const at = () => new Date();
const pairs = (lines: readonly string[]) => lines.map((line) => line.split(";")[0]).join("; ");

/** Somebody who is signed in, and what they do about their second factor in that browser. */
async function signedInAs(role: Role) {
  const { db } = await freshDatabase();
  const viewer = await somebody(db, role);
  let cookie = await cookieFor(db, viewer.email);
  const send = async (form: SecondFactorForm) => {
    const done = await changeFactor(db, { viewer, headers: new Headers({ cookie }), at: at() }, form);
    if (done.ok && done.setCookies.length > 0) cookie = pairs(done.setCookies);
    return done;
  };
  return { db, viewer, send, stands: () => ownFactor(db, viewer, at()), cookie: () => cookie };
}

const required = (db: Database, from: Role | null) =>
  db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: from } });

test("it is on once a right code was given, and not before; the codes for recovery let in", async () => {
  const { db, viewer, send, stands, cookie } = await signedInAs("editor");
  const elsewhere = await cookieFor(db, viewer.email);
  expect(await send({ act: "begin", current: "wrong" })).toEqual({ ok: false, reason: "wrong-password" });
  expect(await stands()).toEqual({ state: "off" });
  expect(await send({ act: "begin", current: password })).toMatchObject({ ok: true, codes: [] });
  expect(await stands()).toMatchObject({
    state: "begun",
    address: expect.stringMatching(/^otpauth:\/\/totp\/Reportedly:/),
  });
  const knock = { email: viewer.email, password, from: null, device: null, userAgent: null };
  expect(await signIn(db, knock)).toMatchObject({ ok: true, owesCode: false });
  const right = await appCode(db, viewer.id);
  const other = right === "000000" ? "000001" : "000000";
  expect(await send({ act: "confirm", code: other })).toEqual({ ok: false, reason: "wrong-code" });
  const before = cookie();
  const done = await send({ act: "confirm", code: right });
  if (!done.ok) throw new Error(done.reason);
  expect(new Set(done.codes).size).toBe(10);
  for (const code of done.codes) expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  expect(await stands()).toEqual({ state: "on", codesLeft: 10 });
  // Sessions that began without it are over, the one that asked among them: it has a new one.
  for (const old of [before, elsewhere]) expect(await signedIn(db, new Headers({ cookie: old }))).toBeNull();
  expect(await signedIn(db, new Headers({ cookie: cookie() }))).toMatchObject({ viewer, hasFactor: true });
  expect(await db.session.count()).toBe(1);
  // The code that turned it on is spent.
  const came = await signIn(db, knock);
  if (!came.ok) throw new Error(came.reason);
  const asking = {
    headers: new Headers({ cookie: pairs(came.setCookies) }),
    from: null,
    device: null,
    at: at(),
  };
  expect(await giveCode(db, asking, { by: "app", code: right })).toEqual({ ok: false, reason: "wrong-code" });
  const recovery = done.codes[0] ?? "";
  expect(await giveCode(db, asking, { by: "recovery", recovery })).toMatchObject({ ok: true });
  expect(await stands()).toEqual({ state: "on", codesLeft: 9 });
  const granted = { where: { kind: { not: "refused_sign_in" } }, orderBy: { id: "asc" } } as const;
  expect((await db.accountEvent.findMany(granted)).map(({ what }) => what)).toEqual([
    "signed in",
    "ended every other session",
    "turned the second factor on",
    "signed in with a recovery code, 9 left",
  ]);
});

test("nothing of the secret, the codes or the password stands in the database in clear", async () => {
  const { db, viewer, send, stands } = await signedInAs("editor");
  await send({ act: "begin", current: password });
  const begun = await stands();
  if (begun.state !== "begun") throw new Error(begun.state);
  const done = await send({ act: "confirm", code: await appCode(db, viewer.id) });
  if (!done.ok) throw new Error(done.reason);
  const rows = JSON.stringify([
    await db.twoFactor.findMany(),
    await db.accountEvent.findMany({ omit: { id: true } }),
  ]);
  const secret = new URL(begun.address).searchParams.get("secret") ?? "?";
  for (const hidden of [secret, password, ...done.codes]) expect(rows).not.toContain(hidden);
});

test("what was begun and left is over after a quarter of an hour, and begun anew has another secret", async () => {
  const { db, viewer, send, stands } = await signedInAs("editor");
  await send({ act: "begin", current: password });
  const code = await appCode(db, viewer.id);
  const first = await stands();
  await db.$executeRaw`UPDATE second_factor SET updated_at = now() - interval '16 minutes'`;
  expect(await stands()).toEqual({ state: "off" });
  expect(await send({ act: "confirm", code })).toEqual({ ok: false, reason: "set-up-over" });
  await send({ act: "begin", current: password });
  const second = await stands();
  expect(second.state).toBe("begun");
  expect(second).not.toEqual(first);
});

test("new recovery codes and turning it off ask for the password, and are written down", async () => {
  const { db, viewer, send, stands } = await signedInAs("editor");
  const old = await turnedOn(db, viewer.id);
  expect(await send({ act: "begin", current: password })).toEqual({ ok: false, reason: "factor-changed" });
  for (const act of ["renew", "turn-off"] as const)
    expect(await send({ act, current: "wrong" })).toEqual({ ok: false, reason: "wrong-password" });
  expect(await stands()).toEqual({ state: "on", codesLeft: 10 });
  const renewed = await send({ act: "renew", current: password });
  if (!renewed.ok) throw new Error(renewed.reason);
  expect(renewed.codes).toHaveLength(10);
  expect(renewed.codes.filter((code) => old.includes(code))).toEqual([]);
  expect(await send({ act: "turn-off", current: password })).toMatchObject({ ok: true });
  expect(await stands()).toEqual({ state: "off" });
  expect(await db.twoFactor.count()).toBe(0);
  expect((await db.accountEvent.findMany({ orderBy: { id: "asc" } })).map(({ what }) => what)).toEqual([
    "made new recovery codes",
    "turned the second factor off",
  ]);
});

test("what is sent twice at once is begun once", async () => {
  const { db, viewer, send } = await signedInAs("editor");
  const waits = () => db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  const { later } = await db.$transaction(
    async (tx) => {
      await tx.twoFactor.create({ data: { id: "f", userId: viewer.id, secret: "s", backupCodes: "c" } });
      const later = send({ act: "begin", current: password });
      later.catch(() => undefined);
      await vi.waitFor(async () => expect(await waits()).toHaveLength(1), 20_000);
      return { later };
    },
    { timeout: 30_000 },
  );
  expect(await later).toMatchObject({ ok: true });
  expect(await db.twoFactor.count()).toBe(1);
});

test("the password that is asked for here is throttled as everywhere", async () => {
  const { send } = await signedInAs("editor");
  for (let n = 0; n < 10; n += 1) await send({ act: "begin", current: "wrong" });
  expect(await send({ act: "begin", current: password })).toMatchObject({ reason: "too-many" });
}, 60_000);

test("whose role needs it and who has none is a reader to all of the house, until it is on", async () => {
  const { db, viewer, send, cookie } = await signedInAs("chief");
  const who = () => signedIn(db, new Headers({ cookie: cookie() }));
  await required(db, "admin");
  expect(await who()).toMatchObject({ viewer: { role: "chief" }, awaits: null });
  await required(db, "editor");
  expect(await who()).toMatchObject({ viewer: { role: "reader" }, awaits: "chief" });
  await send({ act: "begin", current: password });
  expect(await who()).toMatchObject({ viewer: { role: "reader" }, awaits: "chief" });
  await send({ act: "confirm", code: await appCode(db, viewer.id) });
  expect(await who()).toMatchObject({ viewer: { role: "chief" }, awaits: null });
  expect(await send({ act: "turn-off", current: password })).toEqual({
    ok: false,
    reason: "factor-required",
  });
  expect(await who()).toMatchObject({ viewer: { role: "chief" }, hasFactor: true });
});

test("readers need none, whatever is asked of others", async () => {
  const { db, cookie } = await signedInAs("reader");
  await required(db, "editor");
  expect(await signedIn(db, new Headers({ cookie: cookie() }))).toMatchObject({ awaits: null });
  await expect(required(db, "reader")).rejects.toThrow(/second_factor_is_of_the_desk/);
});
