import type { Database, Tx } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { nextVersion } from "@/domain/dossier/next-version";
import { titleOf } from "@/domain/draft/subject-words";
import type { SeeChangeAnswer, UndoAnswer } from "@/domain/outbox/answers";
import type { SeeChangeRequest } from "@/domain/outbox/requests";
import { SourceVersions } from "@/domain/watching/source-change";
import { stableId } from "../../stable-id";
import { closeIfSettled } from "../../watching/close-if-settled";
import { atDesk } from "../run-action";
import { type Read, suggestFrom } from "../suggestion/suggest-from";
import { undoAction } from "../undo-action";

/**
 * Writes down that an editor has seen how an article changed at its source: each text that stood since becomes a version of it, as a
 * draft, from the instant at which it was found. What was said stays in the text that it was said in. Of an article that is held
 * as excerpts nothing more is held. `read` is what is said in the last text, where that was read.
 */
export async function seeChange(
  db: Database,
  viewer: Viewer,
  request: SeeChangeRequest,
  at: Date,
  read: Read | null = null,
): Promise<SeeChangeAnswer> {
  const { action, change: id, round } = request;
  if (!request.seen) return unsee(db, viewer, request, at);
  const before = await db.sourceChange.findUnique({ where: { id } });
  if (!before) return { ok: false, reason: "not-found" };
  const { articleId } = before;
  const doing = { viewer, action, kind: "source-change", words: "Saw a change at the source", articleId, at };
  return atDesk<SeeChangeAnswer>(db, doing, async (desk) => {
    const article = await desk.held("article", articleId);
    const change = await held(desk.tx, id);
    if (!article || !change) return { ok: false, reason: "not-found" };
    if (change.round !== round || change.seenRound === round) return { ok: false, reason: "not-waiting" };
    await desk.say(`Saw what changed at the source: ${titleOf("article", article.content)}`);
    const versions = [...article.content.versions];
    const isWhole = article.content.rights !== "excerpts_only";
    for (const { text, at: publishedAt, withdrawn } of isWhole ? SourceVersions.parse(change.versions) : []) {
      if (withdrawn) continue;
      const added = nextVersion(articleId, versions, { text, publishedAt }, stableId);
      if (added) versions.push(added);
    }
    const isMore = versions.length > article.content.versions.length;
    if (isMore) {
      const put = await desk.put(
        "article",
        articleId,
        { ...article.content, versions },
        "changed at the source",
      );
      if (read !== null) await suggestFrom(desk, put.content, versions.at(-1)!.id, read);
    }
    await desk.tx.sourceChange.update({
      where: { id },
      data: {
        ...{ seenBy: viewer.name, seenAt: change.seenAt ?? at, seenRound: round },
        ...(isMore && { actionId: action }),
      },
    });
    return { ok: true, closed: await closeIfSettled(desk.tx, id, at) };
  });
}

/** Takes it back, with the versions that it made. What others did to the article since stands in the way, and is told. */
async function unsee(
  db: Database,
  viewer: Viewer,
  { action, change: id }: SeeChangeRequest,
  at: Date,
): Promise<SeeChangeAnswer> {
  const change = await db.sourceChange.findUnique({ where: { id } });
  if (!change) return { ok: false, reason: "not-found" };
  if (change.seenAt === null) return { ok: true, closed: false };
  const other = await db.sourceChange.count({
    where: { articleId: change.articleId, closedAt: null, id: { not: id } },
  });
  if (other > 0) return { ok: false, reason: "not-waiting" };
  // With the versions that it made goes that it was seen.
  if (change.actionId !== null) {
    const undone = await undoAction(db, viewer, { action, undoes: change.actionId }, at);
    return undone.ok ? { ok: true, closed: false } : seenAs(undone);
  }
  await db.sourceChange.update({
    where: { id },
    data: { seenBy: null, seenAt: null, seenRound: null, closedAt: null },
  });
  return { ok: true, closed: false };
}

/** Taken back by somebody else meanwhile: it waits already. */
const seenAs = (undone: Exclude<UndoAnswer, { ok: true }>): SeeChangeAnswer =>
  undone.reason === "already-undone" ? { ok: true, closed: false } : undone;

async function held(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT FROM source_change WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.sourceChange.findUnique({ where: { id } });
}
