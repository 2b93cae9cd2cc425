import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { EditAnswer } from "@/domain/desk/answers";
import { faultsOfEdit } from "@/domain/desk/fixed";
import type { RevertRequest } from "@/domain/desk/requests";
import { kindWords, titleOf } from "@/domain/desk/subject-words";
import { joinThree, sameDocument } from "@/domain/desk/three-way";
import { missingReferences } from "@/queries/desk/missing";
import { contentAt } from "@/queries/desk/subjects";
import { articleOf } from "./save-edit";
import { atDesk, changedMeanwhile } from "./work";

/**
 * Goes back to an earlier state as a new draft revision. What others wrote since the version that its reader had before
 * them is kept where it does not collide. Decisions come back under the name of whoever made them then.
 */
export async function revertSubject(
  db: Database,
  viewer: Viewer,
  { action, kind, id, to, basedOn }: RevertRequest,
  at: Date,
): Promise<EditAnswer> {
  const earlier = await contentAt(db, kind, id, to);
  if (!earlier) return { ok: false, reason: "not-found" };
  const words = `Went back to an earlier state of the ${kindWords[kind]} “${titleOf(kind, earlier)}”`;
  const articleId = await articleOf(db, { kind, id });
  return atDesk<EditAnswer>(db, { viewer, action, kind: "revert", words, articleId, at }, async (desk) => {
    const current = await desk.held(kind, id);
    if (!current) return { ok: false, reason: "not-found" };
    const base = await contentAt(desk.tx, kind, id, basedOn);
    if (!base) return { ok: false, reason: "not-found" };
    const faults = faultsOfEdit(kind, current.content, earlier);
    if (faults.length > 0) return { ok: false, reason: "invalid", faults };
    const { content, collisions } = joinThree(base, current.content, earlier);
    if (collisions.length > 0) return changedMeanwhile(current, base, collisions);
    const missing = await missingReferences(desk.tx, content, current.content);
    if (missing.length > 0) {
      const message = "is not on record any more";
      return { ok: false, reason: "invalid", faults: missing.map((path) => ({ path, message })) };
    }
    const saved = await desk.put(kind, id, content, `back to ${revisionWords(to)}`);
    const merged = !sameDocument(saved.content, earlier);
    return { ok: true, version: saved.version, content: saved.content, merged, savedAt: at.toISOString() };
  });
}

function revisionWords({ published, draft }: RevertRequest["to"]): string {
  return draft > 0 ? `draft ${draft}` : `published ${published}`;
}
