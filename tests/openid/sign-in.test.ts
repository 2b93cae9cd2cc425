import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { invite } from "@/accounts/invite";
import { manageUser } from "@/accounts/manage-user";
import { people as everybody } from "@/accounts/people";
import { offerReset, resetPassword } from "@/accounts/reset-password";
import { signedIn } from "@/accounts/signed-in";
import { GET as comeBack } from "@/app/api/account/openid/back/route";
import { POST as disconnect } from "@/app/api/account/openid/disconnect/route";
import { GET as endThere } from "@/app/api/account/openid/end/route";
import { GET as start } from "@/app/api/account/openid/start/route";
import type { Database } from "@/db/connection";
import { Notice } from "@/domain/access/notice";
import { turnedOn } from "../accounts/codes";
import { actor, cookieFor, password, somebody } from "../accounts/people";
import { at, servedDatabase } from "../app/serve";
import { expectConsoleError } from "../quiet";
import { client, openProvider, type People, signInThere, type TestProvider } from "./provider";

const here = "http://127.0.0.1:3000";
const back = `${here}/api/account/openid/back`;
const ida = { email: "ida@newsroom.example", email_verified: true, name: "Ida Berg" };

let people: People;
let provider: TestProvider;
let db: Database;
beforeEach(async () => {
  people = { ida };
  provider = await openProvider(people, here);
  db = await servedDatabase();
  vi.stubEnv("OPENID_ISSUER", provider.issuer);
  vi.stubEnv("OPENID_CLIENT_ID", client.id);
  vi.stubEnv("OPENID_CLIENT_SECRET", client.secret);
});
afterEach(() => provider.close());

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");

function told(answer: Response): string {
  const text = /reportedly\.notice=([\w-]+)/.exec(cookiesOf(answer))?.[1];
  const code = text && Notice.parse(JSON.parse(Buffer.from(text, "base64url").toString())).code;
  return [answer.headers.get("location"), code].filter(Boolean).join(" ");
}

const ask = (handler: typeof start, url: string, cookie = "") =>
  handler(new Request(url, { headers: { cookie } }), at({}));

/** Leaves for the provider; answers where to, and the cookie that goes along. */
async function leave(search = "", cookie = "") {
  const answer = await ask(start, `${here}/api/account/openid/start${search}`, cookie);
  return { to: answer.headers.get("location") ?? "", cookie: cookiesOf(answer) };
}

/** The whole way, in a browser that has these cookies. */
async function comeIn(login: string, search = "", cookie = "") {
  const left = await leave(search, cookie);
  const cameTo = await signInThere(left.to, login, back);
  return ask(comeBack, cameTo, [cookie, left.cookie].filter(Boolean).join("; "));
}

const invited = (email: string) => invite(db, { role: "editor", email }, actor("Ada"), new Date());

test("who is invited by a verified email joins in that role, and comes back as the same by their subject alone", async () => {
  await invited(ida.email);
  const came = await comeIn("ida", "?next=/desk/stories");
  expect([came.status, told(came)]).toEqual([303, "/desk/stories"]);
  expect(cookiesOf(came)).toMatch(/reportedly\.session_token=.*reportedly\.device=/);
  const [user] = await db.user.findMany({ include: { accounts: true } });
  expect(user).toMatchObject({ name: "Ida Berg", email: ida.email, role: "editor" });
  expect(user?.accounts).toMatchObject([
    { providerId: `openid ${provider.issuer}`, accountId: "ida", password: null },
  ]);
  // Another address at the provider, and not verified: they are who they are.
  people.ida = { ...ida, email: "other@newsroom.example", email_verified: false };
  expect(told(await comeIn("ida"))).toBe("/sign-in");
  expect([await db.user.count(), await db.session.count()]).toEqual([1, 2]);
  expect(
    await db.accountEvent.count({ where: { kind: "sign_in", what: "signed in by OpenID Connect" } }),
  ).toBe(2);
});

test("an email alone opens nothing: not verified, verified in words, of nobody invited, of an account that is there", async () => {
  await invited(ida.email);
  for (const email_verified of [false, "true", "false", 1, undefined]) {
    people.ida = { ...ida, email_verified };
    expect(told(await comeIn("ida")), String(email_verified)).toBe("/sign-in openid-unverified");
  }
  people.eve = { ...ida, email: "eve@newsroom.example" };
  expect(told(await comeIn("eve"))).toBe("/sign-in openid-nobody");
  const { email } = await somebody(db, "admin");
  people.eve = { ...ida, email: email.toUpperCase() };
  expect(told(await comeIn("eve"))).toBe("/sign-in openid-known-email");
  expect([await db.user.count(), await db.session.count()]).toEqual([1, 0]);
}, 60_000);

test("what comes back is good once, in the browser that left, for what it left with", async () => {
  await invited(ida.email);
  const left = await leave();
  const cameTo = await signInThere(left.to, "ida", back);
  const again = await signInThere(left.to, "ida", back);
  const other = await leave();
  expect(told(await ask(comeBack, cameTo))).toBe("/sign-in openid-over");
  expect(told(await ask(comeBack, cameTo, `${left.cookie}x`))).toBe("/sign-in openid-over");
  expect(told(await ask(comeBack, cameTo, other.cookie))).toBe("/sign-in openid-doubt");
  const answers = await Promise.all([1, 2, 3].map(() => ask(comeBack, cameTo, left.cookie)));
  expect(answers.map(told).sort()).toEqual(["/sign-in", "/sign-in openid-over", "/sign-in openid-over"]);
  // Nor with another code of the provider's for what was left with.
  expect(told(await ask(comeBack, again, left.cookie))).toBe("/sign-in openid-over");
  expect(await db.session.count()).toBe(1);
});

test("another nonce, another issuer, a code that is over or made up, and a refusal let nobody in", async () => {
  await invited(ida.email);
  const otherNonce = await leave();
  const asked = new URL(otherNonce.to);
  asked.searchParams.set("nonce", "of-somebody-else");
  const withNonce = await signInThere(asked.href, "ida", back);
  expect(told(await ask(comeBack, withNonce, otherNonce.cookie))).toBe("/sign-in openid-doubt");

  const changed = async (change: (came: URL) => unknown) => {
    const left = await leave();
    const came = new URL(await signInThere(left.to, "ida", back));
    await change(came);
    return told(await ask(comeBack, came.href, left.cookie));
  };
  expect(await changed((came) => came.searchParams.set("iss", "https://evil.example"))).toBe(
    "/sign-in openid-doubt",
  );
  expect(await changed((came) => came.searchParams.set("state", "x"))).toBe("/sign-in openid-doubt");
  expect(await changed((came) => came.searchParams.set("code", "made-up"))).toBe("/sign-in openid-over");
  const expire = async (came: URL) => {
    const code = await provider.provider.AuthorizationCode.find(came.searchParams.get("code") ?? "");
    await code?.destroy();
  };
  expect(await changed(expire)).toBe("/sign-in openid-over");
  const refuse = (came: URL) => {
    came.searchParams.delete("code");
    came.searchParams.set("error", "access_denied");
  };
  expect(await changed(refuse)).toBe("/sign-in openid-refused");
  expect([await db.user.count(), await db.session.count()]).toEqual([0, 0]);
}, 60_000);

test("roles of the mapping hold at each sign-in, the greatest of several; who has none is kept out", async () => {
  vi.stubEnv("OPENID_ROLE_CLAIM", "groups");
  vi.stubEnv("OPENID_ROLES", "desk=editor,heads=chief");
  await somebody(db, "admin");
  const roleOf = async () => (await db.user.findUnique({ where: { email: ida.email } }))?.role ?? null;
  people.ida = { ...ida, groups: ["others"] };
  expect(told(await comeIn("ida"))).toBe("/sign-in openid-no-role");
  expect(await roleOf()).toBeNull();
  for (const [groups, role] of [
    [["others", "desk", "heads"], "chief"],
    ["desk", "editor"],
  ] as const) {
    people.ida = { ...ida, groups };
    expect(told(await comeIn("ida"))).toBe("/sign-in");
    expect(await roleOf()).toBe(role);
  }
  // Who has none any more is out in every browser, and that is on record once.
  expect(await db.session.count()).toBe(1);
  people.ida = { ...ida, groups: "heads,desk" };
  for (const _ of [1, 2]) expect(told(await comeIn("ida"))).toBe("/sign-in openid-no-role");
  expect(await db.session.count()).toBe(0);
  expect(
    await db.accountEvent.count({ where: { kind: "session", what: "sessions ended", by: "OpenID Connect" } }),
  ).toBe(1);
}, 60_000);

test("an account is connected by who is signed in at both ends, and by nobody else", async () => {
  const ada = await somebody(db, "editor");
  const ben = await somebody(db, "editor", "ben@newsroom.example");
  const [adas, bens] = [await cookieFor(db, ada.email), await cookieFor(db, ben.email)];
  expect(told(await comeIn("ida", "?connect=1", adas))).toBe("/account openid-connected");
  expect(told(await comeIn("ida", "?connect=1", bens))).toBe("/account openid-of-another");
  const left = await leave("?connect=1", adas);
  const cameTo = await signInThere(left.to, "eve", back);
  expect(told(await ask(comeBack, cameTo, `${bens}; ${left.cookie}`))).toBe("/account openid-over");
  await db.session.deleteMany();
  expect(told(await comeIn("ida"))).toBe("/sign-in");
  expect(await db.session.findMany({ select: { userId: true } })).toEqual([{ userId: ada.id }]);
  await manageUser(db, ada.id, { act: "close" }, actor("Ada"), new Date());
  expect(told(await comeIn("ida"))).toBe("/sign-in openid-closed");
  expect(await db.session.count()).toBe(0);
}, 60_000);

test("an account is connected within a quarter of an hour of signing in, at both ends of the way", async () => {
  const ada = await somebody(db, "editor");
  const cookie = await cookieFor(db, ada.email);
  const begunBefore = (minutes: number) =>
    db.session.updateMany({ data: { createdAt: new Date(Date.now() - minutes * 60_000) } });
  await begunBefore(16);
  expect(told(await ask(start, `${here}/x?connect=1`, cookie))).toBe("/account openid-old-session");
  await begunBefore(14);
  const left = await leave("?connect=1", cookie);
  const cameTo = await signInThere(left.to, "ida", back);
  await begunBefore(16);
  expect(told(await ask(comeBack, cameTo, `${cookie}; ${left.cookie}`))).toBe("/account openid-old-session");
  expect(await db.account.count()).toBe(1);
  await begunBefore(14);
  expect(told(await comeIn("ida", "?connect=1", cookie))).toBe("/account openid-connected");
});

test("a new password by a link takes the connections away, of whichever issuer, and that is on record", async () => {
  const ada = await somebody(db, "editor");
  const ben = await somebody(db, "editor", "ben@newsroom.example");
  await comeIn("ida", "?connect=1", await cookieFor(db, ada.email));
  const before = {
    id: "before",
    userId: ada.id,
    providerId: "openid https://before.example",
    accountId: "1",
  };
  await db.account.create({ data: before });
  for (const { id } of [ada, ben]) {
    const token = (await offerReset(db, id, actor("Ann"), new Date())) ?? "";
    expect(await resetPassword(db, { token, password: "another horse battery" }, new Date())).toMatchObject({
      ok: true,
    });
  }
  expect(await db.account.findMany({ where: { userId: ada.id }, select: { providerId: true } })).toEqual([
    { providerId: "credential" },
  ]);
  people.ida = { ...ida, email: ada.email };
  expect(told(await comeIn("ida"))).toBe("/sign-in openid-known-email");
  const what = "connection with OpenID Connect taken away with the old password";
  expect(await db.accountEvent.findMany({ where: { what }, select: { userId: true, by: true } })).toEqual([
    { userId: ada.id, by: ada.name },
  ]);
});

/** Sends the form of one's own account that disconnects it. */
const send = (cookie: string, current: string, origin = here) =>
  disconnect(
    new Request(`${here}/x`, {
      method: "POST",
      headers: { origin, cookie },
      body: new URLSearchParams({ current }),
    }),
    at({}),
  );

test("one's own account is disconnected by its password alone, and that is on record", async () => {
  const ada = await somebody(db, "reader");
  const cookie = await cookieFor(db, ada.email);
  await comeIn("ida", "?connect=1", cookie);
  expect((await send("", password)).status).toBe(401);
  expect((await send(cookie, password, "https://evil.example")).status).toBe(403);
  expect(told(await send(cookie, "not the password"))).toBe("/account wrong-password");
  expect(told(await send(cookie, ""))).toBe("/account invalid");
  expect(await db.account.count()).toBe(2);
  expect(told(await send(cookie, password))).toBe("/account openid-disconnected");
  expect(told(await send(cookie, password))).toBe("/account not-found");
  expect(await db.account.findMany({ select: { providerId: true } })).toEqual([{ providerId: "credential" }]);
  const what = "disconnected the account from OpenID Connect";
  expect(await db.accountEvent.findMany({ where: { what }, select: { userId: true, by: true } })).toEqual([
    { userId: ada.id, by: ada.name },
  ]);
});

test("who has no password sets one before the account is disconnected", async () => {
  await invited(ida.email);
  const cookie = cookiesOf(await comeIn("ida"));
  expect(told(await send(cookie, password))).toBe("/account openid-no-password");
  expect(await db.account.count()).toBe(1);
});

test("an administrator disconnects somebody, which ends their sessions and stands under who did it", async () => {
  const ada = await somebody(db, "admin");
  await invited(ida.email);
  const cookie = cookiesOf(await comeIn("ida"));
  const { id } = await db.user.findUniqueOrThrow({ where: { email: ida.email } });
  const act = { act: "disconnect" } as const;
  expect((await everybody(db, new Date())).map(({ isConnected }) => isConnected)).toEqual([false, true]);
  expect(await manageUser(db, id, act, ada, new Date())).toEqual({ ok: true });
  expect(await manageUser(db, id, act, ada, new Date())).toEqual({ ok: false, reason: "not-found" });
  expect(await signedIn(db, new Headers({ cookie }))).toBeNull();
  const what = "connection with OpenID Connect taken away";
  expect(await db.accountEvent.findMany({ where: { what }, select: { userId: true, byId: true } })).toEqual([
    { userId: id, byId: ada.id },
  ]);
  expect(told(await comeIn("ida"))).toBe("/sign-in openid-known-email");
});

test("the last administrator who has no password stays connected", async () => {
  await invited(ida.email);
  await comeIn("ida");
  const { id } = await db.user.update({ where: { email: ida.email }, data: { role: "admin" } });
  const disconnected = () => manageUser(db, id, { act: "disconnect" }, actor("Ida"), new Date());
  expect(await disconnected()).toEqual({ ok: false, reason: "last-admin" });
  await somebody(db, "admin");
  expect(await disconnected()).toEqual({ ok: true });
});

test("whoever has a second factor here is asked for it", async () => {
  const ada = await somebody(db, "editor");
  await comeIn("ida", "?connect=1", await cookieFor(db, ada.email));
  await db.session.deleteMany();
  await turnedOn(db, ada.id);
  const came = await comeIn("ida", "?next=/desk");
  expect(told(came)).toBe("/sign-in/code?next=%2Fdesk");
  expect(cookiesOf(came)).toMatch(/reportedly\.two_factor=/);
  expect(await db.session.count()).toBe(0);
});

test("a provider that is away is told in words; one leads on to no other site; signing out leads there", async () => {
  await invited(ida.email);
  expect(told(await comeIn("ida", "?next=//evil.example"))).toBe("/sign-in");
  const end = await ask(endThere, `${here}/api/account/openid/end`);
  expect(end.headers.get("location")).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
  vi.stubEnv("OPENID_ISSUER", "http://127.0.0.1:1");
  expectConsoleError(/^Signing in by OpenID Connect: The provider of sign-ins did not answer/);
  expect(told(await ask(start, `${here}/x`))).toBe("/sign-in openid-away");
  vi.stubEnv("OPENID_ISSUER", "");
  expect((await ask(start, `${here}/x`)).status).toBe(404);
});

test("that an address is verified is said of the one beside it, not of another in another place", async () => {
  people.ida = { ...ida, email_verified: undefined };
  await invited(ida.email);
  provider.answers((request, response) => {
    if (request.url !== "/me") return false;
    const more = { sub: "ida", email: "her-own@home.example", email_verified: true };
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(more));
    return true;
  });
  expect(told(await comeIn("ida"))).toBe("/sign-in openid-unverified");
  expect(await db.user.count()).toBe(0);
});

test("a provider that does not take our secret, or its own token, is told in words", async () => {
  for (const path of ["/token", "/me"]) {
    provider.answers((request, response) => {
      if (request.url !== path) return false;
      const headers = { "Content-Type": "application/json", "WWW-Authenticate": 'Basic realm="newsroom"' };
      response.writeHead(401, headers).end(JSON.stringify({ error: "invalid_client" }));
      return true;
    });
    expectConsoleError(/^Signing in by OpenID Connect: /);
    expect(told(await comeIn("ida")), path).toBe("/sign-in openid-away");
  }
});

test("who left for the provider and never came back is forgotten", async () => {
  await leave();
  await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
  await leave();
  expect(await db.verification.count()).toBe(1);
});
