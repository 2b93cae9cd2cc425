import { expect, test } from "vitest";
import { manageUser } from "@/accounts/manage-user";
import { machineOf } from "@/accounts/tokens/machine";
import { apiTokens, endToken, makeToken } from "@/accounts/tokens/tokens";
import type { Database } from "@/db/connection";
import { TokenForm } from "@/domain/access/account-forms";
import type { TokenScope } from "@/domain/access/token-scope";
import type { Viewer } from "@/domain/access/viewer";
import { freshDatabase } from "../database/fresh-database";
import { actor, somebody } from "./people";

const at = new Date("2026-11-30T10:00:00Z");
const later = (days: number) => new Date(at.getTime() + days * 24 * 60 * 60 * 1_000);

async function tokenOf(db: Database, maker: Viewer, name: string, scopes: TokenScope[] = ["import"]) {
  const made = await makeToken(db, maker, { act: "make", name, scopes, days: 30 }, at);
  if (!made.ok) throw new Error(made.reason);
  return made.secret;
}

const bearer = (secret: string) => new Headers({ authorization: `Bearer ${secret}` });

test("a token lets a machine in for its scopes, in a name that is nobody's, and is kept nowhere", async () => {
  const { db } = await freshDatabase();
  const ada = await somebody(db, "chief");
  const secret = await tokenOf(db, ada, "Wire");
  expect(secret).toMatch(/^rpt_[\w-]{43}$/);
  expect(JSON.stringify([await db.apiToken.findMany(), await apiTokens(db)])).not.toContain(secret);
  expect(await machineOf(db, bearer(secret), "import", at)).toMatchObject({
    ok: true,
    machine: { name: "API token “Wire”", role: "editor" },
  });
  expect(await machineOf(db, bearer(secret), "articles:write", at)).toEqual({
    ok: false,
    reason: "out-of-scope",
  });
  expect(await apiTokens(db)).toMatchObject([{ name: "Wire", usedAt: at, endedAt: null }]);
});

test("what is no token that holds is refused: none, another, one made longer, one too old, one that was ended", async () => {
  const { db } = await freshDatabase();
  const ada = await somebody(db, "chief");
  const secret = await tokenOf(db, ada, "Wire");
  const no = { ok: false, reason: "bad-token" };
  const sent = [
    new Headers(),
    bearer(`${secret}x`),
    bearer(secret.slice(0, -1)),
    bearer(`rpt_${"A".repeat(43)}`),
    bearer("rpt_' or true --"),
    new Headers({ authorization: `Basic ${secret}` }),
    new Headers({ cookie: `token=${secret}` }),
  ];
  for (const headers of sent) expect(await machineOf(db, headers, "import", at)).toEqual(no);
  expect((await machineOf(db, bearer(secret), "import", later(29.9))).ok).toBe(true);
  expect(await machineOf(db, bearer(secret), "import", later(30))).toEqual(no);
  const [{ id } = { id: "" }] = await apiTokens(db);
  expect(await endToken(db, id, actor("Ben"), at)).toBe(true);
  expect(await endToken(db, id, actor("Ben"), at)).toBe(false);
  for (let n = 0; n < 3; n += 1) expect(await machineOf(db, bearer(secret), "import", at)).toEqual(no);
  expect(
    (await db.accountEvent.findMany({ orderBy: { id: "asc" } })).map(({ kind, what }) => `${kind}: ${what}`),
  ).toEqual([
    "token: made the API token “Wire” for 30 days (import dossiers)",
    "refused_sign_in: the API token “Wire”, which is too old",
    "token: ended the API token “Wire”",
    "refused_sign_in: the API token “Wire”, which was ended",
  ]);
});

test("no two tokens of any time have one name, however it is written, nor when ten are made at once", async () => {
  const { db } = await freshDatabase();
  const ada = await somebody(db, "chief");
  await tokenOf(db, ada, "Wire");
  for (const name of ["Wire", "WIRE", "ｗｉｒｅ"])
    expect(await makeToken(db, ada, { act: "make", name, scopes: ["import"], days: 7 }, at)).toEqual({
      ok: false,
      reason: "token-name-taken",
    });
  const made = await Promise.all(
    Array.from({ length: 10 }, () =>
      makeToken(db, ada, { act: "make", name: "Archive", scopes: ["import"], days: 7 }, at),
    ),
  );
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
});

test("who may make no tokens any more leaves none behind; what else is done to an account ends none", async () => {
  const { db } = await freshDatabase();
  for (const [n, act] of [
    { act: "close" } as const,
    { act: "change-role", role: "editor" } as const,
  ].entries()) {
    const chief = await somebody(db, "chief", `chief${n}@newsroom.example`);
    const secret = await tokenOf(db, chief, `Wire ${n}`);
    for (const other of [{ act: "end-sessions" }, { act: "change-role", role: "admin" }] as const)
      await manageUser(db, chief.id, other, actor("Ada"), at);
    await somebody(db, "admin", `admin${n}@newsroom.example`);
    expect((await machineOf(db, bearer(secret), "import", at)).ok).toBe(true);
    expect(await manageUser(db, chief.id, act, actor("Ada"), at)).toEqual({ ok: true });
    expect((await machineOf(db, bearer(secret), "import", at)).ok).toBe(false);
  }
});

test("a token is made for something, for a time that is offered", () => {
  const form = { act: "make", name: "Wire", days: "30", import: "on" };
  expect(TokenForm.parse(form)).toMatchObject({ scopes: ["import"], days: 30 });
  for (const odd of [{ import: undefined }, { days: "36500" }, { name: " " }, { name: "a\u202eb" }])
    expect(TokenForm.safeParse({ ...form, ...odd }).success, JSON.stringify(odd)).toBe(false);
});
