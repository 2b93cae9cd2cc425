import type { Reader } from "@/db/connection";
import { compareContents } from "@/domain/draft/compare-contents";
import type { HistoryEntry } from "@/domain/draft/history";
import { type ContentOf, contentFrom, type DeskKind, type Version } from "@/domain/draft/subject";
import { namesIn } from "../entity/names";
import { contentAt } from "./subjects";

/** What happened to a subject, at the desk and in public, newest first; `more` where there is more than this page. */
export async function historyOf<K extends DeskKind>(
  db: Reader,
  kind: K,
  id: string,
  { skip = 0, limit = 50 }: { skip?: number; limit?: number } = {},
): Promise<{ items: HistoryEntry<K>[]; more: boolean }> {
  const take = skip + limit + 1;
  const drafts = await db.draftRevision.findMany({
    where: { kind, subjectId: id },
    orderBy: { number: "desc" },
    take,
    include: { action: { select: { id: true, kind: true, words: true } } },
  });
  const published =
    kind === "suggestion"
      ? []
      : await db.revision.findMany({
          where: { subjectKind: kind, subjectId: id },
          orderBy: { number: "desc" },
          take,
        });
  const read = (document: unknown) => (document === null ? null : contentFrom(kind, document));
  const entries = [
    ...drafts.map((row) => ({
      ...{ layer: "draft" as const, number: row.number, by: row.by, at: row.at.toISOString(), why: row.why },
      version: row.to === null ? null : { published: row.published, draft: row.number },
      action: row.action,
      from: read(row.from),
      to: read(row.to),
    })),
    ...published.map((row) => ({
      ...{
        layer: "published" as const,
        number: row.number,
        by: row.by,
        at: row.at.toISOString(),
        why: row.why,
      },
      version: row.to === null ? null : { published: row.number, draft: 0 },
      action: null,
      from: read(row.from),
      to: read(row.to),
    })),
  ]
    .filter((entry, _, all) => !isToldByPublication(entry, all))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0) || rank(b) - rank(a) || b.number - a.number);
  const page = entries.slice(skip, skip + limit);
  const nameOf = await namesIn(
    db,
    page.flatMap(({ from, to }) => [from, to]).filter((document) => document !== null),
  );
  const items = page.map((entry) => ({
    ...entry,
    changes: entry.to === null ? [] : compareContents(kind, entry.from, entry.to, nameOf),
  }));
  return { items, more: entries.length > skip + limit };
}

type Told = Pick<HistoryEntry, "layer" | "at" | "why" | "to">;

/** A draft that ended because readers got it: what they got, in the same instant, says by whom and why. */
function isToldByPublication({ layer, at, why, to }: Told, all: readonly Told[]): boolean {
  const ended = layer === "draft" && to === null && why === "published";
  return ended && all.some((other) => other.layer === "published" && other.at === at);
}

/** Of one instant, what readers got comes after the work that led to it. */
const rank = ({ layer }: { layer: "draft" | "published" }): number => (layer === "published" ? 1 : 0);

export type ComparedVersions<K extends DeskKind> = {
  from: ContentOf<K>;
  to: ContentOf<K>;
  changes: string[];
};

/** Two states of a subject side by side. Null where one of them never was. */
export async function comparedVersions<K extends DeskKind>(
  db: Reader,
  kind: K,
  id: string,
  [earlier, later]: [Version, Version],
): Promise<ComparedVersions<K> | null> {
  const from = await contentAt(db, kind, id, earlier);
  const to = await contentAt(db, kind, id, later);
  if (!from || !to) return null;
  return { from, to, changes: compareContents(kind, from, to, await namesIn(db, [from, to])) };
}
