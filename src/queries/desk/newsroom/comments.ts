import type { Reader } from "@/db/connection";
import { roles } from "@/domain/access/roles";
import { assignable, type Discussion, type Mine } from "@/domain/comments/discussion";
import type { Colleague } from "@/domain/comments/mentions";
import type { DeskKind, SubjectName } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { deskSubject, deskSubjects } from "./subjects";

/** The most comments that a page shows, the last ones; the most that are on somebody's list. */
const most = 200;

/** Everybody who works at the desk, by name. */
export async function colleagues(db: Reader): Promise<Colleague[]> {
  return db.user.findMany({
    where: { disabledAt: null, role: { in: roles.filter((role) => role !== "reader") } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

export async function commentCount(db: Reader, { kind, id: subjectId }: SubjectName): Promise<number> {
  return db.deskComment.count({ where: { kind, subjectId } });
}

/** What is said of a subject; null where there is no such subject at the desk. */
export async function discussionOf(db: Reader, { kind, id }: SubjectName): Promise<Discussion | null> {
  const [subject, rows, people, assigned] = await Promise.all([
    deskSubject(db, kind, id),
    db.deskComment.findMany({
      where: { kind, subjectId: id },
      orderBy: [{ at: "desc" }, { id: "asc" }],
      take: most,
    }),
    colleagues(db),
    db.deskAssignment.findUnique({
      where: { kind_subjectId: { kind, subjectId: id } },
      include: { user: { select: { id: true, name: true } } },
    }),
  ]);
  if (!subject) return null;
  return {
    kind,
    id,
    title: titleOf(kind, subject.content),
    comments: rows
      .reverse()
      .map((row) => ({ id: row.id, text: row.text, by: row.by, at: row.at.toISOString() })),
    colleagues: people,
    assigned: assigned && { to: assigned.user, by: assigned.by, at: assigned.at.toISOString() },
  };
}

/** What was given to somebody, and where they are named, newest first. What is no longer at the desk is left out. */
export async function mine(db: Reader, userId: string): Promise<Mine> {
  const [given, mentions] = await Promise.all([
    db.deskAssignment.findMany({ where: { userId }, orderBy: { at: "desc" }, take: most }),
    db.deskMention.findMany({
      where: { userId, readAt: null },
      include: { comment: true },
      orderBy: { comment: { at: "desc" } },
      take: most,
    }),
  ]);
  const named = [...given, ...mentions.map(({ comment }) => comment)];
  const titles = await titlesOf(db, named);
  return {
    assigned: given.flatMap(({ kind: of, subjectId: id, by, at }) => {
      const kind = assignable.find((one) => one === of);
      const title = titles.get(`${of} ${id}`);
      return kind && title !== undefined ? [{ kind, id, title, by, at: at.toISOString() }] : [];
    }),
    mentions: mentions.flatMap(({ comment: { id, kind, subjectId, text, by, at } }) => {
      const title = titles.get(`${kind} ${subjectId}`);
      return title === undefined ? [] : [{ id, kind, subjectId, title, text, by, at: at.toISOString() }];
    }),
  };
}

/** Titles by "kind id". */
async function titlesOf(
  db: Reader,
  named: readonly { kind: DeskKind; subjectId: string }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const kind of new Set(named.map((one) => one.kind))) {
    const ids = named.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId);
    for (const { id, content } of await deskSubjects(db, kind, ids))
      titles.set(`${kind} ${id}`, titleOf(kind, content));
  }
  return titles;
}
