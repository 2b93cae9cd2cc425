import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { isAPIError } from "better-auth/api";
import type { Database, Reader } from "@/db/connection";
import { type Passkey, Prisma } from "@/db/generated/client";
import type { UsedPasskey } from "@/domain/access/passkey-forms";
import type { PasskeySite } from "@/domain/access/passkey-site";
import { note } from "../audit/note";
import { noteRefused } from "../audit/note-refused";
import { auth } from "../auth";
import { markDevice } from "../device";
import { type Browser, headersOf } from "../sessions/browser";
import type { Opened } from "../sign-in";
import { newChallenge, readChallenge, spendChallenge } from "./challenge";

/** Whether anybody of the house has one: only then is the way in offered. */
export async function hasPasskeys(db: Reader): Promise<boolean> {
  return (await db.passkey.findFirst({ select: { id: true } })) !== null;
}

/** What a browser is to ask of a device that signs in, whosever it is; and the same sealed, to be brought back. */
export async function requestOptions(
  site: PasskeySite,
): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; sealed: string }> {
  const { challenge, sealed } = await newChallenge(null);
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    userVerification: "required",
  });
  return { options, sealed };
}

type NotEntered = "passkey-over" | "passkey-unknown" | "passkey-doubt" | "passkey-closed";
type Came = ({ ok: true } & Opened) | { ok: false; reason: NotEntered };

/**
 * Signs somebody in by a passkey alone: the device has looked at whose hand it is in (a finger, a face, a PIN), so that it stands for
 * the password and the second factor both.
 */
export async function signInByPasskey(
  db: Database,
  site: PasskeySite,
  { used, sealed }: { used: UsedPasskey; sealed: string | null },
  browser: Browser,
  at: Date,
): Promise<Came> {
  const challenge = await readChallenge(sealed, null);
  if (challenge === null) return { ok: false, reason: "passkey-over" };
  const passkey = await db.passkey.findUnique({ where: { id: used.id }, include: { user: true } });
  const refused = async (reason: NotEntered): Promise<Came> => {
    const what = refusedWords[reason];
    await noteRefused(db, { userId: passkey?.userId ?? null, what }, browser, at, { once: true });
    return { ok: false, reason };
  };
  if (passkey === null) return refused("passkey-unknown");
  if (passkey.user.disabledAt !== null) return refused("passkey-closed");
  const counter = await verified(passkey, used, challenge, site);
  if (counter === null) return refused("passkey-doubt");
  if (!(await spendChallenge(db, challenge, at))) return refused("passkey-over");
  const { id, email, name } = passkey.user;
  await db.passkey.updateMany({ where: { id: passkey.id }, data: { counter, usedAt: at } });
  const headers = await opened(db, { userId: id, passkeyId: passkey.id }, browser);
  if (headers === null) return refused("passkey-closed");
  const what = `signed in with the passkey “${passkey.name}”`;
  await note(db, { kind: "sign_in", userId: id, what, by: { id, name }, at, from: browser });
  return { ok: true, setCookies: headers.getSetCookie(), device: await markDevice(email) };
}

/** The head of an answer that opens a session; null where the account was closed, or the passkey removed, in this very moment. */
async function opened(
  db: Database,
  body: { userId: string; passkeyId: string },
  browser: Browser,
): Promise<Headers | null> {
  try {
    const asked = { body, headers: headersOf(browser), returnHeaders: true } as const;
    return (await auth(db).api.openFor(asked)).headers;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003") return null;
    throw error;
  }
}

/** How often the device says that it has signed; null where its answer does not hold: another site, another key, a copy of it. */
async function verified(
  { id, publicKey, counter, transports }: Passkey,
  used: UsedPasskey,
  expectedChallenge: string,
  site: PasskeySite,
): Promise<number | null> {
  const { userHandle, ...response } = used.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...used, response: userHandle === undefined ? response : { ...response, userHandle } },
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws for whatever it does not hold for true, and tells the reason in words for developers alone.
    return null;
  }
}

const refusedWords: Record<NotEntered, string> = {
  "passkey-over": "by a passkey, too late or a second time",
  "passkey-unknown": "by a passkey that is not known here",
  "passkey-doubt": "by a passkey whose answer does not hold",
  "passkey-closed": "by a passkey, to an account that is closed",
};
