import { cookies } from "next/headers";
import type { z } from "zod";
import { deviceRemembered } from "@/accounts/device";
import type { Entered } from "@/accounts/sign-in";
import { Notice, type NoticeCode } from "@/domain/access/notice";
import { TokenScope } from "@/domain/access/token-scope";
import { faultsOf } from "@/domain/dossier/faults";
import { jsonOrNull } from "@/domain/json-or-null";
import { storableText } from "@/domain/storable-text";
import { readEnv } from "@/env";

// Forms around an account are plain: they are sent to a handler, which answers with the page to go to (303). What there
// is to say goes along in a cookie, so that all of it works without scripts.

const seconds = 60;

type Said = z.input<typeof Notice>;

/**
 * The fields of a form as text that can be kept: a null character, which nobody types, is not there. A file is no text and counts
 * as left out.
 */
export async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  try {
    for (const [name, value] of await request.formData())
      if (typeof value === "string") fields[name] = storableText(value.replaceAll("\0", ""));
  } catch (error) {
    // What is no form has no fields, and is told what is missing.
    if (!(error instanceof TypeError)) throw error;
  }
  return fields;
}

/** What was typed, to be given back. Secrets are typed again. */
function withoutSecrets(fields: Record<string, string>): Record<string, string> {
  const kept = ["act", "name", "email", "next", "role", "days", ...TokenScope.options];
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => kept.includes(name))
      .map(([name, value]) => [name, value.slice(0, 300)]),
  );
}

/** The notice that says which field is wrong and why. */
export function invalid(page: string, error: z.ZodError, fields: Record<string, string>): Said {
  return { page, code: "invalid", faults: fieldFaults(error), typed: withoutSecrets(fields) };
}

/** What is wrong with each field of a form, as a notice says it. */
export function fieldFaults(error: z.ZodError): Notice["faults"] {
  return faultsOf(error).map(({ path, message }) => ({ field: path, message }));
}

/** The same notice for what was typed right and came to nothing. */
export function unsuccessful(
  said: Pick<Said, "page" | "code"> & { seconds?: number },
  fields: Record<string, string>,
): Said {
  return { ...said, typed: withoutSecrets(fields) };
}

/** Why a form came to nothing; in how many seconds to try again where it came too often. */
export type Refused = { reason: Exclude<NoticeCode, "too-many"> } | { reason: "too-many"; seconds: number };

/** The same of a form that was refused, with how long to wait. */
export function refused(page: string, came: Refused, fields: Record<string, string>): Said {
  const seconds = came.reason === "too-many" ? { seconds: came.seconds } : {};
  return unsuccessful({ page, code: came.reason, ...seconds }, fields);
}

/** Answers a form: on to a page of ours, with cookies, and with something to say there or nothing more. */
export function goOn(path: string, notice: Said | null, setCookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: path, "Cache-Control": "no-store" });
  for (const cookie of setCookies) headers.append("Set-Cookie", cookie);
  headers.append(
    "Set-Cookie",
    cookieLine("notice", notice === null ? "" : sealed(notice), notice ? seconds : 0),
  );
  return new Response(null, { status: 303, headers });
}

const sealed = (notice: Said): string => Buffer.from(JSON.stringify(notice)).toString("base64url");

/** What there is to say on this page; null where there is nothing, or it was for another. */
export async function noticeFor(page: string): Promise<Notice | null> {
  const text = (await cookies()).get(cookieName("notice"))?.value;
  if (!text) return null;
  const parsed = Notice.safeParse(jsonOrNull(Buffer.from(text, "base64url").toString()));
  return parsed.success && parsed.data.page === page ? parsed.data : null;
}

const isSecure = (): boolean => readEnv().appUrl.startsWith("https:");

/** A cookie of ours is called alike here and where better-auth makes one. */
export function cookieName(name: string): string {
  return `${isSecure() ? "__Secure-" : ""}reportedly.${name}`;
}

/** For `Set-Cookie`: of this site alone, and out of the reach of scripts. `maxAge` in seconds; 0 forgets it. */
export function cookieLine(name: string, value: string, maxAge: number): string {
  const secure = isSecure() ? "; Secure" : "";
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** One of ours that a browser sends back; null where it sends none. */
export function cookieSent(headers: Headers, name: string): string | null {
  const pairs = (headers.get("cookie") ?? "").split(/;\s*/);
  const before = `${cookieName(name)}=`;
  return pairs.find((pair) => pair.startsWith(before))?.slice(before.length) || null;
}

/** The cookies of somebody whose password was right: who has come in is on a device that is known from now on. */
export function cookiesOf({ setCookies, device }: Pick<Entered, "setCookies" | "device">): string[] {
  if (device === null) return setCookies;
  return [...setCookies, cookieLine("device", device, deviceRemembered)];
}
