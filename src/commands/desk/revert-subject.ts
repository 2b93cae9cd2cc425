import type { Database, Tx } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { faultsOfEdit } from "@/domain/draft/immutable-fields";
import { kindWords, titleOf } from "@/domain/draft/subject-words";
import { joinThree, sameDocument } from "@/domain/draft/three-way";
import type { EditAnswer } from "@/domain/outbox/answers";
import type { RevertRequest } from "@/domain/outbox/requests";
import { missingReferences } from "@/queries/desk/article/missing";
import { contentAt } from "@/queries/desk/newsroom/subjects";
import { atDesk, changedMeanwhile } from "./run-action";
import { articleOf } from "./save-edit";

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
    // What was dropped before readers saw it is brought back as it was.
    if (!current && basedOn.published + basedOn.draft === 0) {
      const missing = await missingReferences(desk.tx, earlier, null);
      if (missing.length > 0) return { ok: false, reason: "invalid", faults: missing.map(notThere) };
      const { version, content } = await desk.put(kind, id, earlier, `back to ${revisionWords(to)}`);
      return { ok: true, version, content, merged: false, savedAt: at.toISOString() };
    }
    if (!current) return { ok: false, reason: "not-found" };
    const base = await contentAt(desk.tx, kind, id, basedOn);
    if (!base) return { ok: false, reason: "not-found" };
    const wanted = await onDaysOfNow(desk.tx, earlier, current.content);
    const faults = faultsOfEdit(kind, current.content, wanted);
    if (faults.length > 0) return { ok: false, reason: "invalid", faults };
    const { content, collisions } = joinThree(base, current.content, wanted);
    if (collisions.length > 0) return changedMeanwhile(current, base, collisions);
    const missing = await missingReferences(desk.tx, content, current.content);
    if (missing.length > 0) return { ok: false, reason: "invalid", faults: missing.map(notThere) };
    const saved = await desk.put(kind, id, content, `back to ${revisionWords(to)}`);
    const merged = !sameDocument(saved.content, wanted);
    return { ok: true, version: saved.version, content: saved.content, merged, savedAt: at.toISOString() };
  });
}

/**
 * An earlier state of a claim with the days that its articles have now: where the day of a text was put right, what was said
 * in it came out on that day, and going back in the claim does not take it out on the wrong one again.
 */
async function onDaysOfNow<C extends object>(tx: Tx, earlier: C, current: C): Promise<C> {
  if (!isClaim(earlier) || !isClaim(current)) return earlier;
  const now = new Map(current.attributions.map((said) => [said.id, said]));
  const moved = earlier.attributions.flatMap(({ id, versionId, publishedAt }) => {
    const held = now.get(id);
    return held?.versionId === versionId && held.publishedAt !== publishedAt ? held : [];
  });
  if (moved.length === 0) return earlier;
  const versions = await tx.articleVersion.findMany({
    where: { id: { in: moved.map(({ versionId }) => versionId) } },
    select: { id: true, publishedAt: true },
  });
  const days = new Map(versions.map(({ id, publishedAt }) => [id, publishedAt.toISOString()]));
  const ofTheirText = moved.filter(({ versionId, publishedAt }) => days.get(versionId) === publishedAt);
  const dayOf = new Map(ofTheirText.map(({ id, publishedAt }) => [id, publishedAt]));
  const attributions = earlier.attributions.map((said) => ({
    ...said,
    publishedAt: dayOf.get(said.id) ?? said.publishedAt,
  }));
  return { ...earlier, attributions };
}

const notThere = (path: string) => ({ path, message: "is not on record any more" });

function isClaim(content: object): content is ClaimSnapshot {
  return "attributions" in content;
}

function revisionWords({ published, draft }: RevertRequest["to"]): string {
  return draft > 0 ? `draft ${draft}` : `published ${published}`;
}
