import { expect, test } from "vitest";
import { auditTrail, whoActs } from "@/accounts/audit/audit-trail";
import { manageUser } from "@/accounts/manage-user";
import { rename } from "@/accounts/own/own-account";
import { signIn } from "@/accounts/sign-in";
import type { Database } from "@/db/connection";
import { AuditQuery, auditRow, cursorText } from "@/domain/access/audit";
import { freshDatabase } from "../database/fresh-database";
import { password, somebody } from "./people";

const knock = {
  email: "editor@newsroom.example",
  password,
  from: "198.51.100.7",
  device: null,
  userAgent: "Firefox/1",
};

const told = async (db: Database, asked: Record<string, string> = {}) =>
  (await auditTrail(db, AuditQuery.parse(asked), 100)).entries.map(
    ({ kind, by, what, about }) => `${kind} | ${by} | ${what} | ${about ?? ""}`,
  );

test("who came and who was refused is on record, with the network and never what was typed for nobody", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  await signIn(db, knock);
  await signIn(db, { ...knock, password: "hunter2 hunter2" });
  for (let n = 0; n < 4; n += 1) await signIn(db, { ...knock, email: "my.password@hunter.example" });
  expect(await told(db)).toEqual([
    "refused_sign_in | Not signed in | no such account | ",
    "refused_sign_in | Not signed in | a wrong password | A editor",
    "sign_in | A editor | signed in | ",
  ]);
  const rows = JSON.stringify(await db.accountEvent.findMany({ omit: { id: true } }));
  expect(rows).toContain("198.51.100.x");
  for (const hidden of ["198.51.100.7", "hunter", "my.password"]) expect(rows).not.toContain(hidden);
});

test("what the throttle has stopped is one line an hour, not one a try", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  for (let n = 0; n < 14; n += 1) await signIn(db, { ...knock, password: "wrong" });
  const kinds = await told(db, { kind: "refused_sign_in" });
  expect(kinds.filter((line) => line.includes("a wrong password"))).toHaveLength(10);
  expect(kinds.filter((line) => line.includes("too many tries"))).toHaveLength(1);
});

/** Somebody whose role changed, and what two people did at the desk since. */
async function busyHouse() {
  const { db } = await freshDatabase();
  const ada = await somebody(db, "admin");
  const ben = await somebody(db, "editor");
  await manageUser(db, ben.id, { act: "change-role", role: "chief" }, ada, new Date("2026-11-01T12:00:00Z"));
  for (let n = 0; n < 7; n += 1) {
    const { id: byId, name: by } = n % 2 === 0 ? ada : ben;
    // Three a moment, so that pages end amid those of one instant.
    const at = new Date(Date.UTC(2026, 10, 2, 10, Math.floor(n / 3)));
    const id = `00000000-0000-4000-8000-00000000000${n}`;
    await db.action.create({ data: { id, kind: "edit", words: `Did ${n}`, byId, by, at } });
  }
  const draft = { kind: "claim", subjectId: "c-1", number: 1, published: 0, to: {}, by: ada.name } as const;
  const at = new Date("2026-11-02T10:00:00Z");
  await db.draftRevision.create({ data: { ...draft, at, actionId: "00000000-0000-4000-8000-000000000000" } });
  return { db, ada, ben };
}

test("it is filtered by person, kind and day, and what changed something leads to its history", async () => {
  const { db, ada, ben } = await busyHouse();
  expect(await told(db, { who: ben.id })).toEqual([
    "desk | A editor | Did 5 | ",
    "desk | A editor | Did 3 | ",
    "desk | A editor | Did 1 | ",
    "role | A admin | role changed from editor to chief | A editor",
  ]);
  expect(await told(db, { who: ada.id, kind: "role" })).toHaveLength(1);
  expect(await told(db, { day: "2026-11-01" })).toEqual([
    "role | A admin | role changed from editor to chief | A editor",
  ]);
  expect(await told(db, { day: "2026-11-02", kind: "role" })).toEqual([]);
  expect(await told(db, { who: "nobody" })).toEqual([]);
  const { entries } = await auditTrail(db, AuditQuery.parse({ kind: "desk" }), 100);
  expect(entries.at(-1)).toMatchObject({ what: "Did 0", path: "/desk/history/claim/c-1" });
});

test("of two people of one name each is shown what they did themselves, and lines without an id under both", async () => {
  const { db } = await freshDatabase();
  const [ada, twin] = [await somebody(db, "admin"), await somebody(db, "admin", "twin@newsroom.example")];
  const ben = await somebody(db, "editor");
  const at = new Date();
  await db.accountEvent.create({ data: { userId: ben.id, what: "joined", by: ada.name, at: new Date(0) } });
  await manageUser(db, ben.id, { act: "change-role", role: "chief" }, ada, at);
  await manageUser(db, twin.id, { act: "end-sessions" }, ada, at);
  await rename(db, twin, "Another name", at);
  await rename(db, { ...twin, name: "Another name" }, twin.name, at);
  const before = "account | A admin | joined | A editor";
  const role = "role | A admin | role changed from editor to chief | A editor";
  // It says whose account it is also where that is of one name with who did it.
  const sessions = "session | A admin | sessions ended | A admin";
  const renamed = "account | A admin | renamed from A admin to Another name | ";
  const back = "account | Another name | renamed from Another name to A admin | ";
  expect(await told(db, { who: ada.id })).toEqual([sessions, role, before]);
  expect(await told(db, { who: twin.id })).toEqual([back, renamed, sessions, before]);
  expect((await whoActs(db)).map(({ email }) => email)).toEqual([ada.email, twin.email, null]);
  const { entries } = await auditTrail(db, AuditQuery.parse({ kind: "role" }), 100);
  expect(entries.map(auditRow)).toEqual([
    [at.toISOString(), "role", "A admin", ada.id, role.split(" | ")[2], "A editor", "", "", ""],
  ]);
});

test("page by page is all of it, once and in order, also amid one instant", async () => {
  const { db } = await busyHouse();
  const whole = await told(db);
  for (const limit of [1, 2, 3]) {
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await auditTrail(db, AuditQuery.parse({ before }), limit);
      seen.push(
        ...page.entries.map(({ kind, by, what, about }) => `${kind} | ${by} | ${what} | ${about ?? ""}`),
      );
      before = page.older === null ? undefined : cursorText(page.older);
    } while (before !== undefined);
    expect(seen).toEqual(whole);
  }
  expect(whole).toHaveLength(8);
});

test("what cannot be read of its address is said", () => {
  for (const odd of [{ day: "2026-13-01" }, { day: "today" }, { kind: "x" }, { before: "1.e' or true" }])
    expect(AuditQuery.safeParse(odd).success, JSON.stringify(odd)).toBe(false);
});

test("a day that no calendar of the database has is refused, and none that it has", async () => {
  const { db } = await freshDatabase();
  expect(AuditQuery.safeParse({ day: "0000-01-01" }).success).toBe(false);
  for (const day of ["0001-01-01", "9999-12-31"]) expect(await told(db, { day })).toEqual([]);
});
