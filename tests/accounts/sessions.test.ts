import { expect, test, vi } from "vitest";
import { manageUser } from "@/accounts/manage-user";
import { changePassword } from "@/accounts/own/change-password";
import { people } from "@/accounts/people";
import { endOwnSessions, ownSessions } from "@/accounts/sessions/sessions";
import { signIn } from "@/accounts/sign-in";
import { signedIn } from "@/accounts/signed-in";
import type { Database } from "@/db/connection";
import { freshDatabase } from "../database/fresh-database";
import { actor, password, somebody } from "./people";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const peerHeader = "x-peer";
const minutes = 60_000;

/** A browser in which somebody signed in: what it sends with each request from then on. */
async function browserOf(db: Database, email: string, from: string, userAgent = firefox): Promise<Headers> {
  const came = await signIn(db, { email, password, from, userAgent, device: null });
  if (!came.ok) throw new Error(came.reason);
  const cookie = came.setCookies.map((line) => line.split(";")[0]).join("; ");
  return new Headers({ cookie, "user-agent": userAgent, [peerHeader]: from });
}

const noted = async (db: Database) =>
  (await db.accountEvent.findMany({ where: { kind: "session" }, orderBy: { id: "asc" } })).map(
    ({ what, by }) => `${by}: ${what}`,
  );

test("a session is listed with its browser and network, never a whole address, and when it was last seen", async () => {
  vi.stubEnv("REPORTEDLY_PEER_HEADER", peerHeader);
  const { db } = await freshDatabase();
  const ann = await somebody(db, "editor");
  const headers = await browserOf(db, ann.email, "198.51.100.77");
  const [began] = await ownSessions(db, ann.id, new Date());
  expect(began).toMatchObject({ browser: firefox, network: "198.51.100.x" });
  expect(JSON.stringify(await db.session.findMany())).not.toContain("198.51.100.77");

  headers.set(peerHeader, "203.0.113.9");
  await signedIn(db, headers);
  expect(await ownSessions(db, ann.id, new Date())).toEqual([began]);
  const before = new Date(Date.now() - 6 * minutes);
  await db.session.updateMany({ data: { seenAt: before } });
  await signedIn(db, headers);
  const [seen] = await ownSessions(db, ann.id, new Date());
  expect(seen).toMatchObject({ network: "203.0.113.x", since: began?.since });
  expect(Date.now() - (seen?.seenAt.getTime() ?? 0)).toBeLessThan(minutes);
  vi.unstubAllEnvs();
});

test("the session that a new password opens is of the browser that asked", async () => {
  vi.stubEnv("REPORTEDLY_PEER_HEADER", peerHeader);
  const { db } = await freshDatabase();
  const ann = await somebody(db, "editor");
  const headers = await browserOf(db, ann.email, "198.51.100.77");
  const done = await changePassword(
    db,
    { viewer: ann, headers, at: new Date() },
    { current: password, password: "another long password" },
  );
  expect(done.ok).toBe(true);
  const sessions = await ownSessions(db, ann.id, new Date());
  expect(sessions).toMatchObject([{ browser: firefox, network: "198.51.100.x" }]);
  vi.unstubAllEnvs();
});

test("one session is ended by itself, then every other; nobody ends those of others", async () => {
  const { db } = await freshDatabase();
  const ann = await somebody(db, "editor");
  const ben = await somebody(db, "admin");
  const own = await browserOf(db, ann.email, "198.51.100.1");
  const other = await browserOf(db, ann.email, "198.51.100.2");
  await browserOf(db, ann.email, "198.51.100.3");
  const bens = await browserOf(db, ben.email, "198.51.100.4");
  const idOf = async (headers: Headers) => (await signedIn(db, headers))?.sessionId ?? "none";
  const [ownId, otherId, bensId] = [await idOf(own), await idOf(other), await idOf(bens)];
  const at = new Date();

  expect(await endOwnSessions(db, ann, { only: bensId }, at)).toBe(false);
  expect(await endOwnSessions(db, ann, { only: otherId }, at)).toBe(true);
  expect(await endOwnSessions(db, ann, { only: otherId }, at)).toBe(false);
  expect(await signedIn(db, other)).toBeNull();
  expect(await endOwnSessions(db, ann, { allBut: ownId }, at)).toBe(true);
  expect((await ownSessions(db, ann.id, at)).map(({ id }) => id)).toEqual([ownId]);
  expect(await signedIn(db, bens)).not.toBeNull();
  expect(await noted(db)).toEqual([
    "A editor: session ended: Firefox on Linux",
    "A editor: ended every other session",
  ]);
});

test("an administrator ends one session of somebody, and it is written down", async () => {
  const { db } = await freshDatabase();
  const ann = await somebody(db, "editor");
  const first = await browserOf(db, ann.email, "198.51.100.1");
  const second = await browserOf(db, ann.email, "2001:db8:12:34::");
  const [shown] = (await people(db, new Date()))[0]?.sessions ?? [];
  expect(shown?.network).toBe("2001:db8:12:x");
  const act = { act: "end-session", session: shown?.id ?? "" } as const;
  expect(await manageUser(db, ann.id, act, actor("Ada"), new Date())).toEqual({ ok: true });
  expect(await manageUser(db, ann.id, act, actor("Ada"), new Date())).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await signedIn(db, second)).toBeNull();
  expect(await signedIn(db, first)).not.toBeNull();
  expect(await noted(db)).toEqual(["Ada: session ended: Firefox on Linux"]);
});
