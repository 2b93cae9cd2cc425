import { expect, test } from "vitest";
import { acceptInvitation } from "@/accounts/accept-invitation";
import { invite, withdrawInvitation } from "@/accounts/invite";
import { offerReset, resetPassword } from "@/accounts/reset-password";
import { openSession } from "@/accounts/sign-in";
import { signedIn } from "@/accounts/signed-in";
import type { Database } from "@/db/connection";
import { InvitationForm, SignInForm } from "@/domain/access/account-forms";
import { Email } from "@/domain/access/email-address";
import type { Role } from "@/domain/access/role";
import { freshDatabase } from "../database/fresh-database";
import { actor, anyBrowser, cookieFor, password, somebody } from "./people";

const now = new Date("2026-11-23T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function invitation(db: Database, role: Role, email?: string): Promise<string> {
  const done = await invite(db, { role, email }, actor("Ann"), now);
  if (!done.ok) throw new Error(done.reason);
  return done.token;
}

const form = (token: string, name = "Ben") => ({
  token,
  name,
  email: `${name.toLowerCase()}@newsroom.example`,
  password,
});

test("an invitation lets one person in, in its role, however many come at once", async () => {
  const { db } = await freshDatabase();
  const token = await invitation(db, "editor");
  const done = await Promise.all(
    Array.from({ length: 8 }, (_, n) => acceptInvitation(db, form(token, `N${n}`), now)),
  );
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.user.findMany({ select: { role: true } })).toEqual([{ role: "editor" }]);
  expect(await acceptInvitation(db, form(token, "late"), now)).toEqual({ ok: false, reason: "bad-link" });
});

test("the role is that of the invitation, whatever the form says", async () => {
  const { db } = await freshDatabase();
  const token = await invitation(db, "reader");
  const greedy = { ...form(token), role: "admin" };
  expect(await acceptInvitation(db, greedy, now)).toMatchObject({ ok: true });
  expect(await db.user.findMany({ select: { role: true } })).toEqual([{ role: "reader" }]);
});

test("an invitation ends after a week, and when it is withdrawn", async () => {
  const { db } = await freshDatabase();
  expect(await acceptInvitation(db, form(await invitation(db, "editor")), later(8))).toEqual({
    ok: false,
    reason: "bad-link",
  });
  await db.accessLink.deleteMany();
  const token = await invitation(db, "editor");
  const { id } = await db.accessLink.findFirstOrThrow();
  expect(await withdrawInvitation(db, id, actor("Ann"), now)).toBe(true);
  expect(await acceptInvitation(db, form(token), now)).toEqual({ ok: false, reason: "bad-link" });
  expect(await withdrawInvitation(db, id, actor("Ann"), now)).toBe(false);
});

test("an invitation for one address is for that address alone", async () => {
  const { db } = await freshDatabase();
  const token = await invitation(db, "chief", "ben@newsroom.example");
  expect(await acceptInvitation(db, form(token, "Eve"), now)).toEqual({ ok: false, reason: "other-email" });
  expect(await acceptInvitation(db, form(token), now)).toMatchObject({ ok: true });
});

test("an invitation is for its address in either form of the host, and so is signing in", async () => {
  const { db } = await freshDatabase();
  const typed = "redaktion@zeitung-münchen.example";
  const asNetworksHaveIt = "redaktion@xn--zeitung-mnchen-osb.example";
  const token = await invitation(db, "editor", Email.parse(typed));
  const joining = InvitationForm.parse({ ...form(token), name: "علی\u200cرضا", email: asNetworksHaveIt });
  expect(await acceptInvitation(db, joining, now)).toEqual({ ok: true, role: "editor" });
  for (const email of [typed, asNetworksHaveIt]) {
    const session = await openSession(db, SignInForm.parse({ email, password }), anyBrowser);
    expect(session, email).not.toBeNull();
  }
  expect(await invite(db, { role: "reader", email: Email.parse(typed) }, actor("Ann"), now)).toEqual({
    ok: false,
    reason: "email-taken",
  });
  expect(await db.user.findFirstOrThrow()).toMatchObject({ name: "علی\u200cرضا", email: asNetworksHaveIt });
});

test("an address has one account", async () => {
  const { db } = await freshDatabase();
  const { email } = await somebody(db, "editor", "ben@newsroom.example");
  expect(await invite(db, { role: "admin", email }, actor("Ann"), now)).toEqual({
    ok: false,
    reason: "email-taken",
  });
  const token = await invitation(db, "admin");
  expect(await acceptInvitation(db, form(token), now)).toEqual({ ok: false, reason: "email-taken" });
  expect(await db.user.findMany({ select: { role: true } })).toEqual([{ role: "editor" }]);
});

test("one kind of link is not taken for another", async () => {
  const { db } = await freshDatabase();
  const { id } = await somebody(db, "editor");
  const reset = await offerReset(db, id, actor("Ann"), now);
  expect(await acceptInvitation(db, form(reset ?? ""), now)).toEqual({ ok: false, reason: "bad-link" });
  const token = await invitation(db, "editor");
  expect(await resetPassword(db, { token, password }, now)).toEqual({ ok: false, reason: "bad-link" });
});

test("a reset sets the password once, ends every session, and voids what was offered before", async () => {
  const { db } = await freshDatabase();
  const { id, email } = await somebody(db, "editor");
  const cookie = await cookieFor(db, email);
  const older = await offerReset(db, id, actor("Ann"), now);
  const token = (await offerReset(db, id, actor("Ann"), now)) ?? "";
  const chosen = "another long password";
  expect(await resetPassword(db, { token: older ?? "", password: chosen }, now)).toEqual({
    ok: false,
    reason: "bad-link",
  });
  expect(await resetPassword(db, { token, password: chosen }, later(2))).toEqual({
    ok: false,
    reason: "bad-link",
  });
  expect(await resetPassword(db, { token, password: chosen }, now)).toEqual({ ok: true, email });
  expect(await signedIn(db, new Headers({ cookie }))).toBeNull();
  expect(await openSession(db, { email, password }, anyBrowser)).toBeNull();
  expect(await openSession(db, { email, password: chosen }, anyBrowser)).not.toBeNull();
  expect(await resetPassword(db, { token, password }, now)).toEqual({ ok: false, reason: "bad-link" });
});

test("a reset does not open an account that is closed", async () => {
  const { db } = await freshDatabase();
  const { id, email } = await somebody(db, "editor", "ben@newsroom.example", now);
  const token = (await offerReset(db, id, actor("Ann"), now)) ?? "";
  expect(await resetPassword(db, { token, password }, now)).toEqual({ ok: true, email });
  expect(await openSession(db, { email, password }, anyBrowser)).toBeNull();
});
