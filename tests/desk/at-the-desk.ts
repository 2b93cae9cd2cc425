import { randomUUID } from "node:crypto";
import { atDesk, type Desk, type Doing } from "@/commands/desk/run-action";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { ContentOf, DeskKind, DeskSubject, Version } from "@/domain/draft/subject";
import { deskSubject } from "@/queries/desk/newsroom/subjects";

export const keller: Viewer = {
  id: "u-keller",
  name: "M. Keller",
  email: "keller@example.org",
  role: "editor",
};
export const osei: Viewer = { id: "u-osei", name: "R. Osei", email: "osei@example.org", role: "editor" };
export const chief: Viewer = {
  id: "u-chief",
  name: "A. Lindqvist",
  email: "chief@example.org",
  role: "chief",
};

export const at = new Date("2018-02-02T10:00:00Z");

export function doing(viewer: Viewer = keller, more: Partial<Doing> = {}): Doing {
  return { viewer, action: randomUUID(), kind: "edit", words: "Changed something", at, ...more };
}

/** One edit through the desk's own way of writing. */
export function edit<K extends DeskKind>(
  db: Database,
  kind: K,
  id: string,
  basedOn: Version,
  content: unknown,
  how: Doing = doing(),
) {
  return atDesk(db, how, (desk) => desk.save(kind, id, basedOn, content));
}

/** A subject that is there, or the test has no ground to stand on. */
export async function standing<K extends DeskKind>(
  db: Database,
  kind: K,
  id: string,
): Promise<DeskSubject<K>> {
  const subject = await deskSubject(db, kind, id);
  if (!subject) throw new Error(`there is no ${kind} ${id}`);
  return subject;
}

export async function claimId(db: Database, key: string): Promise<string> {
  return (await db.claim.findFirstOrThrow({ where: { key } })).id;
}

export async function deskRowCounts(db: Database) {
  return {
    actions: await db.action.count(),
    drafts: await db.draft.count(),
    revisions: await db.draftRevision.count(),
  };
}

/** A new subject, as the commands that make one put it. */
export function put<K extends DeskKind>(
  db: Database,
  kind: K,
  id: string,
  content: ContentOf<K>,
  how = doing(),
) {
  return atDesk(db, how, async (desk: Desk) => ({
    ok: true as const,
    subject: await desk.put(kind, id, content),
  }));
}
