import { expect, test } from "vitest";
import { manageUser } from "@/accounts/manage-user";
import { signedIn } from "@/accounts/signed-in";
import type { Database } from "@/db/connection";
import { freshDatabase } from "../database/fresh-database";
import { actor, cookieFor, somebody } from "./people";

const now = new Date("2026-11-23T10:00:00Z");

const roleBy = async (db: Database, cookie: string) =>
  (await signedIn(db, new Headers({ cookie })))?.viewer.role ?? null;

test("a session never has another role than the one that it began with", async () => {
  const { db } = await freshDatabase();
  const { id, email } = await somebody(db, "editor");
  const before = await cookieFor(db, email);
  expect(await roleBy(db, before)).toBe("editor");
  expect(await manageUser(db, id, { act: "change-role", role: "chief" }, actor("Ann"), now)).toEqual({
    ok: true,
  });
  expect(await roleBy(db, before)).toBeNull();
  expect(await roleBy(db, await cookieFor(db, email))).toBe("chief");
});

test("the same role again changes nothing and ends nothing", async () => {
  const { db } = await freshDatabase();
  const { id, email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  await manageUser(db, id, { act: "change-role", role: "editor" }, actor("Ann"), now);
  expect(await roleBy(db, cookie)).toBe("editor");
  expect(await db.accountEvent.count()).toBe(0);
});

test("an account that is closed has no session, and opened again it signs in anew", async () => {
  const { db } = await freshDatabase();
  const { id, email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  await manageUser(db, id, { act: "close" }, actor("Ann"), now);
  expect(await roleBy(db, cookie)).toBeNull();
  expect(await db.session.count()).toBe(0);
  await expect(cookieFor(db, email)).rejects.toThrow();
  await manageUser(db, id, { act: "reopen" }, actor("Ann"), now);
  expect(await roleBy(db, cookie)).toBeNull();
  expect(await roleBy(db, await cookieFor(db, email))).toBe("editor");
});

test("the last administrator is neither closed nor given another role", async () => {
  const { db } = await freshDatabase();
  const last = { ok: false, reason: "last-admin" };
  const { id } = await somebody(db, "admin");
  await somebody(db, "admin", "closed@newsroom.example", now);
  expect(await manageUser(db, id, { act: "close" }, actor("Ann"), now)).toEqual(last);
  expect(await manageUser(db, id, { act: "change-role", role: "chief" }, actor("Ann"), now)).toEqual(last);
  const other = await somebody(db, "admin", "other@newsroom.example");
  expect(await manageUser(db, id, { act: "close" }, actor("Ann"), now)).toEqual({ ok: true });
  expect(await manageUser(db, other.id, { act: "change-role", role: "chief" }, actor("Ann"), now)).toEqual(
    last,
  );
});

test("ten administrators who close each other at once leave one", async () => {
  const { db } = await freshDatabase();
  const admins = await Promise.all(
    Array.from({ length: 10 }, (_, n) => somebody(db, "admin", `n${n}@newsroom.example`)),
  );
  await Promise.all(admins.map(({ id }) => manageUser(db, id, { act: "close" }, actor("Ann"), now)));
  expect(await db.user.count({ where: { role: "admin", disabledAt: null } })).toBe(1);
});

test("what was done to an account is kept, with who did it", async () => {
  const { db } = await freshDatabase();
  const { id } = await somebody(db, "editor");
  await manageUser(db, id, { act: "change-role", role: "chief" }, actor("Ann"), now);
  await manageUser(db, id, { act: "close" }, actor("Ann"), now);
  expect(
    await db.accountEvent.findMany({ select: { userId: true, what: true, by: true, at: true } }),
  ).toEqual([
    { userId: id, what: "role changed from editor to chief", by: "Ann", at: now },
    { userId: id, what: "account closed", by: "Ann", at: now },
  ]);
});

test("nobody is done to who is not there", async () => {
  const { db } = await freshDatabase();
  expect(await manageUser(db, "nobody", { act: "close" }, actor("Ann"), now)).toEqual({
    ok: false,
    reason: "not-found",
  });
});
