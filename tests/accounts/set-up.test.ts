import { expect, test, vi } from "vitest";
import { auth } from "@/accounts/auth";
import { isSetUp, openSetup, setupState } from "@/accounts/open-setup";
import { setUp } from "@/accounts/set-up";
import type { Database } from "@/db/connection";
import { databaseIsDown } from "@/db/outage";
import { freshDatabase } from "../database/fresh-database";
import { cookieFor, password, somebody } from "./people";

const now = new Date("2026-11-23T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function tokenFor(db: Database, at = now): Promise<string> {
  const token = await openSetup(db, at);
  if (token === null) throw new Error("set up already");
  return token;
}

const form = (token: string, name = "Ann") => ({
  token,
  name,
  email: `${name.toLowerCase()}@newsroom.example`,
  password,
});

test("fifty who set up at once make one administrator", async () => {
  const { db } = await freshDatabase();
  const { password: keeper } = await auth(db).$context;
  // Hashing takes each a different time, and would let them come one after the other.
  const hashed = await keeper.hash(password);
  vi.spyOn(keeper, "hash").mockResolvedValue(hashed);
  const token = await tokenFor(db);
  const came = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) => setUp(db, form(token, `N${n}`), now)),
  );
  const reasons = came.map((one) => {
    // On a busy machine some do not get through to the database in time, which is no set-up either.
    if (one.status === "rejected") return databaseIsDown(one.reason) ? "database-down" : String(one.reason);
    return one.value.ok ? "ok" : one.value.reason;
  });
  expect(reasons.filter((reason) => reason === "ok")).toHaveLength(1);
  expect(reasons.filter((reason) => !["ok", "done-before", "database-down"].includes(reason))).toEqual([]);
  expect(await db.user.count()).toBe(1);
  expect(await db.user.count({ where: { role: "admin" } })).toBe(1);
  expect(await db.account.count()).toBe(1);
});

test("who sets up can sign in with what they chose", async () => {
  const { db } = await freshDatabase();
  expect(await setUp(db, form(await tokenFor(db)), now)).toEqual({ ok: true });
  expect(await cookieFor(db, "ann@newsroom.example")).toMatch(/^reportedly\.session_token=/);
});

test("each start voids the link of the one before, and a week voids them all", async () => {
  const { db } = await freshDatabase();
  const first = await tokenFor(db);
  const second = await tokenFor(db);
  expect(await setupState(db, first, now)).toBe("bad-link");
  expect(await setUp(db, form(first), now)).toEqual({ ok: false, reason: "bad-link" });
  expect(await setupState(db, second, now)).toBe("open");
  expect(await setUp(db, form(second), later(8))).toEqual({ ok: false, reason: "bad-link" });
  expect(await setUp(db, form("made-up"), now)).toEqual({ ok: false, reason: "bad-link" });
  expect(await isSetUp(db)).toBe(false);
});

test("once there is an administrator there is no link to be had, nor any that works", async () => {
  const { db } = await freshDatabase();
  const token = await tokenFor(db);
  await somebody(db, "admin");
  expect(await openSetup(db, now)).toBeNull();
  expect(await setupState(db, token, now)).toBe("done");
  expect(await setUp(db, form(token), now)).toEqual({ ok: false, reason: "done-before" });
});

test("an administrator whose account is closed is one all the same", async () => {
  const { db } = await freshDatabase();
  const token = await tokenFor(db);
  await somebody(db, "admin", "gone@newsroom.example", now);
  expect(await setUp(db, form(token), now)).toEqual({ ok: false, reason: "done-before" });
});

test("the secret of a link is held nowhere", async () => {
  const { db } = await freshDatabase();
  const token = await tokenFor(db);
  const rows = await db.accessLink.findMany();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});
