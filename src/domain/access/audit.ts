import { z } from "zod";
import { AccountEventKind } from "./account-event";
import { leftEmpty } from "./left-empty";

/** What the audit page tells apart: what is done to accounts and at their door, and what is done at the desk. */
export const AuditKind = z.enum([...AccountEventKind.options, "desk"]);
export type AuditKind = z.infer<typeof AuditKind>;

export const auditKindWords: Record<AuditKind, string> = {
  sign_in: "Signed in",
  refused_sign_in: "Refused sign-ins",
  sign_out: "Signed out",
  session: "Sessions ended",
  password: "Passwords",
  second_factor: "Second factors",
  role: "Roles",
  account: "Accounts",
  invitation: "Invitations",
  token: "API tokens",
  import: "Imports of machines",
  desk: "Work at the desk",
};

/** Somebody who can have done something. The email tells two of one name apart; null where there is no need. */
export type WhoActs = { id: string; name: string; email: string | null };

/** One thing that somebody did, or tried to. */
export type AuditEntry = {
  at: Date;
  kind: AuditKind;
  what: string;
  by: string;
  /** Null for what is no person, and for what was written before the id was kept. */
  byId: string | null;
  /** Whose account it is about, where that is somebody else's or nobody signed in. */
  about: string | null;
  network: string | null;
  browser: string | null;
  /** A page that shows what was changed. */
  path: string | null;
};

/** Where a page of the record ends: the next begins below it. */
export type AuditCursor = { at: Date; key: string };

/** Postgres knows no year nought. */
const Day = z.iso.date("is not a day").refine((day) => !day.startsWith("0000"), "is not a day");

/** Of whom, of what kind, on which day (in UTC), and below what. */
export const AuditQuery = z.object({
  who: leftEmpty(z.string().max(100)),
  kind: leftEmpty(AuditKind),
  day: leftEmpty(Day),
  before: leftEmpty(z.string().max(80).transform(cursorFrom)),
});
export type AuditQuery = z.output<typeof AuditQuery>;

export const cursorText = ({ at, key }: AuditCursor): string => `${at.getTime()}.${key}`;

function cursorFrom(text: string, context: z.RefinementCtx): AuditCursor {
  const [, time = "", key = ""] = /^(\d{1,15})\.([ae][\da-f-]{1,40})$/.exec(text) ?? [];
  if (key === "") context.addIssue("is not a place in the record");
  return { at: new Date(Number(time)), key };
}

export const auditColumns = ["at", "kind", "who", "whoId", "what", "about", "network", "browser", "path"];

export const auditRow = (entry: AuditEntry): string[] => [
  entry.at.toISOString(),
  entry.kind,
  entry.by,
  entry.byId ?? "",
  entry.what,
  entry.about ?? "",
  entry.network ?? "",
  entry.browser ?? "",
  entry.path ?? "",
];
