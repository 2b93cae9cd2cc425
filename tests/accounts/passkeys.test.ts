import { expect, test } from "vitest";
import { manageUser } from "@/accounts/manage-user";
import { changePassword } from "@/accounts/own/change-password";
import {
  addPasskey,
  beginPasskey,
  creationOptions,
  ownPasskeys,
  removePasskey,
} from "@/accounts/passkeys/own-passkeys";
import { hasPasskeys, requestOptions, signInByPasskey } from "@/accounts/passkeys/sign-in-by-passkey";
import { offerReset, resetPassword } from "@/accounts/reset-password";
import { changeFactor } from "@/accounts/second-factor/own-factor";
import { signedIn } from "@/accounts/signed-in";
import type { Role } from "@/domain/access/role";
import { freshDatabase } from "../database/fresh-database";
import { authenticator } from "./authenticator";
import { appCode } from "./codes";
import { actor, anyBrowser, cookieFor, password, somebody } from "./people";

const site = { id: "news.example", origin: "https://news.example" };
const at = () => new Date();
const pairs = (lines: readonly string[]) => lines.map((line) => line.split(";")[0]).join("; ");

/** Somebody who is signed in by a password, and what they do about their passkeys. */
async function houseWith(role: Role) {
  const { db } = await freshDatabase();
  const viewer = await somebody(db, role);
  const headers = new Headers({ cookie: await cookieFor(db, viewer.email) });
  const here = async () => {
    const session = await signedIn(db, headers);
    if (session === null) throw new Error("The session is over");
    return { viewer, sessionId: session.sessionId, headers, at: at() };
  };
  const begin = async () => {
    const begun = await beginPasskey(db, await here(), password);
    if (!begun.ok) throw new Error(begun.reason);
    const options = await creationOptions(db, viewer, site, begun.sealed);
    return { sealed: begun.sealed, challenge: options?.challenge ?? "", options };
  };
  const added = async (name = "Key") => {
    const key = authenticator(site);
    const { sealed, challenge } = await begin();
    const done = await addPasskey(db, await here(), site, { name, made: key.make(challenge), sealed });
    expect(done).toEqual({ ok: true });
    return key;
  };
  const enter = async (key: ReturnType<typeof authenticator>, odd = {}) => {
    const { options, sealed } = await requestOptions(site);
    return signInByPasskey(db, site, { used: key.use(options.challenge, odd), sealed }, anyBrowser, at());
  };
  const heard = () =>
    db.accountEvent.findMany({ orderBy: { at: "asc" }, select: { what: true, kind: true, userId: true } });
  return { db, viewer, here, begin, added, enter, heard };
}

async function cameIn(house: Awaited<ReturnType<typeof houseWith>>, key: ReturnType<typeof authenticator>) {
  const came = await house.enter(key);
  if (!came.ok) throw new Error(came.reason);
  return signedIn(house.db, new Headers({ cookie: pairs(came.setCookies) }));
}

test("a passkey is made after the password was given, and lets its owner in from then on", async () => {
  const house = await houseWith("editor");
  const { db, viewer } = house;
  expect(await hasPasskeys(db)).toBe(false);
  expect(await beginPasskey(db, await house.here(), "wrong")).toEqual({
    ok: false,
    reason: "wrong-password",
  });
  expect(await beginPasskey(db, await house.here(), undefined)).toMatchObject({ ok: false });
  const { options } = await house.begin();
  expect(options).toMatchObject({
    rp: { id: "news.example" },
    user: { name: viewer.email, displayName: viewer.name },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const key = await house.added("Work laptop");
  expect(await ownPasskeys(db, viewer.id)).toMatchObject([{ id: key.id, name: "Work laptop", usedAt: null }]);
  expect(await hasPasskeys(db)).toBe(true);
  expect((await house.begin()).options?.excludeCredentials).toMatchObject([{ id: key.id }]);
  expect(await cameIn(house, key)).toMatchObject({ viewer, awaits: null });
  expect(await ownPasskeys(db, viewer.id)).toMatchObject([{ usedAt: expect.any(Date) }]);
  expect(await house.heard()).toMatchObject([
    { kind: "account", what: "added the passkey “Work laptop”", userId: viewer.id },
    { kind: "sign_in", what: "signed in with the passkey “Work laptop”", userId: viewer.id },
  ]);
});

test("what a device answers counts for one site, one challenge and one time, and with its owner's hand on it", async () => {
  const house = await houseWith("editor");
  const { db } = house;
  const { sealed, challenge } = await house.begin();
  const key = authenticator(site);
  const add = async (made: ReturnType<typeof key.make>, brought: string | null = sealed) =>
    addPasskey(db, await house.here(), site, { name: "Key", made, sealed: brought });
  const doubt = { ok: false, reason: "passkey-doubt" };
  expect(await add(key.make(challenge, { origin: "https://news.example.evil" }))).toEqual(doubt);
  expect(await add(key.make(challenge, { verifiesUser: false }))).toEqual(doubt);
  expect(await add(key.make("bm90IG91cnM"))).toEqual(doubt);
  expect(await add(authenticator({ ...site, id: "other.example" }).make(challenge))).toEqual(doubt);
  const over = { ok: false, reason: "passkey-over" };
  expect(await add(key.make(challenge), null)).toEqual(over);
  expect(await add(key.make(challenge), `${sealed}x`)).toEqual(over);
  expect(await add(key.make(challenge))).toEqual({ ok: true });
  expect(await add(key.make(challenge))).toEqual(over);
  const again = await house.begin();
  expect(await add(key.make(again.challenge), again.sealed)).toEqual({ ok: false, reason: "passkey-known" });

  expect(await house.enter(key, { origin: "https://evil.example" })).toEqual(doubt);
  expect(await house.enter(key, { verifiesUser: false })).toEqual(doubt);
  expect(await house.enter(authenticator(site))).toEqual({ ok: false, reason: "passkey-unknown" });
  const imposter = { ...authenticator(site), id: key.id };
  const asked = await requestOptions(site);
  const forged = { ...imposter.use(asked.options.challenge), id: key.id, rawId: key.id };
  expect(await signInByPasskey(db, site, { used: forged, sealed: asked.sealed }, anyBrowser, at())).toEqual(
    doubt,
  );
  // What was sealed for adding one is no leave to sign in, and the other way round.
  const other = await house.begin();
  const used = key.use(other.challenge);
  expect(await signInByPasskey(db, site, { used, sealed: other.sealed }, anyBrowser, at())).toEqual(over);
  expect(await add(authenticator(site).make(asked.options.challenge), asked.sealed)).toEqual(over);
  // One answer, sent by six browsers at once: one is in.
  const right = { used: key.use(asked.options.challenge), sealed: asked.sealed };
  const came = await Promise.all(
    Array.from({ length: 6 }, () => signInByPasskey(db, site, right, anyBrowser, at())),
  );
  expect(came.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.passkey.count()).toBe(1);
});

test("a passkey of somebody else cannot be begun, removed or added to by another", async () => {
  const house = await houseWith("editor");
  const { db } = house;
  const key = await house.added();
  const other = await somebody(db, "chief");
  const begun = await house.begin();
  const theirs = { viewer: other, sessionId: "", headers: new Headers(), at: at() };
  const made = authenticator(site).make(begun.challenge);
  expect(await addPasskey(db, theirs, site, { name: "Mine", made, sealed: begun.sealed })).toEqual({
    ok: false,
    reason: "passkey-over",
  });
  expect(await removePasskey(db, theirs, key.id)).toEqual({ ok: false, reason: "not-found" });
  expect(await creationOptions(db, other, site, begun.sealed)).toBeNull();
});

test("a copy of a key that has signed less often than we know is not believed", async () => {
  const house = await houseWith("editor");
  const key = await house.added();
  expect(await house.enter(key, { counter: 7 })).toMatchObject({ ok: true });
  for (const counter of [7, 3, 0])
    expect(await house.enter(key, { counter })).toEqual({ ok: false, reason: "passkey-doubt" });
  expect(await house.enter(key, { counter: 8 })).toMatchObject({ ok: true });
});

test("it stands for the second factor too: the code is not asked, and the role that needs one is there", async () => {
  const house = await houseWith("editor");
  const { db, viewer } = house;
  await db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: "editor" } });
  const byPassword = await signedIn(db, new Headers({ cookie: await cookieFor(db, viewer.email) }));
  expect(byPassword).toMatchObject({ viewer: { role: "reader" }, awaits: "editor" });
  const key = await house.added();
  expect(await cameIn(house, key)).toMatchObject({ viewer: { role: "editor" }, awaits: null });
  // Having one is not enough: who comes by the password alone waits as before.
  const again = await signedIn(db, new Headers({ cookie: await cookieFor(db, viewer.email) }));
  expect(again).toMatchObject({ viewer: { role: "reader" }, awaits: "editor" });
  await db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: null } });
  const here = await house.here();
  await changeFactor(db, here, { act: "begin", current: password });
  const on = await changeFactor(db, here, { act: "confirm", code: await appCode(db, viewer.id) });
  expect(on).toMatchObject({ ok: true });
  expect(await cameIn(house, key)).toMatchObject({ viewer: { role: "editor" }, hasFactor: true });
});

test("a passkey that is removed lets nobody in, and ends the sessions that it opened and no others", async () => {
  const house = await houseWith("editor");
  const { db, viewer } = house;
  const [one, two] = [await house.added("One"), await house.added("Two")];
  const opened = await house.enter(one);
  if (!opened.ok) throw new Error(opened.reason);
  const cookie = pairs(opened.setCookies);
  const other = await cameIn(house, two);
  expect(await removePasskey(db, await house.here(), one.id)).toEqual({ ok: true, endedThis: false });
  expect(await signedIn(db, new Headers({ cookie }))).toBeNull();
  expect(await house.enter(one)).toEqual({ ok: false, reason: "passkey-unknown" });
  const sessionId = other?.sessionId ?? "";
  expect(await removePasskey(db, { ...(await house.here()), sessionId }, two.id)).toEqual({
    ok: true,
    endedThis: true,
  });
  expect(await house.here()).toMatchObject({ viewer });
  expect(await ownPasskeys(db, viewer.id)).toEqual([]);
});

test("a new password by a link, and an administrator, take passkeys away; a closed account has no way in", async () => {
  const house = await houseWith("editor");
  const { db, viewer } = house;
  const key = await house.added();
  await manageUser(db, viewer.id, { act: "close" }, actor("Ada"), at());
  expect(await house.enter(key)).toEqual({ ok: false, reason: "passkey-closed" });
  await manageUser(db, viewer.id, { act: "reopen" }, actor("Ada"), at());
  expect(await house.enter(key)).toMatchObject({ ok: true });
  const token = await offerReset(db, viewer.id, actor("Ada"), at());
  await resetPassword(db, { token: token ?? "", password: "another good password" }, at());
  expect(await house.enter(key)).toEqual({ ok: false, reason: "passkey-unknown" });
  const take = () => manageUser(db, viewer.id, { act: "take-passkeys" }, actor("Ada"), at());
  expect(await take()).toEqual({ ok: false, reason: "not-found" });
  await db.passkey.create({
    data: { id: "p", userId: viewer.id, name: "P", publicKey: new Uint8Array(1), isSynced: false },
  });
  expect(await take()).toEqual({ ok: true });
  expect(await db.passkey.count()).toBe(0);
});

test("a password that was found out adds no way in beside the passkey that the role needs", async () => {
  const house = await houseWith("editor");
  const { db, viewer } = house;
  await house.added();
  await db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: "editor" } });
  const here = await house.here();
  const first = { ok: false, reason: "passkey-first" };
  expect(await beginPasskey(db, here, password)).toEqual(first);
  expect(await changeFactor(db, here, { act: "begin", current: password })).toEqual(first);
  await db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: "admin" } });
  expect(await beginPasskey(db, here, password)).toMatchObject({ ok: true });
  expect(await ownPasskeys(db, viewer.id)).toHaveLength(1);
});

test("a password that is changed in a session of a passkey leaves it one of that passkey", async () => {
  const house = await houseWith("editor");
  const { db, viewer } = house;
  await db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: "editor" } });
  const key = await house.added();
  const came = await house.enter(key);
  if (!came.ok) throw new Error(came.reason);
  const headers = new Headers({ cookie: pairs(came.setCookies) });
  const words = { current: password, password: "another good password" };
  const changed = await changePassword(db, { viewer, headers, at: at() }, words);
  if (!changed.ok) throw new Error(changed.reason);
  const after = await signedIn(db, new Headers({ cookie: pairs(changed.setCookies) }));
  expect(after).toMatchObject({ viewer: { role: "editor" }, passkeyId: key.id });
  const here = { viewer, sessionId: after?.sessionId ?? "", at: at() };
  expect(await removePasskey(db, here, key.id)).toEqual({ ok: true, endedThis: true });
});

test("who has no password makes one in a session that has just begun, and not in one that somebody found open", async () => {
  const house = await houseWith("editor");
  const { db, viewer } = house;
  await db.account.deleteMany({ where: { userId: viewer.id } });
  expect(await beginPasskey(db, await house.here(), undefined)).toMatchObject({ ok: true });
  await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60 * 1_000) } });
  expect(await beginPasskey(db, await house.here(), undefined)).toEqual({
    ok: false,
    reason: "passkey-old-session",
  });
});
