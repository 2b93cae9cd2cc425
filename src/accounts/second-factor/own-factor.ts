import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { SecondFactorForm } from "@/domain/access/account-forms";
import type { Viewer } from "@/domain/access/viewer";
import { note } from "../audit/note";
import { auth } from "../auth";
import { type ByOwnPassword, byOwnPassword } from "../own/own-password";
import { owesPasskey } from "../passkeys/owes-passkey";
import { endOwnSessions } from "../sessions/sessions";
import { cookieBack, sessionCookie, signedIn } from "../signed-in";
import { otpAddress, secretOf, takeCode, Unreadable } from "./code-step";
import { codesLeft } from "./give-code";
import { asksFactorOf } from "./required";

/** How long somebody has to give the first code of a secret that they were shown, in ms. */
const setUpLasts = 15 * 60 * 1_000;

/** One's own second factor: not there, shown and waiting for its first code, on, or sealed by another house. */
export type OwnFactor =
  | { state: "off" }
  | { state: "begun"; address: string }
  | { state: "on"; codesLeft: number }
  | { state: "unreadable" };

export async function ownFactor(db: Database, viewer: Viewer, at: Date): Promise<OwnFactor> {
  const found = await db.twoFactor.findUnique({ where: { userId: viewer.id } });
  const isFresh = found !== null && at.getTime() - found.updatedAt.getTime() < setUpLasts;
  if (found === null || !(found.verified || isFresh)) return { state: "off" };
  try {
    const secret = await secretOf(db, found.secret);
    return found.verified
      ? { state: "on", codesLeft: await codesLeft(db, viewer.id) }
      : { state: "begun", address: otpAddress(secret, viewer.email) };
  } catch (error) {
    if (error instanceof Unreadable) return { state: found.verified ? "unreadable" : "off" };
    throw error;
  }
}

export type Asking = { viewer: Viewer; headers: Headers; at: Date };

/** What is told once: recovery codes; and the cookies of a session that takes the place of the one that asked. */
type Changed = { codes: string[]; setCookies: string[] };
export type FactorChanged =
  | ByOwnPassword<Changed>
  | { ok: false; reason: "wrong-code" | "set-up-over" | "factor-required" | "passkey-first" };

/** Turns one's own second factor on, in two steps, and off; and makes new recovery codes. */
export function changeFactor(db: Database, asking: Asking, form: SecondFactorForm): Promise<FactorChanged> {
  switch (form.act) {
    case "begin":
      return begin(db, asking, form.current);
    case "confirm":
      return confirm(db, asking, form.code);
    case "renew":
      return renew(db, asking, form.current);
    case "turn-off":
      return turnOff(db, asking, form.current);
    default:
      return form satisfies never;
  }
}

/** Makes a secret to be shown; it is asked for at no sign-in before its first code was given. */
async function begin(db: Database, { viewer, headers }: Asking, password: string): Promise<FactorChanged> {
  if (await owesPasskey(db, headers)) return { ok: false, reason: "passkey-first" };
  return byOwnPassword(db, viewer, async () => {
    const body = { password, method: "totp" as const };
    const session = await sessionCookie(db, headers);
    await auth(db).api.enableTwoFactor({ body, headers: session }).catch(unlessSentTwice);
    return { codes: [], setCookies: [] };
  });
}

/** A form that was sent twice at once: the other has made the secret that the page shows. */
function unlessSentTwice(error: unknown): void {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")) throw error;
}

/** The first right code: every other session ends, since it began without one. */
async function confirm(db: Database, asking: Asking, code: string): Promise<FactorChanged> {
  const { viewer, headers, at } = asking;
  if ((await ownFactor(db, viewer, at)).state !== "begun") return { ok: false, reason: "set-up-over" };
  if (!(await takeCode(db, viewer.id, code, at))) return { ok: false, reason: "wrong-code" };
  const { api } = auth(db);
  const answer = await api.verifyTOTP({
    body: { code },
    headers: await sessionCookie(db, headers),
    returnHeaders: true,
  });
  const setCookies = answer.headers.getSetCookie();
  const renewed = await signedIn(db, cookieBack(setCookies));
  await endOwnSessions(db, viewer, { allBut: renewed?.sessionId ?? "" }, at);
  await noted(db, viewer, "turned the second factor on", at);
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: viewer.id } });
  return { ok: true, codes: backupCodes, setCookies };
}

/** New recovery codes; those from before are void. */
function renew(db: Database, { viewer, headers, at }: Asking, password: string): Promise<FactorChanged> {
  return byOwnPassword(db, viewer, async () => {
    const answer = await auth(db).api.generateBackupCodes({
      body: { password },
      headers: await sessionCookie(db, headers),
    });
    await noted(db, viewer, "made new recovery codes", at);
    return { codes: answer.backupCodes, setCookies: [] };
  });
}

/** Unless the newsroom asks it of one's role. */
async function turnOff(db: Database, asking: Asking, password: string): Promise<FactorChanged> {
  const { viewer, headers, at } = asking;
  if (await asksFactorOf(db, viewer.role)) return { ok: false, reason: "factor-required" };
  return byOwnPassword(db, viewer, async () => {
    const answer = await auth(db).api.disableTwoFactor({
      body: { password },
      headers: await sessionCookie(db, headers),
      returnHeaders: true,
    });
    await noted(db, viewer, "turned the second factor off", at);
    return { codes: [], setCookies: answer.headers.getSetCookie() };
  });
}

function noted(db: Database, viewer: Viewer, what: string, at: Date): Promise<void> {
  return note(db, { kind: "second_factor", userId: viewer.id, what, by: viewer, at });
}
