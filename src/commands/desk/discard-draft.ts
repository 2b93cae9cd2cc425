import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { kindWords, titleOf } from "@/domain/draft/subject-words";
import { sameDocument } from "@/domain/draft/three-way";
import type { DiscardAnswer } from "@/domain/outbox/answers";
import type { DiscardRequest } from "@/domain/outbox/requests";
import { deskSubject } from "@/queries/desk/subjects";
import { atDesk, changedMeanwhile } from "./run-action";
import { articleOf } from "./save-edit";

/** Drops a draft as its reader saw it; one that has moved on since is shown first. It stays in the history. */
export async function discardDraft(
  db: Database,
  viewer: Viewer,
  { action, kind, id, basedOn }: DiscardRequest,
  at: Date,
): Promise<DiscardAnswer> {
  const before = await deskSubject(db, kind, id);
  const title = before ? ` “${titleOf(kind, before.content)}”` : "";
  const words = `Dropped the draft of the ${kindWords[kind]}${title}`;
  const articleId = await articleOf(db, { kind, id });
  return atDesk<DiscardAnswer>(
    db,
    { viewer, action, kind: "discard", words, articleId, at },
    async (desk) => {
      const current = await desk.held(kind, id);
      if (!current || current.version.draft === 0) return { ok: false, reason: "not-found" };
      if (!sameDocument(current.version, basedOn)) return changedMeanwhile(current, null, []);
      await desk.end(kind, id, null);
      const subject = await deskSubject(desk.tx, kind, id);
      return { ok: true, subject, savedAt: at.toISOString() };
    },
  );
}
