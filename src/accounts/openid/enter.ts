import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import { noPerson } from "@/domain/access/no-person";
import type { Role } from "@/domain/access/role";
import { takeLink } from "../access-link";
import { note } from "../audit/note";
import { noteRefused } from "../audit/note-refused";
import { auth } from "../auth";
import { markDevice } from "../device";
import { manageUser } from "../manage-user";
import { oneAfterAnother } from "../one-after-another";
import { type Browser, headersOf } from "../sessions/browser";
import type { Entered } from "../sign-in";
import type { Identity } from "./identity";

type NotEntered =
  | "openid-unverified"
  | "openid-nobody"
  | "openid-known-email"
  | "openid-no-role"
  | "openid-closed";

type Who = { id: string; email: string; name: string };
type Came = ({ ok: true } & Entered) | { ok: false; reason: NotEntered };

/** Signs somebody in whom the provider vouches for, or lets them join where they are invited. */
export async function enter(db: Database, identity: Identity, browser: Browser, at: Date): Promise<Came> {
  const found = (await known(db, identity, at)) ?? (await join(db, identity, at));
  if (typeof found === "string") {
    await noteRefused(db, { userId: null, what: refusedWords[found] }, browser, at, { once: true });
    return { ok: false, reason: found };
  }
  const { headers, response } = await auth(db).api.openFor({
    body: { userId: found.id },
    headers: headersOf(browser),
    returnHeaders: true,
  });
  const { owesCode } = response;
  if (!owesCode) {
    const what = "signed in by OpenID Connect";
    await note(db, { kind: "sign_in", userId: found.id, what, by: found, at, from: browser });
  }
  const device = owesCode ? null : await markDevice(found.email);
  return { ok: true, setCookies: headers.getSetCookie(), device, owesCode };
}

const refusedWords: Record<NotEntered, string> = {
  "openid-unverified": "by OpenID Connect, with an email that is not verified",
  "openid-nobody": "by OpenID Connect, invited by nobody",
  "openid-known-email": "by OpenID Connect, with the email of an account that is not connected",
  "openid-no-role": "by OpenID Connect, without a role here",
  "openid-closed": "by OpenID Connect, to an account that is closed",
};

/** Whose account is connected with this very subject; a mapping of roles holds at each sign-in. */
async function known(db: Database, identity: Identity, at: Date): Promise<Who | NotEntered | null> {
  const { provider: providerId, subject: accountId, role } = identity;
  const link = await db.account.findUnique({
    where: { providerId_accountId: { providerId, accountId } },
    include: { user: true },
  });
  if (link === null) return null;
  const { user } = link;
  if (user.disabledAt !== null) return "openid-closed";
  if (role === null) {
    // Who is kept out here is so in every browser: a role that is gone is one that changed.
    if ((await db.session.count({ where: { userId: user.id } })) > 0)
      await manageUser(db, user.id, { act: "end-sessions" }, noPerson.provider, at);
    return "openid-no-role";
  }
  // The last administrator stays one, whatever the provider says: `manageUser` sees to it.
  if (role !== undefined) await manageUser(db, user.id, { act: "change-role", role }, noPerson.provider, at);
  return user;
}

/** An email alone connects nobody: it has to be verified, of no account yet, and invited or given a role by the mapping. */
function join(db: Database, identity: Identity, at: Date): Promise<Who | NotEntered> {
  return oneAfterAnother(db, async (tx): Promise<Who | NotEntered> => {
    const { email, isVerified, provider, subject, role: mapped } = identity;
    if (mapped === null) return "openid-no-role";
    if (email === null || !isVerified) return "openid-unverified";
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return "openid-known-email";
    const invitation = await tx.accessLink.findFirst({
      where: { kind: "invitation", email, usedAt: null, expiresAt: { gt: at } },
      orderBy: { createdAt: "desc" },
    });
    const role: Role | null = mapped ?? invitation?.role ?? null;
    if (role === null) return "openid-nobody";
    const name = identity.name ?? invitation?.name ?? email.slice(0, email.indexOf("@"));
    const id = randomUUID();
    const credential = { id: randomUUID(), accountId: subject, providerId: provider };
    await tx.user.create({
      data: { id, name, email, emailVerified: true, role, accounts: { create: credential } },
    });
    if (invitation !== null) await takeLink(tx, invitation.id, at);
    const by =
      invitation === null ? "by OpenID Connect" : `invited by ${invitation.createdBy}, by OpenID Connect`;
    await note(tx, { kind: "account", userId: id, what: `joined as ${role}, ${by}`, by: { id, name }, at });
    return { id, email, name };
  });
}
