import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { kindWords, titleOf } from "@/domain/draft/subject-words";
import type { StandsAnswer } from "@/domain/outbox/answers";
import type { MoveRequest } from "@/domain/outbox/requests";
import { claimsOnlySaidIn } from "@/queries/desk/claim/only-said-in";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { atDesk } from "../run-action";
import { putInStory } from "./put-in-story";

/**
 * Puts a claim or an article from one story into another, at the desk: readers see it once both are published. With an article
 * go the claims that were said nowhere else.
 */
export async function moveToStory(
  db: Database,
  viewer: Viewer,
  { action, kind, id, from, into }: MoveRequest,
  at: Date,
): Promise<StandsAnswer> {
  const doing = { viewer, action, kind: "move", words: `Moved a ${kind} to another story`, at };
  return atDesk<StandsAnswer>(db, doing, async (desk) => {
    const stories = [...(from === null ? [] : [from]), into];
    await desk.hold([{ kind, id }, ...stories.map((story) => ({ kind: "story" as const, id: story }))]);
    const subject = await deskSubject(desk.tx, kind, id);
    const there = await deskSubject(desk.tx, "story", into);
    const here = from === null ? null : await deskSubject(desk.tx, "story", from);
    if (!subject || !there || (from !== null && !here)) return { ok: false, reason: "not-found" };
    if (from === into)
      return {
        ok: false,
        reason: "invalid",
        faults: [{ path: "into", message: "is the story that it is in" }],
      };
    await desk.say(
      `Moved the ${kindWords[kind]} ${titleOf(kind, subject.content)} to ${titleOf("story", there.content)}`,
    );
    const only =
      kind === "claim" ? [{ id }] : await claimsOnlySaidIn(desk.tx, id, here?.content.claimIds ?? []);
    const claims = only.map((one) => one.id);
    const articles = kind === "article" ? [id] : [];
    const subjects = [];
    if (here) {
      const { claimIds, articleIds } = here.content;
      const left = { claimIds: without(claimIds, claims), articleIds: without(articleIds, articles) };
      subjects.push(await desk.put("story", here.id, { ...here.content, ...left }));
    }
    const { claimIds, articleIds } = there.content;
    const joined = { claimIds: joining(claimIds, claims), articleIds: joining(articleIds, articles) };
    subjects.push(await desk.put("story", into, { ...there.content, ...joined }));
    if (kind === "article") await putInStory(desk.tx, { articleId: id, storyId: into, by: viewer.name, at });
    return { ok: true, subjects };
  });
}

const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));
const joining = (ids: readonly string[], come: readonly string[]) => [...new Set([...ids, ...come])];
