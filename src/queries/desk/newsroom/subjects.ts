import type { Reader } from "@/db/connection";
import {
  type ContentOf,
  contentFrom,
  contentOf,
  type DeskKind,
  type DeskSubject,
  type SubjectName,
  type Version,
} from "@/domain/draft/subject";
import { heldSnapshots } from "../../article/snapshots";

/** A subject as the desk sees it: the draft where there is one, else what is published. Null where there is neither. */
export async function deskSubject<K extends DeskKind>(
  db: Reader,
  kind: K,
  id: string,
): Promise<DeskSubject<K> | null> {
  return (await deskSubjects(db, kind, [id]))[0] ?? null;
}

/** In the order of `ids`; those that are nowhere, or no longer, are left out. */
export async function deskSubjects<K extends DeskKind>(
  db: Reader,
  kind: K,
  ids: readonly string[],
): Promise<DeskSubject<K>[]> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return [];
  const beneath = await beneathDrafts(db, kind, asked);
  const drafts = await db.draft.findMany({ where: { kind, id: { in: asked } } });
  const drafted = new Map(drafts.map((draft) => [draft.id, draft]));
  return asked.flatMap((id): DeskSubject<K>[] => {
    const under = beneath.get(id);
    const published = under?.published ? under.content : null;
    const draft = drafted.get(id);
    if (draft) {
      const version = { published: draft.published, draft: draft.number };
      const content = contentFrom(kind, draft.content);
      return [{ kind, id, version, content, published, by: draft.by, at: draft.at.toISOString() }];
    }
    if (!under) return [];
    const version = { published: under.published, draft: 0 };
    return [{ kind, id, version, content: under.content, published, by: under.by, at: under.at }];
  });
}

/** What lies under the drafts: `published` is the number of the revision that readers see, 0 for what they never see. */
type Beneath<K extends DeskKind> = { content: ContentOf<K>; published: number; by: string; at: string };

async function beneathDrafts<K extends DeskKind>(
  db: Reader,
  kind: K,
  ids: string[],
): Promise<Map<string, Beneath<K>>> {
  if (kind === "suggestion") {
    const rows = await db.suggestion.findMany({
      where: { id: { in: ids } },
      select: { id: true, proposal: true, at: true },
    });
    return new Map(
      rows.map(({ id, proposal, at }) => {
        const content = contentFrom(kind, proposal);
        return [id, { content, published: 0, by: "reading", at: at.toISOString() }];
      }),
    );
  }
  const held = await heldSnapshots<unknown>(db, kind, contentOf[kind], ids);
  return new Map(
    [...held].map(([id, { number, snapshot, by, at }]) => [
      id,
      { content: snapshot as ContentOf<K>, published: number, by, at: at.toISOString() },
    ]),
  );
}

/** What a subject was at a version, whichever came after it. Null where there was nothing, or no such version. */
export async function contentAt<K extends DeskKind>(
  db: Reader,
  kind: K,
  id: string,
  version: Version,
): Promise<ContentOf<K> | null> {
  const found = await documentAt(db, { kind, id }, version);
  return found === null || found === undefined ? null : contentFrom(kind, found);
}

async function documentAt(db: Reader, { kind, id }: SubjectName, version: Version): Promise<unknown> {
  if (version.draft > 0) {
    const key = { kind, subjectId: id, number: version.draft };
    const row = await db.draftRevision.findUnique({ where: { kind_subjectId_number: key } });
    return row?.to;
  }
  if (kind === "suggestion") return (await db.suggestion.findUnique({ where: { id } }))?.proposal;
  const key = { subjectKind: kind, subjectId: id, number: version.published };
  return (await db.revision.findUnique({ where: { subjectKind_subjectId_number: key } }))?.to;
}
