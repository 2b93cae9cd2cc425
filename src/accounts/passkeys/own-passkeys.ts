import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Database, Reader, Tx } from "@/db/connection";
import type { Actor } from "@/domain/access/actor";
import { type MadePasskey, mostPasskeys } from "@/domain/access/passkey-forms";
import type { PasskeySite } from "@/domain/access/passkey-site";
import type { ShownPasskey } from "@/domain/access/shown-passkey";
import type { Viewer } from "@/domain/access/viewer";
import { note } from "../audit/note";
import { auth } from "../auth";
import { mayConnect } from "../openid/connect";
import { hasPassword } from "../own/disconnect-own";
import { type ByOwnPassword, byOwnPassword } from "../own/own-password";
import { type SignedIn, sessionCookie } from "../signed-in";
import { newChallenge, readChallenge, spendChallenge } from "./challenge";
import { owesPasskey } from "./owes-passkey";

/** Somebody's passkeys, the oldest first. */
export async function ownPasskeys(db: Reader, userId: string): Promise<ShownPasskey[]> {
  const passkeys = await db.passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return passkeys.map(({ id, name, isSynced, createdAt, usedAt }) => ({
    id,
    name,
    isSynced,
    since: createdAt,
    usedAt,
  }));
}

type Here = Pick<SignedIn, "viewer" | "sessionId"> & { headers: Headers; at: Date };

type Begun =
  | ByOwnPassword<{ sealed: string }>
  | { ok: false; reason: "passkey-old-session" | "too-many-passkeys" | "passkey-first" };

/**
 * Lets somebody make a passkey in the next minutes: it is a way in that lasts, so they say once more who they are, by their
 * password, or, who has none, by having signed in a moment ago. `sealed` is what their browser brings back.
 */
export async function beginPasskey(db: Database, here: Here, password: string | undefined): Promise<Begun> {
  const { viewer, sessionId, headers, at } = here;
  if (await owesPasskey(db, headers)) return { ok: false, reason: "passkey-first" };
  if ((await db.passkey.count({ where: { userId: viewer.id } })) >= mostPasskeys)
    return { ok: false, reason: "too-many-passkeys" };
  const sealed = async () => ({ sealed: (await newChallenge(viewer.id)).sealed });
  if (!(await hasPassword(db, viewer.id)))
    return (await mayConnect(db, sessionId, at))
      ? { ok: true, ...(await sealed()) }
      : { ok: false, reason: "passkey-old-session" };
  return byOwnPassword(db, viewer, async () => {
    const body = { password: password ?? "" };
    await auth(db).api.verifyPassword({ body, headers: await sessionCookie(db, headers) });
    return sealed();
  });
}

/** What the browser is to ask of a device; null where nothing was begun, or too long ago. */
export async function creationOptions(
  db: Reader,
  viewer: Viewer,
  site: PasskeySite,
  sealed: string | null,
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const challenge = await readChallenge(sealed, viewer.id);
  if (challenge === null) return null;
  const before = await db.passkey.findMany({
    where: { userId: viewer.id },
    select: { id: true, transports: true },
  });
  return generateRegistrationOptions({
    rpName: "Reportedly",
    rpID: site.id,
    userID: new TextEncoder().encode(viewer.id),
    userName: viewer.email,
    userDisplayName: viewer.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    excludeCredentials: before,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

type Added = { ok: true } | { ok: false; reason: "passkey-over" | "passkey-doubt" | "passkey-known" };

/** Keeps the passkey that a device has made: from then on it is a way in. */
export async function addPasskey(
  db: Database,
  { viewer, at }: Pick<Here, "viewer" | "at">,
  site: PasskeySite,
  given: { name: string; made: MadePasskey; sealed: string | null },
): Promise<Added> {
  const expectedChallenge = await readChallenge(given.sealed, viewer.id);
  if (expectedChallenge === null) return { ok: false, reason: "passkey-over" };
  const info = await registered(given.made, expectedChallenge, site);
  if (info === null) return { ok: false, reason: "passkey-doubt" };
  if (!(await spendChallenge(db, expectedChallenge, at))) return { ok: false, reason: "passkey-over" };
  const { id, publicKey, counter } = info.credential;
  return db.$transaction(async (tx): Promise<Added> => {
    const { count } = await tx.passkey.createMany({
      data: {
        id,
        userId: viewer.id,
        name: given.name,
        publicKey,
        counter,
        transports: given.made.response.transports,
        isSynced: info.credentialBackedUp,
      },
      skipDuplicates: true,
    });
    if (count === 0) return { ok: false, reason: "passkey-known" };
    await note(tx, {
      kind: "account",
      userId: viewer.id,
      what: `added the passkey “${given.name}”`,
      by: viewer,
      at,
    });
    return { ok: true };
  });
}

/** What the library finds in a device's answer; null where it is not of this site, of this challenge, or of nobody's will. */
async function registered(made: MadePasskey, expectedChallenge: string, site: PasskeySite) {
  try {
    const found = await verifyRegistrationResponse({
      response: made,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
    });
    return found.registrationInfo ?? null;
  } catch {
    // The library throws for whatever it does not hold for true, and tells the reason in words for developers alone.
    return null;
  }
}

/** Removes one of one's own passkeys, and with it every session that it opened. Answers whether the one that asks was among them. */
export function removePasskey(
  db: Database,
  { viewer, sessionId, at }: Pick<Here, "viewer" | "sessionId" | "at">,
  id: string,
): Promise<{ ok: true; endedThis: boolean } | { ok: false; reason: "not-found" }> {
  return db.$transaction(async (tx) => {
    const passkey = await tx.passkey.findUnique({ where: { id, userId: viewer.id }, select: { name: true } });
    if (passkey === null) return { ok: false, reason: "not-found" };
    const endedThis = (await tx.session.count({ where: { id: sessionId, passkeyId: id } })) > 0;
    const { count } = await tx.passkey.deleteMany({ where: { id, userId: viewer.id } });
    if (count === 0) return { ok: false, reason: "not-found" };
    const what = `removed the passkey “${passkey.name}”`;
    await note(tx, { kind: "account", userId: viewer.id, what, by: viewer, at });
    return { ok: true, endedThis };
  });
}

/** Takes every passkey of an account away. Answers whether there was one. */
export async function takePasskeys(
  tx: Tx,
  userId: string,
  { what, by, at }: { what: string; by: Actor; at: Date },
): Promise<boolean> {
  const { count } = await tx.passkey.deleteMany({ where: { userId } });
  if (count > 0) await note(tx, { kind: "account", userId, what, by, at });
  return count > 0;
}
